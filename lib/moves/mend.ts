import { placeLabels, type Place } from "@/lib/domain/moves/places";
import type { Refusal } from "@/lib/domain/moves/table";
import type { MendAt, Missing } from "@/lib/platform/form-state";

/** What an address is made of. */
export type Where = {
  reference: string;
  handoverId?: string;
  destinationId?: string;
  alertId?: string;
  involvementId?: string;
};

/** Where what a refusal misses can be mended, or a step be done. */
export function mendAt(place: Place, where: Where): MendAt {
  return { href: addressOf(place, where), label: placeLabels[place] };
}

function addressOf(place: Place, where: Where): string {
  const { reference, handoverId, destinationId, alertId, involvementId } = where;
  const ofCase = `/cases/${reference}`;
  switch (place) {
    case "case":
      return ofCase;
    case "handovers":
      return `${ofCase}#handovers`;
    case "plan":
      return `${ofCase}/handovers/new`;
    case "handover":
    case "checklist":
      return handoverId ? `${ofCase}#handover-${handoverId}` : `${ofCase}#handovers`;
    case "contacts":
      return `${ofCase}/contacts/new`;
    case "review":
      return `${ofCase}/review`;
    case "risk":
    case "needs":
    case "own_words":
    case "safe_contact":
      return `${ofCase}/review/${place}`;
    case "professionals":
      return `${ofCase}/professionals`;
    case "telling":
      return involvementId ? `${ofCase}/professionals/${involvementId}/contact` : `${ofCase}/professionals`;
    case "alert":
      return alertId ? `${ofCase}/alerts/${alertId}` : ofCase;
    case "sharing":
      return destinationId ? `${ofCase}/sharing/${destinationId}` : `${ofCase}#handovers`;
    case "recall":
      return destinationId ? `${ofCase}/sharing/${destinationId}/recall` : `${ofCase}#handovers`;
    case "summary":
      return handoverId ? `${ofCase}/handovers/${handoverId}/summary` : `${ofCase}#handovers`;
    case "destination":
      return destinationId ? `/destinations/${destinationId}` : "/destinations";
    case "hold":
      return `${ofCase}/moves/propose_hold`;
    case "hold_review":
      return `${ofCase}/moves/review_hold`;
    case "closure":
      return ofCase;
    case "death":
      return `${ofCase}/moves/record_death`;
    case "letter":
      return `${ofCase}/letters/other_help`;
    case "unmet_need":
      return `${ofCase}/moves/record_unmet_need`;
  }
}

/** The refusals that are mended on another page, each with the way there. */
export const missingOf = (refusals: readonly Refusal[], where: Where): Missing[] =>
  refusals.flatMap(({ sentence, mend, question }) =>
    mend !== null && question === null ? [{ sentence, mendAt: mendAt(mend, where) }] : [],
  );
