import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import { everyAnswer, moveFacts, today } from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { guards, type GuardName, type MoveFacts } from "./guards";
import type { MoveAnswers, MoveQuestion } from "./questions";

const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);

type Sample = { facts?: MoveFacts; answers?: Partial<MoveAnswers>; without?: MoveQuestion };

const highRisk = { case: { risk: "high" } } as const;
const byManager = { actor: { role: "manager" } } as const;
const sentYesterday = moveFacts({ handover: { sentOn: yesterday } });

/** What each guard refuses, and the nearest thing that it lets through. One without samples does not compile. */
const samples: Record<GuardName, { refused: Sample[]; passed: Sample[] }> = {
  case_not_ended: {
    refused: [{ facts: moveFacts({ case: { ended: true } }) }],
    passed: [{}],
  },
  destination_active: {
    refused: [
      { facts: moveFacts({ destination: { status: "temporarily_closed" } }) },
      { facts: moveFacts({ destination: { status: "inactive" } }) },
    ],
    passed: [{}],
  },
  only_lead: {
    refused: [
      { facts: moveFacts({ otherLeads: ["referred"] }) },
      { facts: moveFacts({ otherLeads: ["decline_reported"] }) },
      { facts: moveFacts({ otherLeads: ["declined", "completed"] }) },
    ],
    passed: [
      { facts: moveFacts({ otherLeads: ["draft", "declined", "withdrawn", "broken_down"] }) },
      { facts: moveFacts({ otherLeads: ["referred"], handover: { kind: "supporting" } }) },
    ],
  },
  not_in_future: {
    refused: [{ answers: { happenedOn: tomorrow } }],
    passed: [{ answers: { happenedOn: today } }],
  },
  not_before_case: {
    refused: [{ facts: moveFacts({ case: { startedOn: today } }), answers: { happenedOn: yesterday } }],
    passed: [{ facts: moveFacts({ case: { startedOn: today } }), answers: { happenedOn: today } }],
  },
  not_before_sending: {
    refused: [{ facts: sentYesterday, answers: { happenedOn: addDays(yesterday, -1) } }],
    passed: [
      { facts: sentYesterday, answers: { happenedOn: yesterday } },
      { answers: { happenedOn: yesterday } },
    ],
  },
  review_ahead: {
    refused: [{ answers: { reviewOn: yesterday } }],
    passed: [{ answers: { reviewOn: today } }, { without: "reviewOn" }],
  },
  answer_ahead: {
    refused: [{ answers: { answerOn: yesterday } }],
    passed: [{ answers: { answerOn: today } }, { without: "answerOn" }],
  },
  own_report: {
    refused: [{ facts: moveFacts({ actor: { id: "nadia" }, handover: { declineReportedById: "nadia" } }) }],
    passed: [{ facts: moveFacts({ actor: { id: "nadia" }, handover: { declineReportedById: "sam" } }) }],
  },
  contact_of_case: {
    refused: [{ answers: { contactId: "of another case" } }, { without: "contactId" }],
    passed: [{ answers: { contactId: "contact" } }],
  },
  manager_if_high: {
    refused: [{ facts: moveFacts(highRisk) }],
    passed: [
      { facts: moveFacts({ ...highRisk, ...byManager }) },
      { facts: moveFacts({ case: { risk: "not_assessed" } }) },
    ],
  },
  meeting_if_high: {
    refused: [{ facts: moveFacts(highRisk), without: "jointMeeting" }],
    passed: [
      { facts: moveFacts(highRisk), answers: { jointMeeting: "booked" } },
      { without: "jointMeeting" },
    ],
  },
  meeting_day: {
    refused: [
      { answers: { jointMeeting: "held" }, without: "jointMeetingOn" },
      { answers: { jointMeeting: "booked" }, without: "jointMeetingOn" },
    ],
    passed: [
      { answers: { jointMeeting: "held", jointMeetingOn: yesterday } },
      { answers: { jointMeeting: "waived" }, without: "jointMeetingOn" },
    ],
  },
  meeting_held_not_ahead: {
    refused: [{ answers: { jointMeeting: "held", jointMeetingOn: tomorrow } }],
    passed: [
      { answers: { jointMeeting: "held", jointMeetingOn: today } },
      { answers: { jointMeeting: "booked", jointMeetingOn: tomorrow } },
    ],
  },
  manager_waives_meeting: {
    refused: [{ answers: { jointMeeting: "waived" } }],
    passed: [
      { facts: moveFacts(byManager), answers: { jointMeeting: "waived" } },
      { answers: { jointMeeting: "held" } },
    ],
  },
  waiving_reasoned: {
    refused: [
      { answers: { jointMeeting: "waived", whyNot: "" } },
      { answers: { jointMeeting: "waived" }, without: "whyNot" },
    ],
    passed: [
      { answers: { jointMeeting: "waived", whyNot: "They met last week." } },
      { answers: { jointMeeting: "held" }, without: "whyNot" },
    ],
  },
  first_contact_happened: {
    refused: [
      { answers: { firstContactOn: tomorrow } },
      { facts: sentYesterday, answers: { firstContactOn: addDays(yesterday, -1) } },
    ],
    passed: [
      { answers: { firstContactOn: today } },
      { facts: sentYesterday, answers: { firstContactOn: yesterday } },
    ],
  },
  sent_destination_told: {
    refused: [{ facts: sentYesterday, without: "destinationTold" }],
    passed: [{ facts: sentYesterday, answers: { destinationTold: "no" } }, { without: "destinationTold" }],
  },
  no_with_reason: {
    refused: [
      { answers: { informationGiven: "no" } },
      { answers: { personTold: "no" } },
      { answers: { gpTold: "no" } },
      { answers: { destinationTold: "no" }, without: "whyNot" },
    ],
    passed: [{ answers: { gpTold: "no", whyNot: "They have no GP." } }, { without: "whyNot" }],
  },
};

const refuses = (guard: GuardName, { facts = moveFacts(), answers, without }: Sample) => {
  const given = { ...everyAnswer, ...answers };
  const { happenedOn, ...others } = given;
  const kept = Object.fromEntries(Object.entries(others).filter(([question]) => question !== without));
  return guards[guard].refuses(facts, { happenedOn, ...kept });
};

describe.each(Object.keys(samples) as GuardName[])("the guard %s", (guard) => {
  it("refuses what it is there for", () => {
    expect(samples[guard].refused.map((sample) => refuses(guard, sample))).not.toContain(false);
  });

  it("lets the nearest thing through", () => {
    expect(samples[guard].passed.map((sample) => refuses(guard, sample))).not.toContain(true);
  });

  it("says so in a full sentence", () => {
    expect(guards[guard].sentence).toMatch(fullSentence);
  });
});
