import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { RiskLevel } from "@/lib/domain/case/risk";
import type { DestinationStatus } from "@/lib/domain/destinations/vocabulary";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { MoveAnswers, MoveQuestion } from "./questions";
import type { HandoverRecord } from "./record";
import { isActive, type HandoverKind, type HandoverStatus } from "./statuses";

/** All that a guard may look at. */
export type MoveFacts = {
  today: CalendarDate;
  actor: Pick<Actor, "id" | "role">;
  case: { startedOn: CalendarDate; risk: RiskLevel; ended: boolean; madeContactIds: readonly string[] };
  handover: HandoverRecord & { kind: HandoverKind; declineReportedById: string | null };
  /** Where the other lead handovers of the case stand. */
  otherLeads: readonly HandoverStatus[];
  destination: { status: DestinationStatus };
};

type Guard = {
  /** The question beside which the sentence is shown; without one it stands above the form. */
  question?: MoveQuestion;
  refuses: (facts: MoveFacts, answers: MoveAnswers) => boolean;
  sentence: string;
};

const leadTaken = (status: HandoverStatus) => isActive(status) || status === "completed";
const saidNo = (answers: MoveAnswers) =>
  [answers.informationGiven, answers.personTold, answers.gpTold, answers.destinationTold].includes("no");

/**
 * A handover is of the enhanced tier when the risk is high: it asks for a joint meeting and for a manager's
 * signature. Safeguarding alerts join this rule when they are recorded.
 */
const isEnhanced = (risk: RiskLevel) => risk === "high";

/** Every reason for which a move can be refused, with the sentence to show. A move names the ones that it needs. */
export const guards = {
  case_not_ended: {
    refuses: ({ case: { ended } }) => ended,
    sentence: "This case has ended. Reopen it before you record a move.",
  },
  destination_active: {
    refuses: ({ destination }) => destination.status !== "active",
    sentence: "This destination is not active. Choose another, or have its entry brought up to date.",
  },
  only_lead: {
    refuses: ({ handover, otherLeads }) => handover.kind === "lead" && otherLeads.some(leadTaken),
    sentence:
      "Another lead handover is under way or completed. Withdraw that one first, or plan this one as supporting.",
  },
  not_in_future: {
    question: "happenedOn",
    refuses: ({ today }, { happenedOn }) => happenedOn > today,
    sentence: "This date is in the future. Enter the day on which it happened.",
  },
  not_before_case: {
    question: "happenedOn",
    refuses: ({ case: { startedOn } }, { happenedOn }) => happenedOn < startedOn,
    sentence: "This date is before the case began. Check the year.",
  },
  not_before_sending: {
    question: "happenedOn",
    refuses: ({ handover: { sentOn } }, { happenedOn }) => sentOn !== null && happenedOn < sentOn,
    sentence: "This date is before the referral was sent. Check the date.",
  },
  review_ahead: {
    question: "reviewOn",
    refuses: ({ today }, { reviewOn }) => reviewOn !== undefined && reviewOn < today,
    sentence: "Choose today or a later day for reviewing the waiting-list place.",
  },
  answer_ahead: {
    question: "answerOn",
    refuses: ({ today }, { answerOn }) => answerOn !== undefined && answerOn < today,
    sentence: "Choose today or a later day for the new answer.",
  },
  own_report: {
    refuses: ({ actor, handover }) => handover.declineReportedById === actor.id,
    sentence: "You reported this decline yourself. Another manager has to confirm it.",
  },
  contact_of_case: {
    question: "contactId",
    refuses: ({ case: { madeContactIds } }, { contactId }) =>
      contactId === undefined || !madeContactIds.includes(contactId),
    sentence: "Choose the contact in which the person said so. Log it first if it is not in the list.",
  },
  manager_if_high: {
    refuses: ({ actor, case: { risk } }) => isEnhanced(risk) && actor.role !== "manager",
    sentence: "The risk is high, so a manager records this. Ask them to open this page.",
  },
  meeting_if_high: {
    question: "jointMeeting",
    refuses: ({ case: { risk } }, { jointMeeting }) => isEnhanced(risk) && jointMeeting === undefined,
    sentence: "The risk is high: say whether the joint meeting was held, is booked, or is waived.",
  },
  meeting_day: {
    question: "jointMeetingOn",
    refuses: (_, { jointMeeting, jointMeetingOn }) =>
      (jointMeeting === "held" || jointMeeting === "booked") && jointMeetingOn === undefined,
    sentence: "Enter the day of the joint meeting.",
  },
  meeting_held_not_ahead: {
    question: "jointMeetingOn",
    refuses: ({ today }, { jointMeeting, jointMeetingOn }) =>
      jointMeeting === "held" && jointMeetingOn !== undefined && jointMeetingOn > today,
    sentence: "A meeting that was held cannot be in the future. Choose “booked”, or mend the date.",
  },
  manager_waives_meeting: {
    question: "jointMeeting",
    refuses: ({ actor }, { jointMeeting }) => jointMeeting === "waived" && actor.role !== "manager",
    sentence: "Only a manager can waive the joint meeting.",
  },
  waiving_reasoned: {
    question: "whyNot",
    refuses: (_, { jointMeeting, whyNot }) => jointMeeting === "waived" && !whyNot,
    sentence: "Say why the joint meeting is waived.",
  },
  first_contact_happened: {
    question: "firstContactOn",
    refuses: ({ today, handover: { sentOn } }, { firstContactOn }) =>
      firstContactOn !== undefined &&
      (firstContactOn > today || (sentOn !== null && firstContactOn < sentOn)),
    sentence: "The first contact there must lie between the day of the referral and today.",
  },
  sent_destination_told: {
    question: "destinationTold",
    refuses: ({ handover: { sentOn } }, { destinationTold }) =>
      sentOn !== null && destinationTold === undefined,
    sentence: "The referral was sent: say whether the destination was told.",
  },
  no_with_reason: {
    question: "whyNot",
    refuses: (_, answers) => saidNo(answers) && !answers.whyNot,
    sentence: "You answered no. Say why not.",
  },
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;
