import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { sharesSomething } from "@/lib/domain/facts/sharing-allows";
import type { LawfulBasis, SharingDecision, Article9Condition } from "@/lib/domain/vocabulary/sharing";

/** The parts of a decision, as it was entered, that the rules look at. */
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
/** A fault in a decision as it was entered, with the question where it is corrected. */
export type SharingFault = { question: SharingQuestion; sentence: string };

type Consent = "given" | "given_in_part";

/** Whether a decision is the person's own consent: it needs no reason, and consent can be its basis. */
const isConsent = (decision: SharingDecision): decision is Consent =>
  decision === "given" || decision === "given_in_part";

/**
 * The faults of a decision. Where something is shared: what, who decided and on which two bases. Consent is a basis only
 * if the person consented; every other decision needs a reason. The day is not before the case began, and the review is
 * in the future.
 */
export function faultsOfDecision(
  typed: DecisionTyped,
  { startedOn, today }: { startedOn: CalendarDate; today: CalendarDate },
): SharingFault[] {
  const { decision, givenBy, decidedOn, reviewOn } = typed;
  const asked: Check[] = [
    [decision === "given_in_part" && typed.withheld.length === 0, "withheld", "Select what is withheld."],
    [givenBy === "", "givenBy", "Enter who decided: the person, or someone who can decide for them."],
    [decidedOn > today, "decidedOn", "The date of the decision must be today or in the past."],
    [decidedOn < startedOn, "decidedOn", "This date is before the case began. Check the year."],
    [reviewOn !== null && reviewOn <= today, "reviewOn", "The review date must be in the future."],
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
    [scope === "", "scope", "Enter what can be shared."],
    [lawfulBasis === null, "lawfulBasis", "Select the lawful basis (Article 6)."],
    [article9Condition === null, "article9Condition", "Select the Article 9 condition."],
    [
      !isConsent(decision) && lawfulBasis === "consent",
      "lawfulBasis",
      "Consent can only be the basis if the person has consented. Select another.",
    ],
    [
      !isConsent(decision) && article9Condition === "explicit_consent",
      "article9Condition",
      "Explicit consent can only be the condition if the person has consented. Select another.",
    ],
  ];
  return found(asked);
}

const whySentences: Record<Exclude<SharingDecision, Consent>, string> = {
  refused: "Enter why the person refused, if they said.",
  withdrawn: "Enter why sharing was withdrawn, if they said.",
  not_sought: "Enter why the person was not asked.",
  lacks_capacity: "Enter how capacity was assessed, and why sharing is in the person’s best interests.",
  without_consent: "Enter why information must be shared without consent.",
};

export type DecideRefusal = "case_ended" | "person_died" | "nothing_to_withdraw";
export type ApproveRefusal = Exclude<DecideRefusal, "nothing_to_withdraw"> | ApprovalLock;
type ApprovalLock = "nothing_to_approve" | "already_approved" | "managers_approve" | "own_decision";
export type RecallRefusal = "nothing_to_recall";

/** The message for each reason why a step of sharing was refused. */
export const sharingRefusals: Record<DecideRefusal | ApproveRefusal | RecallRefusal, string> = {
  case_ended: "This case has ended. You cannot record a new sharing decision.",
  person_died: "A death is recorded on this case. You cannot record a new sharing decision.",
  nothing_to_withdraw:
    "The current decision does not allow sharing with this destination, so there is nothing to withdraw.",
  nothing_to_approve: "Only sharing without consent needs approval.",
  already_approved: "This decision has already been approved.",
  managers_approve:
    "Sharing without consent needs a manager’s approval. Ask a manager. Once support has ended, someone else in the commissioner’s office can approve it.",
  own_decision: "You recorded this decision, so you cannot approve it. Another person must.",
  nothing_to_recall: "There is nothing to recall from this destination.",
};

type OfCase = { ended: boolean; died: boolean };
type CurrentDecision = { decision: SharingDecision; approved: boolean; recordedById: string };

/** Why nothing more can be decided on a case, or null when it can. */
export function refusalToDecide({ ended, died }: OfCase): "case_ended" | "person_died" | null {
  if (died) return "person_died";
  return ended ? "case_ended" : null;
}

/**
 * Why the current decision cannot be withdrawn, or null when it can. The person can withdraw it at any time while
 * something is shared, also after their case has ended: the destination still has what was sent.
 */
export function refusalToWithdraw(
  { died }: Pick<OfCase, "died">,
  current: Pick<CurrentDecision, "decision"> | null,
): "person_died" | "nothing_to_withdraw" | null {
  if (died) return "person_died";
  return current && sharesSomething(current.decision) ? null : "nothing_to_withdraw";
}

/**
 * Why the current decision cannot be approved by this person, or null when it can: by someone who did not record it and
 * decides for those who did (`decidesForAnother`).
 */
export function refusalToApprove(
  about: OfCase,
  current: CurrentDecision | null,
  actor: { id: string; role: StaffRole; decides: boolean },
): ApproveRefusal | null {
  const refusal = refusalToDecide(about);
  if (refusal) return refusal;
  if (current?.decision !== "without_consent") return "nothing_to_approve";
  if (current.approved) return "already_approved";
  if (actor.decides) return null;
  return current.recordedById === actor.id && actor.role !== "worker" ? "own_decision" : "managers_approve";
}
