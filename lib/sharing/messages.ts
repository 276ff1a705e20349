import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { fullDay } from "@/lib/domain/calendar/words";
import { mediumLabels } from "@/lib/domain/vocabulary/contacts";
import {
  sharingRefusals,
  type ApproveRefusal,
  type DecideRefusal,
  type RecallRefusal,
  type SharingQuestion,
} from "@/lib/domain/sharing/decision";
import { lawfulBasisLabels, sharingLabels, article9ConditionLabels } from "@/lib/domain/vocabulary/sharing";
import { summarySectionLabels } from "@/lib/domain/vocabulary/summary-sections";
import { refused, type FormState, type CurrentState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import { withheldName } from "./schema";
import type { DecisionMade, DecisionRecord } from "./types";

/** What is wrong with what was typed, beside the questions that fix it. */
export type SharingFaults = {
  faults: readonly { question: SharingQuestion | "happenedOn"; sentence: string }[];
};

/** Another decision stands than the one that was seen. */
export type SharingOvertaken = {
  overtaken: Omit<CurrentState, "facts"> & { standing: DecisionMade | null };
};

/** Why a step of sharing was not written. */
export type SharingRefused =
  CaseClosedToWrites | DecideRefusal | ApproveRefusal | RecallRefusal | SharingFaults | SharingOvertaken;

type Page = { reference: string; destinationId: string };
const sentences = { ...closedToWrites, ...overtaken, ...sharingRefusals };

/** A refusal as the form shows it; `yours` is what was typed, to stand beside what was decided meanwhile. */
export function refusedSharing(
  refusal: SharingRefused | "key_used_elsewhere",
  { reference, destinationId }: Page,
  attempted: Partial<DecisionRecord> = {},
): FormState {
  if (typeof refusal === "string") {
    const fixLink = {
      href: hrefTo("sharing", { reference, destinationId }),
      label: "See what is decided now",
    };
    return refused(sentences[refusal], refusal in closedToWrites ? {} : { fixLink });
  }
  if ("overtaken" in refusal) {
    const { standing, ...change } = refusal.overtaken;
    return refused(overtaken.changed_since, {
      current: { ...change, facts: compared(decisionWords(standing ?? {}), decisionWords(attempted)) },
    });
  }
  return refused("Check your answers.", {
    faults: Object.fromEntries(
      refusal.faults.map(({ question, sentence }) => [
        question === "withheld" ? withheldName("given_in_part") : question,
        [sentence],
      ]),
    ),
  });
}

const compared = (current: Words, attempted: Words): CurrentState["facts"] =>
  [...current.keys()]
    .filter((label) => current.get(label) || attempted.get(label))
    .map((label) => ({ label, value: current.get(label) ?? "–", attempted: attempted.get(label) ?? "–" }));

type Words = ReadonlyMap<string, string | undefined>;

/** A decision in words, by the names of its facts; what is not known or does not apply has none. */
export function decisionWords({
  withheld = [],
  ...made
}: Partial<DecisionRecord> & Partial<Pick<DecisionMade, "approved">>): Words {
  return new Map([
    ["Decision", made.decision && sharingLabels[made.decision]],
    ["Approved", made.approved?.by],
    ["What may be shared", made.scope || undefined],
    ["Withheld", withheld.map((section) => summarySectionLabels[section]).join("; ") || undefined],
    ["Why", made.reason ?? undefined],
    ["Decided by", made.givenBy],
    ["How", made.how && mediumLabels[made.how]],
    ["Decided on", made.decidedOn && fullDay(made.decidedOn)],
    ["Review on", made.reviewOn ? fullDay(made.reviewOn) : undefined],
    ["Lawful basis", made.lawfulBasis ? lawfulBasisLabels[made.lawfulBasis] : undefined],
    [
      "Condition for health data",
      made.article9Condition ? article9ConditionLabels[made.article9Condition] : undefined,
    ],
  ]);
}
