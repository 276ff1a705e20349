import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import { alertRefusals, type AlertRefusal } from "@/lib/domain/person/alert";
import type { FormState } from "@/lib/platform/form-state";
import { refusedWrite, type ChangedSince } from "@/lib/platform/refusals";

/** Why an alert was not written. */
export type AlertRefused = CaseWriteRefused | AlertRefusal | ChangedSince;

/** A refusal as the form of the alert shows it. */
export const refusedAlert = (refusal: AlertRefused): FormState =>
  refusedWrite(refusal, {
    sentences: { ...caseWriteRefusals, ...alertRefusals },
    fields: { already_raised: "kind", review_in_past: "reviewOn", review_too_late: "reviewOn" },
  });
