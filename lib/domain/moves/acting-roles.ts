import type { CaseFacts } from "@/lib/domain/facts/case";
import type { Actor } from "@/lib/domain/permissions/actor";

/**
 * The roles in which staff act on a case. A *named holder* is the commissioning manager who holds the case, or held it
 * when it was closed or taken over. *Office* is any commissioning manager, for decisions made without knowing who the
 * person is.
 */
export const actingRoles = ["worker", "named_holder", "manager", "office"] as const;
export type ActingRole = (typeof actingRoles)[number];

export const actingRoleLabels: Record<ActingRole, string> = {
  worker: "the worker",
  named_holder: "the named holder",
  manager: "a manager",
  office: "the commissioner’s office",
};

/** The roles in which a member of staff acts on a case that their scope reaches. */
export function actingRolesOf(
  { id, role }: Pick<Actor, "id" | "role">,
  { hold }: Pick<CaseFacts, "hold">,
): ActingRole[] {
  switch (role) {
    case "worker":
      return ["worker"];
    case "manager":
      return ["manager"];
    case "commissioner":
      return isNamedHolder(hold, id) ? ["named_holder", "office"] : ["office"];
    case "administrator":
      return [];
  }
}

const isNamedHolder = (hold: CaseFacts["hold"], id: string) =>
  hold?.holderId === id && (hold.state === "accepted" || hold.state === "settled");
