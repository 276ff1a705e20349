import { overtaken } from "@/lib/platform/overtaken";
import type { NewCaseDays } from "@/lib/domain/case/new-case";
import { reassignRefusals, type ReassignRefusal } from "@/lib/domain/case/reassign";
import type { OpeningRefusal } from "@/lib/domain/programme/writing";
import { refused, type FormState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import type { CaseChanged } from "./changed";
import type { Namesake } from "./namesakes";

/** The sentence for a write that is not open on a case, whatever it was. */
export const closedToWrites = {
  not_found: "This case is not in your caseload. It may have been reassigned. Nothing was saved.",
  data_entry_closed: "The last day for corrections has passed. Only a manager can still write.",
  frozen: "The records are frozen. Nothing can be written any more.",
} as const;

/** Why no write at all is open on a case: it is not theirs to see, or the programme's dates have passed. */
export type CaseClosedToWrites = keyof typeof closedToWrites;

/** The sentence for each reason why a case may not be opened. */
export const openingRefusals: Record<OpeningRefusal, string> = {
  frozen: closedToWrites.frozen,
  future: "The service cannot have begun to support someone in the future. Check the year.",
  after_last_referral:
    "This day is after the last day for referrals. Only someone who was supported before it can be added.",
  managers_only: "The last day for referrals has passed. Only a manager can add someone who was missed.",
  reason_missing: "The last day for referrals has passed. Say why this person was missed.",
};

const addRefusals = {
  ...openingRefusals,
  ...overtaken,
  not_allowed: "Your role may not add people.",
  reference_taken: "Another case has this reference already. Check it, or choose another.",
  worker_not_active: reassignRefusals.worker_not_active,
  destination_not_active: "This destination is not active. Choose another, or none for now.",
} as const;

/** Why someone was not added by hand. */
export type AddRefused =
  | Exclude<keyof typeof addRefusals, keyof typeof overtaken>
  | { faults: readonly { field: keyof NewCaseDays; sentence: string }[] }
  | { namesakes: readonly Namesake[] };

/** Where a refusal is fixed, for those that a field fixes. */
const addFields: Partial<Record<keyof typeof addRefusals, string>> = {
  future: "startedOn",
  after_last_referral: "startedOn",
  reason_missing: "reason",
  reference_taken: "reference",
  worker_not_active: "workerId",
  destination_not_active: "destinationId",
};

/** A refusal to add someone, as the form shows it. */
export function refusedAdding(refusal: AddRefused | "key_used_elsewhere"): FormState {
  if (typeof refusal === "string") {
    const field = addFields[refusal];
    const sentence = addRefusals[refusal];
    return field ? refused("Check your answers.", { faults: { [field]: [sentence] } }) : refused(sentence);
  }
  if ("namesakes" in refusal) {
    return refused("Nothing is saved yet.", {
      faults: { anotherPerson: [namesakeSentence(refusal.namesakes)] },
    });
  }
  return refused("Check your answers.", {
    faults: Object.fromEntries(refusal.faults.map(({ field, sentence }) => [field, [sentence]])),
  });
}

function namesakeSentence(namesakes: readonly Namesake[]): string {
  const who = namesakes.map(
    ({ reference, sameDateOfBirth }) =>
      `${reference} (${sameDateOfBirth ? "the same" : "another"} date of birth)`,
  );
  return `Someone of this name is here already: ${who.join(", ")}. Tick the box if you mean another person.`;
}

/** Why cases were not given to another worker. A changed one is named: there may be many. */
export type ReassignRefused = CaseClosedToWrites | ReassignRefusal | (CaseChanged & { reference: string });

/** A refusal to give cases to another worker, as the form shows it. */
export function refusedReassigning(refusal: ReassignRefused | "key_used_elsewhere"): FormState {
  if (typeof refusal === "object") return refused(overtaken.changed_since, { current: refusal.changed });
  if (refusal === "same_worker" || refusal === "worker_not_active") {
    return refused("Check your answers.", { faults: { workerId: [reassignRefusals[refusal]] } });
  }
  return refused({ ...closedToWrites, ...overtaken, ...reassignRefusals }[refusal]);
}

/** The same for several cases of one worker, of which each was seen at a version of its own. */
export function refusedReassigningMany(
  refusal: ReassignRefused | "key_used_elsewhere",
  from: string,
): FormState {
  const fixLink = { href: hrefTo("reassign", { query: { from } }), label: "Open the list again" };
  if (typeof refusal === "object") {
    const { reference, changed } = refusal;
    return refused(
      `${changed.by} changed ${reference} meanwhile (${changed.when}). No case has changed hands.`,
      {
        fixLink,
      },
    );
  }
  return refusal === "not_found"
    ? refused("One of these cases is not here any more. No case has changed hands.", { fixLink })
    : refusedReassigning(refusal);
}
