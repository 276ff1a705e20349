import { AsyncLocalStorage } from "node:async_hooks";
import { dayOf } from "@/lib/domain/calendar/calendar-date";
import { settings } from "./env";

const instants = new AsyncLocalStorage<Date>();

/**
 * The only code that reads the time. With ONWARD_NOW set it is the demonstration's clock: it starts at that instant
 * when the process starts, and runs from there. `performance.now()` counts from the start of the process, so
 * that every bundle that Next makes of this file has the same time.
 */
export function now(): Date {
  const fixed = instants.getStore();
  if (fixed) return new Date(fixed);

  const { ONWARD_NOW } = settings();
  return ONWARD_NOW === undefined ? new Date() : new Date(Date.parse(ONWARD_NOW) + performance.now());
}

/** Today in London. */
export const today = () => dayOf(now());

/** Runs a function, and everything it awaits, at one fixed instant. For the seed and tests only. */
export const atInstant = <Answer>(instant: Date, run: () => Answer): Answer => instants.run(instant, run);
