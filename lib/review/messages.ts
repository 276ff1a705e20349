import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import { savingRefusals, type SavingRefusal } from "@/lib/domain/person/review-saving";
import type { FormState } from "@/lib/platform/form-state";
import { refusedWrite, type ChangedSince } from "@/lib/platform/refusals";
import { hrefTo } from "@/lib/routes";

/** Why a part of a review was not saved. */
export type ReviewRefusal = CaseWriteRefused | SavingRefusal | ChangedSince;

/** A refusal as the form of the part shows it. */
export const refusedPart = (refusal: ReviewRefusal, reference: string): FormState =>
  refusedWrite(refusal, {
    sentences: { ...caseWriteRefusals, ...savingRefusals },
    fields: { assessed_in_future: "assessedOn", professionals_listed: "noneKnown" },
    fixLinks: {
      professionals_listed: { href: hrefTo("professionals", { reference }), label: "See the professionals" },
    },
  });
