import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { deadlineKinds, type DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { steps, type Whose } from "./steps";

/**
 * Who has to act on a case. While the commissioner’s office is responsible, its named holder does what elsewhere is for
 * the worker or a manager; that the case ends is still not decided by the one who asked for it.
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

/** Whether someone of a role may do, on a case within their reach, what waits for this person. */
export const isTheirs = (role: StaffRole, whose: Whose) => done[role].includes(whose);

/** Every kind of step, on a held case and on another, with who acts. */
const everyStep = deadlineKinds.flatMap((kind) =>
  [false, true].map((isHeld) => ({ kind, isHeld, whose: whoActs(kind, isHeld) })),
);

/** What a day’s list can hold: what waits for a manager, or all that is within reach. */
export const todayViews = ["manager", "all"] as const;
export type TodayView = (typeof todayViews)[number];

/**
 * Which steps a view of the day holds. A worker’s day leaves out the people whom the office holds: their named holder
 * has them.
 */
export const stepsIn = (view: TodayView, role: StaffRole): { kind: DeadlineKind; isHeld: boolean }[] =>
  everyStep
    .filter(({ whose, isHeld }) => (view === "all" || whose === "manager") && !(role === "worker" && isHeld))
    .map(({ kind, isHeld }) => ({ kind, isHeld }));
