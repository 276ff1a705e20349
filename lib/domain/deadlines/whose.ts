import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { deadlineKinds, type DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { steps, type Whose } from "./steps";

/**
 * Who has to act on a case. While the commissioner’s office holds it, the named holder does what the worker or a manager
 * would do, except that no one decides their own closure request.
 */
export function whoActs(kind: DeadlineKind, isHeld: boolean): Whose {
  const { whose } = steps[kind];
  return isHeld && whose !== "office" && kind !== "closure_request" ? "named_holder" : whose;
}

const done: Record<StaffRole, readonly Whose[]> = {
  worker: ["worker"],
  manager: ["worker", "manager"],
  commissioner: ["worker", "named_holder", "office"],
  administrator: [],
};

/** Whether someone with this role may do, on a case that they reach, what waits for this person. */
export const mayAct = (role: StaffRole, whose: Whose) => done[role].includes(whose);

/** Every kind of step, on a held case and on another, with who acts. */
const everyStep = deadlineKinds.flatMap((kind) =>
  [false, true].map((isHeld) => ({ kind, isHeld, whose: whoActs(kind, isHeld) })),
);

/** The views of the day’s list: what waits for a manager, or everything within reach. */
export const todayViews = ["manager", "all"] as const;
export type TodayView = (typeof todayViews)[number];

/**
 * The steps that a view of the day shows. A worker’s day excludes the people the office holds, because their
 * named holder acts for them.
 */
export const stepsIn = (view: TodayView, role: StaffRole): { kind: DeadlineKind; isHeld: boolean }[] =>
  everyStep
    .filter(({ whose, isHeld }) => (view === "all" || whose === "manager") && !(role === "worker" && isHeld))
    .map(({ kind, isHeld }) => ({ kind, isHeld }));
