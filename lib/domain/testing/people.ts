import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { AfterCareFacts, HoldFacts } from "@/lib/domain/facts/case";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import type { ActingRole } from "@/lib/domain/moves/acting-roles";
import type { Actor } from "@/lib/domain/permissions/actor";

/** Someone who acts, as the rules know them. */
export type Person = Pick<Actor, "id" | "role">;

export const sam: Person = { id: "sam", role: "worker" };
export const ruth: Person = { id: "ruth", role: "worker" };
export const nadia: Person = { id: "nadia", role: "manager" };
export const omar: Person = { id: "omar", role: "manager" };
export const alex: Person = { id: "alex", role: "commissioner" };
export const bo: Person = { id: "bo", role: "commissioner" };

/** Everyone who may have to do with a case. */
export const everyone = [sam, ruth, nadia, omar, alex, bo] as const;

/** Someone who acts in a capacity, as long as Alex holds the case. */
export const actorIn: Record<ActingRole, Person> = {
  worker: sam,
  named_holder: alex,
  manager: nadia,
  office: bo,
};

/** A hold by someone of the office. */
export const holdFor = (holderId: string | null, state: HoldState = "accepted"): HoldFacts => ({
  id: "hold",
  state,
  proposedOn: calendarDate("2020-09-01"),
  holderId,
  deputyId: null,
  reviewOn: calendarDate("2020-09-29"),
});

/** After-care by someone of the office. */
export const afterCareBy = (holderId: string | null, state: HoldState = "accepted"): AfterCareFacts => ({
  id: "after-care",
  state,
  proposedOn: calendarDate("2020-09-01"),
  holderId,
  deputyId: null,
});
