import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { contactMedia, mediumLabels, type ContactMedium } from "@/lib/domain/contacts/vocabulary";
import {
  declineReasonLabels,
  declineReasons,
  personDeclinedLabels,
  personDeclinedReasons,
  type DeclineReason,
  type PersonDeclinedReason,
} from "./reasons";

/** Whether something was done, where "no" needs a why. */
export const yesNo = ["yes", "no"] as const;
export type YesNo = (typeof yesNo)[number];

/** How the joint meeting with the destination stands. */
export const jointMeetings = ["held", "booked", "waived"] as const;
export type JointMeeting = (typeof jointMeetings)[number];

/** What a person answers when they record a move. A move asks for some of these, in its own words. */
export type MoveAnswers = {
  /** The day on which it happened; never in the future. */
  happenedOn: CalendarDate;
  how?: ContactMedium;
  /** Evidence of a destination's answer: who gave it, and in which role. */
  who?: string;
  role?: string;
  words?: string;
  startOn?: CalendarDate;
  reviewOn?: CalendarDate;
  answerOn?: CalendarDate;
  interimPlan?: string;
  declineReason?: DeclineReason;
  personDeclinedReason?: PersonDeclinedReason;
  /** The contact in which the person said so. */
  contactId?: string;
  informationGiven?: YesNo;
  jointMeeting?: JointMeeting;
  jointMeetingOn?: CalendarDate;
  firstContactOn?: CalendarDate;
  firstContactSource?: string;
  personTold?: YesNo;
  gpTold?: YesNo;
  destinationTold?: YesNo;
  whyNot?: string;
};

export type MoveQuestion = keyof MoveAnswers;

type Choice = { kind: "choice"; options: readonly { value: string; label: string }[] };
export type QuestionShape = { kind: "day" | "line" | "words" | "contact" } | Choice;

const choice = <Value extends string>(values: readonly Value[], labels: Record<Value, string>): Choice => ({
  kind: "choice",
  options: values.map((value) => ({ value, label: labels[value] })),
});
const told = choice(yesNo, { yes: "Yes", no: "No" });

/** How each answer is given. Forms, schemas and the history are read off this. */
export const questions: Record<MoveQuestion, QuestionShape> = {
  happenedOn: { kind: "day" },
  how: choice(contactMedia, mediumLabels),
  who: { kind: "line" },
  role: { kind: "line" },
  words: { kind: "words" },
  startOn: { kind: "day" },
  reviewOn: { kind: "day" },
  answerOn: { kind: "day" },
  interimPlan: { kind: "words" },
  declineReason: choice(declineReasons, declineReasonLabels),
  personDeclinedReason: choice(personDeclinedReasons, personDeclinedLabels),
  contactId: { kind: "contact" },
  informationGiven: told,
  jointMeeting: choice(jointMeetings, { held: "Held", booked: "Booked", waived: "Waived by the manager" }),
  jointMeetingOn: { kind: "day" },
  firstContactOn: { kind: "day" },
  firstContactSource: { kind: "line" },
  personTold: told,
  gpTold: told,
  destinationTold: told,
  whyNot: { kind: "words" },
};
