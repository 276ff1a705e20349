import { caseWriteRefusals, closedToWrites, type CaseWriteRefused } from "@/lib/cases/messages";
import { fullDay } from "@/lib/domain/calendar/format";
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
import type { CurrentState, FormState } from "@/lib/platform/form-state";
import { refusedWrite, type ChangedSince, type FaultyAnswers } from "@/lib/platform/refusals";
import { hrefTo } from "@/lib/routes";
import { withheldName } from "./schema";
import type { DecisionMade, DecisionRecord } from "./types";

/** Why a step of sharing was not written. */
export type SharingRefused =
  | CaseWriteRefused
  | DecideRefusal
  | ApproveRefusal
  | RecallRefusal
  | FaultyAnswers<SharingQuestion | "happenedOn">
  | ChangedSince;

/** A refusal as the form shows it. */
export function refusedSharing(
  refusal: SharingRefused,
  { reference, destinationId }: { reference: string; destinationId: string },
): FormState {
  const sentences = { ...caseWriteRefusals, ...sharingRefusals };
  const fixLink = {
    href: hrefTo("sharing", { reference, destinationId }),
    label: "See the current decision",
  };
  const ofSharing = Object.keys(sentences).filter((name) => !(name in closedToWrites));
  return refusedWrite(refusal, {
    sentences,
    fixLinks: Object.fromEntries(ofSharing.map((name) => [name, fixLink])),
    fieldOf: (question) => (question === "withheld" ? withheldName("given_in_part") : question),
  });
}

/** Two decisions fact by fact: the current one, and the one that a form would have recorded. */
export function comparedDecisions(
  one: Partial<DecisionRecord> & Partial<Pick<DecisionMade, "approved">>,
  other: Partial<DecisionRecord>,
): CurrentState["facts"] {
  const [current, attempted] = [decisionWords(one), decisionWords(other)];
  return [...current.keys()]
    .filter((label) => current.get(label) || attempted.get(label))
    .map((label) => ({
      label,
      value: current.get(label) ?? "–",
      attempted: attempted.get(label) ?? "–",
    }));
}

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
