import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays, isWorkingDay } from "@/lib/domain/calendar/working-days";
import type { Result } from "@/lib/domain/result";
import { atInstant, now } from "@/lib/platform/clock";
import type { Cast } from "./person";

/** Something that happens to a person on a day, recorded by the product's own writes. */
export type Step = { on: CalendarDate; run: (cast: Cast) => Promise<void> };

/** The day itself if it is Monday to Friday, or else the next such day. */
export const workingDay = (on: CalendarDate) => (isWorkingDay(on) ? on : addWorkingDays(on, 1));

/** The value of a write. A refusal means that the story breaks a rule, and stops the seed. */
export function applied<Value>(what: string, result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Several writes of one step, each a minute after the previous one. */
export async function minuteByMinute(writes: readonly (() => Promise<unknown>)[]): Promise<void> {
  const started = now().getTime();
  for (const [minute, write] of writes.entries()) {
    await atInstant(new Date(started + minute * 60_000), write);
  }
}
