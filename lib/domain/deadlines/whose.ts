import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { deadlineKinds, type DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { StillActing } from "@/lib/domain/programme/writing";
import { safetyCheckKinds } from "./of-responsibility";
import { steps, type Whose } from "./steps";

/** What decides, besides the kind of a step, who does it. */
export type Situation = {
  /** The commissioner’s office holds the case. */
  isHeld: boolean;
  /** The commissioner’s office has the person in after-care. */
  inAfterCare: boolean;
};

/** What the after-care person does from the first day on, while others still act on the case. */
const afterCareKinds: readonly DeadlineKind[] = [
  ...safetyCheckKinds,
  "destination_changed",
  "destination_changed_to_manager",
  "contact_after_end",
];

/**
 * Who has to act on a case. While the commissioner’s office holds it, the named holder does what the worker or a manager
 * would do, except that no one decides their own closure request, and a colleague takes over from one who cannot act.
 * Closure requests are the office’s once support has ended. The after-care person makes the safety checks, and does what
 * the service did once its records are frozen. A manager does what the worker did once data entry has closed to workers.
 */
export function whoActs(kind: DeadlineKind, { isHeld, inAfterCare }: Situation, acting: StillActing): Whose {
  const { whose } = steps[kind];
  if (kind === "closure_request") return acting.supportHasEnded ? "office" : "manager";
  // A second person confirms a death: the named holder or the after-care person may have recorded it.
  if (kind === "no_responsible_person" || kind === "death_to_confirm")
    return isHeld || inAfterCare || !acting.manager ? "office" : whose;
  if (whose === "office") return whose;
  if (isHeld) return "named_holder";
  if (inAfterCare && (afterCareKinds.includes(kind) || !acting.manager)) return "after_care_person";
  return whose === "worker" && !acting.worker ? "manager" : whose;
}

const done: Record<StaffRole, readonly Whose[]> = {
  worker: ["worker"],
  manager: ["worker", "manager"],
  commissioner: ["worker", "named_holder", "after_care_person", "office"],
  administrator: [],
};

/** Whether someone with this role may do, on a case that they reach, what waits for this person. */
export const mayAct = (role: StaffRole, whose: Whose) => done[role].includes(whose);

/** The deadlines that the office meets by deciding a closure request. */
export const closureKindsOfOffice = (supportHasEnded: boolean): DeadlineKind[] =>
  (["closure_request", "closure_request_to_office"] as const).filter(
    (kind) => whoActs(kind, withTheService, { worker: true, manager: true, supportHasEnded }) === "office",
  );

const withTheService: Situation = { isHeld: false, inAfterCare: false };
const situations: readonly Situation[] = [
  withTheService,
  { isHeld: true, inAfterCare: false },
  { isHeld: false, inAfterCare: true },
];

/** The views of the day’s list: what waits for a manager, or everything within reach. */
export const todayViews = ["manager", "all"] as const;
export type TodayView = (typeof todayViews)[number];

/** A kind of step in a situation. */
export type StepShown = Situation & { kind: DeadlineKind };

/**
 * The steps that a view of the day shows. A worker’s day excludes the people the office holds, because their
 * named holder acts for them, and what the after-care person does.
 */
export const stepsIn = (view: TodayView, role: StaffRole, acting: StillActing): StepShown[] =>
  deadlineKinds.flatMap((kind) =>
    situations.flatMap((situation) => {
      const whose = whoActs(kind, situation, acting);
      const isLeftOut = role === "worker" && (situation.isHeld || whose === "after_care_person");
      return (view === "all" || whose === "manager") && !isLeftOut ? [{ kind, ...situation }] : [];
    }),
  );
