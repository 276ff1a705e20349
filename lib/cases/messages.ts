import type { NewCaseDays } from "@/lib/domain/case/new-case";
import { reassignRefusals, type ReassignRefusal } from "@/lib/domain/case/reassign";
import type { OpeningRefusal } from "@/lib/domain/programme/writing";
import { refused, type FormState } from "@/lib/platform/form-state";
import { overtaken } from "@/lib/platform/overtaken";
import { refusedAnswers, refusedWrite, type ChangedSince } from "@/lib/platform/refusals";
import { hrefTo } from "@/lib/routes";
import type { Namesake } from "./namesakes";

/** The sentence for a write that is not open on a case, whatever it was. */
export const closedToWrites = {
  not_found: "This case is not in your caseload. It may have been reassigned. Nothing was saved.",
  data_entry_closed:
    "The last day for corrections has passed, so nothing was saved. Tell a manager, who can still record it.",
  frozen:
    "The records are frozen, so nothing was saved. Tell the commissioner’s office, which goes on recording for the people it holds.",
} as const;

/** Why no write at all is open on a case: it is not theirs to see, or the programme's dates have passed. */
export type CaseClosedToWrites = keyof typeof closedToWrites;

/** Why any write to a case can be refused, whatever it writes. */
export type CaseWriteRefused = CaseClosedToWrites | "key_used_elsewhere";

/** The sentence for each of these reasons. */
export const caseWriteRefusals: Readonly<Record<CaseWriteRefused, string>> = {
  ...closedToWrites,
  key_used_elsewhere: overtaken.key_used_elsewhere,
};

/** The sentence for each reason why a case may not be opened. */
export const openingRefusals: Record<OpeningRefusal, string> = {
  frozen: closedToWrites.frozen,
  future: "The date that support started cannot be in the future. Check the year.",
  after_last_referral:
    "This date is after the last day for referrals. You can add only someone who was supported before then.",
  managers_only: "The last day for referrals has passed. Only a manager can add someone who was missed.",
  reason_missing: "The last day for referrals has passed. Enter why this person was missed.",
};

const addRefusals = {
  ...openingRefusals,
  ...overtaken,
  not_allowed: "Your role cannot add people.",
  worker_not_active: reassignRefusals.worker_not_active,
  destination_not_active: "This destination is not active. Select another, or none for now.",
} as const;

/** Why someone was not added by hand. */
export type AddRefused =
  | Exclude<keyof typeof addRefusals, keyof typeof overtaken>
  | { faults: readonly { field: keyof NewCaseDays; sentence: string }[] }
  | { referenceTaken: string }
  | { namesakes: readonly Namesake[] };

/** Where a refusal is fixed, for those that a field fixes. */
const addFields: Partial<Record<keyof typeof addRefusals, string>> = {
  future: "startedOn",
  after_last_referral: "startedOn",
  reason_missing: "reason",
  worker_not_active: "workerId",
  destination_not_active: "destinationId",
};

/** A refusal to add someone, as the form shows it. */
export function refusedAdding(refusal: AddRefused | "key_used_elsewhere"): FormState {
  if (typeof refusal === "object" && "namesakes" in refusal) {
    return refusedAnswers([["anotherPerson", namesakeSentence(refusal.namesakes)]], {
      message: "Nothing has been saved yet.",
    });
  }
  if (typeof refusal === "object" && "referenceTaken" in refusal) {
    return refusedAnswers([["reference", takenSentence(refusal.referenceTaken)]]);
  }
  const faults = typeof refusal === "object" ? refusal.faults : [];
  return refusedWrite(
    typeof refusal === "string"
      ? refusal
      : { faults: faults.map(({ field, sentence }) => ({ question: field, sentence })) },
    { sentences: addRefusals, fields: addFields },
  );
}

const takenSentence = (reference: string) =>
  `Another case already has this reference, written ${reference}. Capital letters make no difference. Check it, or enter another.`;

function namesakeSentence(namesakes: readonly Namesake[]): string {
  const who = namesakes.map(
    ({ reference, sameDateOfBirth }) =>
      `${reference} (${sameDateOfBirth ? "the same" : "another"} date of birth)`,
  );
  return `Someone with this name is already here: ${who.join(", ")}. Select the box if you mean another person.`;
}

/** Why cases were not given to another worker. A changed one is named: there may be many. */
export type ReassignRefused = CaseClosedToWrites | ReassignRefusal | (ChangedSince & { reference: string });

/** A refusal to give cases to another worker, as the form shows it. */
export const refusedReassigning = (refusal: ReassignRefused | "key_used_elsewhere"): FormState =>
  refusedWrite(refusal, {
    sentences: { ...caseWriteRefusals, ...reassignRefusals },
    fields: { same_worker: "workerId", worker_not_active: "workerId" },
  });

/** The same for everything that one worker carries. */
export const refusedHandingOn = (
  refusal: ReassignRefused | "key_used_elsewhere",
  staffId: string,
): FormState =>
  typeof refusal === "object" || refusal === "not_found"
    ? refused("One of these cases has changed since you opened the page. No one was handed on.", {
        fixLink: { href: hrefTo("handOn", { staffId }), label: "Open the page again" },
      })
    : refusedWrite(refusal, {
        sentences: { ...caseWriteRefusals, ...reassignRefusals },
        fields: { same_worker: "workerIds", worker_not_active: "workerIds" },
      });

/** The same for several cases of one worker, of which each was seen at a version of its own. */
export function refusedReassigningMany(
  refusal: ReassignRefused | "key_used_elsewhere",
  from: string,
): FormState {
  const fixLink = { href: hrefTo("reassign", { query: { from } }), label: "Open the list again" };
  if (typeof refusal === "object") {
    const { reference, changed } = refusal;
    return refused(`${changed.by} changed ${reference} on ${changed.when}. No cases were reassigned.`, {
      fixLink,
    });
  }
  return refusal === "not_found"
    ? refused("One of these cases is no longer here. No cases were reassigned.", { fixLink })
    : refusedReassigning(refusal);
}
