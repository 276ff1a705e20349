import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { crisisRefusals, type CrisisRefusal } from "@/lib/domain/person/crisis-contact";
import { refused, type FormState } from "@/lib/platform/form-state";

/** Why a crisis contact was not written. */
export type CrisisRefused = CaseClosedToWrites | "key_used_elsewhere" | CrisisRefusal;

/** A refusal as the form shows it. */
export const refusedCrisis = (refusal: CrisisRefused): FormState =>
  refusal === "in_future"
    ? refused("Check your answers.", { faults: { happenedOn: [crisisRefusals.in_future] } })
    : refused({ ...closedToWrites, ...overtaken, ...crisisRefusals }[refusal]);
