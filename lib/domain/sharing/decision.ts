import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { sharesSomething } from "@/lib/domain/facts/sharing-allows";
import type { LawfulBasis, SharingDecision, Article9Condition } from "@/lib/domain/vocabulary/sharing";

/** A decision as it was typed, as far as the rules look at it. */
export type DecisionTyped = {
  decision: SharingDecision;
  /** What may be shared, in words; "" when nothing is. */
  scope: string;
  withheld: readonly SummarySection[];
  reason: string | null;
  /** Who decided: the person, or who may speak for them. */
  givenBy: string;
  decidedOn: CalendarDate;
  reviewOn: CalendarDate | null;
  lawfulBasis: LawfulBasis | null;
  article9Condition: Article9Condition | null;
};

export type SharingQuestion = Exclude<keyof DecisionTyped, "decision">;
/** What is wrong with a decision as it was typed, by the question that fixes it. */
export type SharingFault = { question: SharingQuestion; sentence: string };

type Consent = "given" | "given_in_part";

/** Whether a decision is the person's own consent: it needs no reason, and consent can be its basis. */
const isConsent = (decision: SharingDecision): decision is Consent =>
  decision === "given" || decision === "given_in_part";

/**
 * The faults of a decision. What is shared says what, by whom it was given and on which two bases; consent is a basis
 * only where the person consented; whatever is not plain consent says why; the day lies within the case, the review
 * ahead.
 */
export function faultsOfDecision(
  typed: DecisionTyped,
  { startedOn, today }: { startedOn: CalendarDate; today: CalendarDate },
): SharingFault[] {
  const { decision, givenBy, decidedOn, reviewOn } = typed;
  const asked: Check[] = [
    [decision === "given_in_part" && typed.withheld.length === 0, "withheld", "Choose what is withheld."],
    [givenBy === "", "givenBy", "Say who decided: the person, or who may speak for them."],
    [decidedOn > today, "decidedOn", "The decision cannot lie in the future. Check the date."],
    [decidedOn < startedOn, "decidedOn", "This date is before the case began. Check the year."],
    [reviewOn !== null && reviewOn <= today, "reviewOn", "The review must lie after today."],
  ];
  return [
    ...found(asked),
    ...(!isConsent(decision) && typed.reason === null
      ? [{ question: "reason" as const, sentence: whySentences[decision] }]
      : []),
    ...(sharesSomething(decision) ? faultsOfSharing(typed) : []),
  ];
}

/** A question, what would be wrong with its answer, and whether it is. */
type Check = readonly [boolean, SharingQuestion, string];

const found = (checks: readonly Check[]): SharingFault[] =>
  checks.filter(([faulty]) => faulty).map(([, question, sentence]) => ({ question, sentence }));

/** What is asked only where something is shared. */
function faultsOfSharing({ decision, scope, lawfulBasis, article9Condition }: DecisionTyped): SharingFault[] {
  const asked: Check[] = [
    [scope === "", "scope", "Say what may be shared."],
    [lawfulBasis === null, "lawfulBasis", "Choose the lawful basis (Article 6)."],
    [article9Condition === null, "article9Condition", "Choose the condition for health data (Article 9)."],
    [
      !isConsent(decision) && lawfulBasis === "consent",
      "lawfulBasis",
      "Consent is the basis only where the person has consented. Choose another.",
    ],
    [
      !isConsent(decision) && article9Condition === "explicit_consent",
      "article9Condition",
      "Explicit consent is the condition only where the person has consented. Choose another.",
    ],
  ];
  return found(asked);
}

const whySentences: Record<Exclude<SharingDecision, Consent>, string> = {
  refused: "Say why the person refused, as far as they said.",
  withdrawn: "Say why sharing was withdrawn, as far as they said.",
  not_sought: "Say why no one asked the person.",
  lacks_capacity: "Say how capacity was assessed, and why sharing is in the person’s best interests.",
  without_consent: "Say why information must be shared without consent.",
};

export type DecideRefusal = "case_ended" | "person_died" | "nothing_to_withdraw";
export type ApproveRefusal = Exclude<DecideRefusal, "nothing_to_withdraw"> | ApprovalLock;
type ApprovalLock = "nothing_to_approve" | "already_approved" | "managers_approve" | "own_decision";
export type RecallRefusal = "nothing_to_recall";

/** The sentence for each reason why a step of sharing was not taken. */
export const sharingRefusals: Record<DecideRefusal | ApproveRefusal | RecallRefusal, string> = {
  case_ended: "This case has ended. Nothing more is decided about sharing.",
  person_died: "A death is recorded on this case. Nothing more is decided about sharing.",
  nothing_to_withdraw: "Nothing may be shared with this destination as it is. There is nothing to withdraw.",
  nothing_to_approve: "Only sharing without consent waits for an approval.",
  already_approved: "This decision is approved already.",
  managers_approve: "A manager approves sharing without consent. Ask one.",
  own_decision: "Whoever recorded this decision cannot approve it. Ask another manager.",
  nothing_to_recall: "Nothing is to be recalled from this destination.",
};

type OfCase = { ended: boolean; died: boolean };
type Standing = { decision: SharingDecision; approved: boolean; recordedById: string };

/** Why nothing more can be decided on a case, or null when it can. */
export function refusalToDecide({ ended, died }: OfCase): "case_ended" | "person_died" | null {
  if (died) return "person_died";
  return ended ? "case_ended" : null;
}

/**
 * Why what stands cannot be withdrawn, or null when it can: by the person, at any time, while something is shared. That
 * their case has ended takes nothing from it: the destination still has what was sent.
 */
export function refusalToWithdraw(
  { died }: Pick<OfCase, "died">,
  standing: Pick<Standing, "decision"> | null,
): "person_died" | "nothing_to_withdraw" | null {
  if (died) return "person_died";
  return standing && sharesSomething(standing.decision) ? null : "nothing_to_withdraw";
}

/** Why what stands cannot be approved by this person, or null when it can: by a manager who did not record it. */
export function refusalToApprove(
  about: OfCase,
  standing: Standing | null,
  actor: { id: string; role: StaffRole },
): ApproveRefusal | null {
  const refusal = refusalToDecide(about);
  if (refusal) return refusal;
  if (standing?.decision !== "without_consent") return "nothing_to_approve";
  if (standing.approved) return "already_approved";
  if (actor.role !== "manager") return "managers_approve";
  return standing.recordedById === actor.id ? "own_decision" : null;
}
