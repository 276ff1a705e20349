import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts, HandoverFacts } from "@/lib/domain/case/facts";
import type { ContactFacts } from "@/lib/domain/contacts/contact-facts";
import type { MoveFacts } from "@/lib/domain/handover/guards";
import type { MoveAnswers } from "@/lib/domain/handover/questions";
import { plannedRecord } from "@/lib/domain/handover/record";

// Makers for tests. Each gives the plainest facts with which nothing is wrong; a test says only what it is about.

/** The day on which these facts are looked at, three weeks before the service closes. */
export const today = calendarDate("2020-09-09");

export const closesOn = calendarDate("2020-09-30");

/** A case that came into the record last week, with nothing done on it yet. */
export const aCaseFacts = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  id: "case",
  startedOn: calendarDate("2019-05-15"),
  openedOn: calendarDate("2020-09-01"),
  risk: "medium",
  holder: { by: "worker", workerId: "sam" },
  endReason: null,
  earlierContactOn: null,
  contacts: [],
  handovers: [],
  closureRequest: null,
  ...over,
});

/** A contact made with the person, with no special purpose. */
export const aContactFacts = (over: Partial<ContactFacts> = {}): ContactFacts => ({
  happenedOn: calendarDate("2020-09-02"),
  with: "person",
  result: "made",
  purposes: ["check_in"],
  standing: "standing",
  ...over,
});

/** A lead handover that was planned and has not moved yet. */
export const aHandoverFacts = (over: Partial<HandoverFacts> = {}): HandoverFacts => ({
  ...plannedRecord,
  id: "handover",
  kind: "lead",
  waitWeeks: null,
  ...over,
});

type MoveFactsOver = Partial<Pick<MoveFacts, "today" | "otherLeads">> & {
  [Part in "actor" | "case" | "handover" | "destination"]?: Partial<MoveFacts[Part]>;
};

/** The worker of a case moves its only handover. */
export const moveFacts = ({
  actor,
  case: ofCase,
  handover,
  destination,
  ...over
}: MoveFactsOver = {}): MoveFacts => ({
  today,
  otherLeads: [],
  ...over,
  actor: { id: "sam", role: "worker", ...actor },
  case: {
    startedOn: calendarDate("2019-05-15"),
    risk: "medium",
    ended: false,
    madeContactIds: ["contact"],
    ...ofCase,
  },
  handover: { ...plannedRecord, kind: "lead", declineReportedById: null, ...handover },
  destination: { status: "active", ...destination },
});

/** An answer to every question that any move asks, each of them as it is hoped for. */
export const everyAnswer: Required<MoveAnswers> = {
  happenedOn: today,
  how: "phone",
  who: "Dr Osei",
  role: "Team lead",
  words: "They will see them next week.",
  startOn: calendarDate("2020-09-16"),
  reviewOn: calendarDate("2020-09-16"),
  answerOn: calendarDate("2020-09-16"),
  interimPlan: "We call every Tuesday.",
  declineReason: "no_capacity",
  personDeclinedReason: "own_arrangement",
  contactId: "contact",
  informationGiven: "yes",
  jointMeeting: "held",
  jointMeetingOn: today,
  firstContactOn: today,
  firstContactSource: "Their duty desk",
  personTold: "yes",
  gpTold: "yes",
  destinationTold: "yes",
  whyNot: "",
};
