import type { CaseFacts } from "@/lib/domain/facts/case";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";

/**
 * The roles in which staff act on a case. A *named holder* is the commissioning manager who holds the case, or held it
 * when it was closed or taken over, or who has the person in after-care; their deputy acts as they do, and so does a
 * colleague who stands in for them, until the end of the day. *Office* is any commissioning manager: for decisions made
 * without knowing who the person is, and as the second person on a case that they reach.
 */
export const actingRoles = ["worker", "named_holder", "manager", "office"] as const;
export type ActingRole = (typeof actingRoles)[number];

export const actingRoleLabels: Record<ActingRole, string> = {
  worker: "the worker",
  named_holder: "the named holder",
  manager: "a manager",
  office: "the commissioner’s office",
};

/** The roles in which a member of staff acts today on a case that their scope reaches. */
export function actingRolesOf(
  { id, role }: Pick<Actor, "id" | "role">,
  facts: Pick<CaseFacts, "hold" | "afterCare" | "standIns">,
  today: CalendarDate,
): ActingRole[] {
  switch (role) {
    case "worker":
      return ["worker"];
    case "manager":
      return ["manager"];
    case "commissioner":
      return isNamedHolder(facts.hold, id) ||
        standsIn(facts, id, today) ||
        hasInAfterCare(facts.afterCare, id)
        ? ["named_holder", "office"]
        : ["office"];
    case "administrator":
      return [];
  }
}

const isNamedHolder = (hold: CaseFacts["hold"], id: string) =>
  (hold?.state === "accepted" || hold?.state === "settled") && (hold.holderId === id || hold.deputyId === id);

/** Where no one in the office is responsible, a colleague who stands in is the second person and no more. */
const standsIn = (
  { hold, afterCare, standIns }: Pick<CaseFacts, "hold" | "afterCare" | "standIns">,
  id: string,
  today: CalendarDate,
) =>
  (hold?.state === "accepted" || afterCare?.state === "accepted") &&
  standIns.some(({ staffId, on }) => staffId === id && on === today);

const hasInAfterCare = (afterCare: CaseFacts["afterCare"], id: string) =>
  afterCare?.state === "accepted" && (afterCare.holderId === id || afterCare.deputyId === id);
