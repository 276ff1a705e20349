import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { savingRefusals, type SavingRefusal } from "@/lib/domain/person/review-saving";
import { refused, type FormState, type CurrentState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** What another person saved, beside what was typed. */
export type PartChanged = { changed: CurrentState };

/** Why a part of a review was not saved. */
export type ReviewRefusal = CaseClosedToWrites | "key_used_elsewhere" | SavingRefusal | PartChanged;

/** A refusal as the form of the part shows it. */
export function refusedPart(refusal: ReviewRefusal, reference: string): FormState {
  if (typeof refusal === "object") return refused(overtaken.changed_since, { current: refusal.changed });
  switch (refusal) {
    case "assessed_in_future":
      return refused("Check your answers.", { faults: { assessedOn: [savingRefusals[refusal]] } });
    case "professionals_listed":
      return refused("Check your answers.", {
        faults: { noneKnown: [savingRefusals[refusal]] },
        fixLink: { href: hrefTo("professionals", { reference }), label: "See the professionals" },
      });
    default:
      return refused({ ...closedToWrites, ...overtaken, ...savingRefusals }[refusal]);
  }
}
