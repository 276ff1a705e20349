import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { contactMedia, mediumLabels, type ContactMedium } from "@/lib/domain/vocabulary/contacts";
import {
  deathDayLabels,
  deathDays,
  deathExpectationLabels,
  deathExpectations,
  type DeathDay,
  type DeathExpectation,
} from "@/lib/domain/vocabulary/deaths";
import {
  breakdownSideLabels,
  breakdownSides,
  declineReasonLabels,
  declineReasons,
  personDeclinedLabels,
  personDeclinedReasons,
  type BreakdownSide,
  type DeclineReason,
  type PersonDeclinedReason,
} from "@/lib/domain/vocabulary/handover-reasons";
import {
  safetyOutcomeLabels,
  safetyOutcomes,
  type SafetyOutcome,
} from "@/lib/domain/vocabulary/safety-outcomes";
import { jointMeetings, type JointMeeting } from "@/lib/domain/facts/handover-record";
import {
  lawfulBases,
  lawfulBasisLabels,
  article9Conditions,
  article9ConditionLabels,
  type LawfulBasis,
  type Article9Condition,
} from "@/lib/domain/vocabulary/sharing";

/** Whether something was done. "No" needs a reason. */
export const yesNo = ["yes", "no"] as const;
export type YesNo = (typeof yesNo)[number];

/** The answers that are stored with a move. Each move asks for some of them, under labels of its own. */
export type MoveAnswers = {
  /** The day on which it happened; never in the future. */
  happenedOn: CalendarDate;
  how?: ContactMedium;
  /** The time of the day, "14:05". */
  sentTime?: string;
  /** Evidence of someone else's answer: who gave it, and in which role. */
  who?: string;
  role?: string;
  /** What the person or the destination said. */
  statement?: string;
  /** What happened, was found or was agreed. */
  details?: string;
  /** Why it is done. */
  reason?: string;
  helpedOn?: CalendarDate;
  startOn?: CalendarDate;
  reviewOn?: CalendarDate;
  answerOn?: CalendarDate;
  interimPlan?: string;
  declineReason?: DeclineReason;
  personDeclinedReason?: PersonDeclinedReason;
  side?: BreakdownSide;
  /** The contact in which the person said so. */
  contactId?: string;
  informationGiven?: YesNo;
  jointMeeting?: JointMeeting;
  jointMeetingOn?: CalendarDate;
  firstContactOn?: CalendarDate;
  firstContactSource?: string;
  safetyOutcome?: SafetyOutcome;
  personInformed?: YesNo;
  gpInformed?: YesNo;
  destinationInformed?: YesNo;
  whyNot?: string;
  /** For the commissioner's office: what it needs to know, without who the person is. */
  summary?: string;
  /** The named person of the office who will be responsible. */
  holderId?: string;
  /** Who acts as the named person does. */
  deputyId?: string;
  /** Why there is no deputy. */
  noDeputy?: string;
  /** The worker who will be responsible. */
  workerId?: string;
  lawfulBasis?: LawfulBasis;
  article9Condition?: Article9Condition;
  comeBack?: string;
  alternative?: string;
  capacity?: string;
  professionalInformed?: string;
  newArea?: string;
  outOfAreaOffered?: YesNo;
  contactThere?: string;
  acknowledgedOn?: CalendarDate;
  /** What the day of a death is: that of the death, or that on which the person was found. */
  deathDay?: DeathDay;
  expectation?: DeathExpectation;
  /** How something was checked. */
  checked?: string;
  coronersOfficer?: string;
  commissionerInformed?: YesNo;
  /** Who in the family is in touch about the death. */
  familyContact?: string;
  keptCase?: string;
  /** A manager's note on a decision. */
  note?: string;
  /** Why it is decided without a second person. */
  aloneReason?: string;
};

export type MoveQuestion = keyof MoveAnswers;

type Choice = { kind: "choice"; options: readonly { value: string; label: string }[] };
export type QuestionShape =
  { kind: "day" | "time" | "line" | "text" | "contact" | "office" | "worker" } | Choice;

const choice = <Value extends string>(values: readonly Value[], labels: Record<Value, string>): Choice => ({
  kind: "choice",
  options: values.map((value) => ({ value, label: labels[value] })),
});
const yesOrNo = choice(yesNo, { yes: "Yes", no: "No" });

/** How each answer is given. Forms, schemas and the history are read off this. */
export const questions: Record<MoveQuestion, QuestionShape> = {
  happenedOn: { kind: "day" },
  how: choice(contactMedia, mediumLabels),
  sentTime: { kind: "time" },
  who: { kind: "line" },
  role: { kind: "line" },
  statement: { kind: "text" },
  details: { kind: "text" },
  reason: { kind: "text" },
  helpedOn: { kind: "day" },
  startOn: { kind: "day" },
  reviewOn: { kind: "day" },
  answerOn: { kind: "day" },
  interimPlan: { kind: "text" },
  declineReason: choice(declineReasons, declineReasonLabels),
  personDeclinedReason: choice(personDeclinedReasons, personDeclinedLabels),
  side: choice(breakdownSides, breakdownSideLabels),
  contactId: { kind: "contact" },
  informationGiven: yesOrNo,
  jointMeeting: choice(jointMeetings, { held: "Held", booked: "Booked", waived: "Waived by the manager" }),
  jointMeetingOn: { kind: "day" },
  firstContactOn: { kind: "day" },
  firstContactSource: { kind: "line" },
  safetyOutcome: choice(safetyOutcomes, safetyOutcomeLabels),
  personInformed: yesOrNo,
  gpInformed: yesOrNo,
  destinationInformed: yesOrNo,
  whyNot: { kind: "text" },
  summary: { kind: "text" },
  holderId: { kind: "office" },
  deputyId: { kind: "office" },
  noDeputy: { kind: "text" },
  workerId: { kind: "worker" },
  lawfulBasis: choice(lawfulBases, lawfulBasisLabels),
  article9Condition: choice(article9Conditions, article9ConditionLabels),
  comeBack: { kind: "text" },
  alternative: { kind: "text" },
  capacity: { kind: "text" },
  professionalInformed: { kind: "line" },
  newArea: { kind: "line" },
  outOfAreaOffered: yesOrNo,
  contactThere: { kind: "line" },
  acknowledgedOn: { kind: "day" },
  deathDay: choice(deathDays, deathDayLabels),
  expectation: choice(deathExpectations, deathExpectationLabels),
  checked: { kind: "text" },
  coronersOfficer: { kind: "line" },
  commissionerInformed: yesOrNo,
  familyContact: { kind: "line" },
  keptCase: { kind: "line" },
  note: { kind: "text" },
  aloneReason: { kind: "text" },
};

/** Answers where "no" needs a reason. */
const wantingReason = [
  "informationGiven",
  "personInformed",
  "gpInformed",
  "destinationInformed",
  "outOfAreaOffered",
  "commissionerInformed",
] as const satisfies readonly MoveQuestion[];

/** Something was answered with "no", without the reason. */
export const isBareNo = (answers: MoveAnswers): boolean =>
  wantingReason.some((question) => answers[question] === "no") && !answers.whyNot;
