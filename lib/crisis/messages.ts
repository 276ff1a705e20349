import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import { crisisRefusals, type CrisisRefusal } from "@/lib/domain/person/crisis-contact";
import type { FormState } from "@/lib/platform/form-state";
import { refusedWrite } from "@/lib/platform/refusals";

/** Why a crisis contact was not written. */
export type CrisisRefused = CaseWriteRefused | CrisisRefusal;

/** A refusal as the form shows it. */
export const refusedCrisis = (refusal: CrisisRefused): FormState =>
  refusedWrite(refusal, {
    sentences: { ...caseWriteRefusals, ...crisisRefusals },
    fields: { in_future: "happenedOn" },
  });
