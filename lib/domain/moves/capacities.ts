import type { CaseFacts } from "@/lib/domain/case/facts";
import type { Actor } from "@/lib/domain/permissions/actor";

/**
 * In which capacity somebody may make a move on a case. A *named holder* is the person of the commissioner's office
 * who holds the case, or held it when it was closed or taken over; *office* is anybody of that office, for what is
 * decided without knowing who the person is.
 */
export const capacities = ["worker", "named_holder", "manager", "office"] as const;
export type Capacity = (typeof capacities)[number];

export const capacityLabels: Record<Capacity, string> = {
  worker: "the worker",
  named_holder: "the named holder",
  manager: "a manager",
  office: "the commissioner’s office",
};

/** The capacities of somebody on a case that their scope reaches. */
export function capacitiesOf(
  { id, role }: Pick<Actor, "id" | "role">,
  { hold }: Pick<CaseFacts, "hold">,
): Capacity[] {
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
