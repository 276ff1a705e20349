import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { plannedRecord, type HandoverRecord } from "@/lib/domain/facts/handover-record";
import { everyAnswer, moveFacts, today } from "@/lib/domain/testing/facts";
import { laterMoves, moveOf } from "./handover-moves";
import {
  applyMove,
  lastMoveOf,
  pastMoveOf,
  recordOf,
  replay,
  type AppliedMove,
  type PastMove,
} from "./handover-outcome";

const answers = everyAnswer;
const earlier = calendarDate("2020-09-01");

const referred: HandoverRecord = { ...plannedRecord, status: "referred", sentOn: earlier };
const reported: HandoverRecord = {
  ...referred,
  status: "decline_reported",
  declineReportedOn: earlier,
  statusBeforeDecline: "waiting_list",
};
const accepted: HandoverRecord = { ...referred, status: "accepted" };
const handingOver: HandoverRecord = {
  ...accepted,
  status: "handing_over",
  startedOn: earlier,
  tier: "enhanced",
};
const completed: HandoverRecord = { ...handingOver, status: "completed", completedOn: earlier };

/** From where each move is made here, and what it changes. */
const changes: Record<AppliedMove, [HandoverRecord, Partial<HandoverRecord>]> = {
  decide_on_destination: [referred, { destinationDecidedOn: today }],
  make_version: [plannedRecord, { versionMadeOn: today }],
  send: [plannedRecord, { status: "referred", sentOn: today }],
  waive_gaps: [plannedRecord, { gapsWaivedOn: today }],
  acknowledge: [referred, { acknowledgedOn: today }],
  accept: [referred, { status: "accepted", expectedStartOn: answers.startOn }],
  change_start: [accepted, { expectedStartOn: answers.startOn, startChanges: 1 }],
  put_on_waiting_list: [
    referred,
    { status: "waiting_list", expectedStartOn: answers.startOn, listReviewOn: answers.reviewOn },
  ],
  report_decline: [
    referred,
    {
      status: "decline_reported",
      declineReportedOn: today,
      declineReportedById: "sam",
      statusBeforeDecline: "referred",
    },
  ],
  confirm_decline: [reported, { status: "declined" }],
  win_challenge: [
    reported,
    {
      status: "waiting_list",
      answerAgreedOn: answers.answerOn,
      declineReportedOn: null,
      statusBeforeDecline: null,
    },
  ],
  record_person_declines: [referred, { status: "person_declined" }],
  start: [
    accepted,
    {
      status: "handing_over",
      startedOn: today,
      tier: "enhanced",
      jointMeeting: "held",
      jointMeetingOn: answers.jointMeetingOn,
    },
  ],
  apply_themselves: [
    plannedRecord,
    {
      status: "handing_over",
      startedOn: today,
      tier: "enhanced",
      appliedOn: today,
      helpedOn: answers.helpedOn,
    },
  ],
  complete_application: [
    { ...handingOver, appliedOn: earlier },
    { status: "completed", completedOn: today, firstContactOn: today },
  ],
  record_meeting: [handingOver, { jointMeeting: "held", jointMeetingOn: today }],
  confirm_first_contact: [handingOver, { firstContactOn: answers.firstContactOn }],
  sign: [handingOver, { signedOn: today }],
  complete: [
    handingOver,
    // An event of an earlier version, which held the first contact.
    { status: "completed", completedOn: today, firstContactOn: answers.firstContactOn },
  ],
  withdraw: [referred, { status: "withdrawn" }],
  break_down: [accepted, { status: "broken_down" }],
  break_down_later: [completed, { status: "broken_down" }],
  inform_destination: [completed, {}],
  check_safety: [
    completed,
    { checkAnsweredOn: today, lastCheckOn: today, lastCheckOutcome: answers.safetyOutcome },
  ],
  decide_check: [
    { ...completed, lastCheckOutcome: "not_with", lastCheckOn: earlier },
    { checkDecidedOn: today },
  ],
  office_stepped_in: [referred, { answerAgreedOn: answers.answerOn }],
  end_by_death: [referred, { status: "withdrawn" }],
  end_by_return: [completed, { status: "came_back" }],
  end_as_duplicate: [referred, { status: "withdrawn" }],
};

describe("applyMove", () => {
  it.each(laterMoves.filter((name): name is AppliedMove => name !== "take_back"))(
    "%s changes what it says and nothing else",
    (name) => {
      const [before, after] = changes[name];
      expect(moveOf(name).from).toContain(before.status);
      expect(applyMove(name, before, answers, { tier: "enhanced", byId: "sam" })).toEqual({
        ...before,
        ...after,
      });
    },
  );

  it("never makes an enhanced handover standard again, nor its start later, when the person applies", () => {
    expect(
      applyMove("apply_themselves", handingOver, answers, { tier: "standard", byId: "sam" }),
    ).toMatchObject({
      tier: "enhanced",
      startedOn: earlier,
      appliedOn: today,
    });
  });

  it("keeps the last day on which a safety check was answered, in whichever order they are typed", () => {
    const once = { ...completed, checkAnsweredOn: earlier };
    expect(applyMove("check_safety", once, answers, { tier: "standard", byId: "sam" }).checkAnsweredOn).toBe(
      today,
    );
    const typedLate = { ...answers, happenedOn: earlier };
    const later = { ...completed, checkAnsweredOn: today };
    expect(
      applyMove("check_safety", later, typedLate, { tier: "standard", byId: "sam" }).checkAnsweredOn,
    ).toBe(today);
  });

  it("counts a safety check that established nothing as no answer, until one is given", () => {
    const unknown = { ...answers, safetyOutcome: "not_established" } as const;
    const once = applyMove("check_safety", completed, unknown, { tier: "standard", byId: "sam" });
    expect(once).toEqual({
      ...completed,
      lastCheckOn: today,
      lastCheckOutcome: "not_established",
      checksWithoutAnswer: 1,
    });
    const twice = applyMove("check_safety", once, unknown, { tier: "standard", byId: "sam" });
    expect(twice.checksWithoutAnswer).toBe(2);
    expect(applyMove("check_safety", twice, answers, { tier: "standard", byId: "sam" })).toMatchObject({
      checkAnsweredOn: today,
      checksWithoutAnswer: 0,
    });
  });

  it("forgets a decision when the person is checked again", () => {
    const decided = { ...completed, lastCheckOutcome: "not_with", checkDecidedOn: earlier } as const;
    const worse = { ...answers, safetyOutcome: "with_worse" } as const;
    expect(applyMove("check_safety", decided, worse, { tier: "standard", byId: "sam" })).toMatchObject({
      lastCheckOutcome: "with_worse",
      checkDecidedOn: null,
    });
  });

  it("keeps the first contact that was confirmed when the handover is completed", () => {
    const seen = { ...handingOver, firstContactOn: earlier };
    const asked = { happenedOn: today, personInformed: "yes", gpInformed: "yes" } as const;
    expect(applyMove("complete", seen, asked, { tier: "standard", byId: "sam" }).firstContactOn).toBe(
      earlier,
    );
  });

  it("counts every change of the agreed start", () => {
    const twice = ["change_start", "change_start"] as const;
    const moved = twice.reduce(
      (record, name) => applyMove(name, record, answers, { tier: "standard", byId: "sam" }),
      accepted,
    );
    expect(moved.startChanges).toBe(2);
  });

  it("stores null for what is not known", () => {
    const bare = { happenedOn: today };

    expect(
      applyMove("accept", { ...referred, expectedStartOn: earlier }, bare, { tier: "standard", byId: "sam" })
        .expectedStartOn,
    ).toBeNull();
    expect(applyMove("put_on_waiting_list", referred, bare, { tier: "standard", byId: "sam" })).toMatchObject(
      {
        expectedStartOn: null,
        listReviewOn: null,
      },
    );
    expect(
      applyMove("win_challenge", reported, bare, { tier: "standard", byId: "sam" }).answerAgreedOn,
    ).toBeNull();
    expect(applyMove("start", accepted, bare, { tier: "standard", byId: "sam" })).toMatchObject({
      tier: "standard",
      jointMeeting: null,
      jointMeetingOn: null,
    });
  });

  it.each(["referred", "waiting_list"] as const)("leads back to %s when a decline is withdrawn", (status) => {
    const before = { ...referred, status };
    const declined = applyMove("report_decline", before, answers, { tier: "standard", byId: "sam" });

    expect(applyMove("win_challenge", declined, answers, { tier: "standard", byId: "sam" })).toEqual({
      ...before,
      answerAgreedOn: answers.answerOn,
    });
  });

  it("does not change the status when no earlier status is known", () => {
    const lost = { ...reported, statusBeforeDecline: null };
    expect(applyMove("win_challenge", lost, answers, { tier: "standard", byId: "sam" }).status).toBe(
      "decline_reported",
    );
  });
});

describe("lastMoveOf", () => {
  const by = { byId: "sam", recordedOn: today };

  it("says what would be taken back, and the record that is left without it", () => {
    const history = [
      { id: "1", move: "plan", answers, ...by },
      { id: "2", move: "send", answers, ...by },
      { id: "3", move: "accept", answers, ...by },
      { id: "4", move: "take_back", cancelsId: "3", answers, ...by },
    ] as const;

    expect(lastMoveOf(effectiveEvents(history))).toEqual({
      move: "send",
      ...by,
      before: plannedRecord,
    });
  });

  it("is nothing on a handover that was only planned", () => {
    expect(lastMoveOf(effectiveEvents([]))).toBeNull();
    expect(lastMoveOf(effectiveEvents([{ move: "plan", answers, ...by }]))).toBeNull();
  });
});

describe("recordOf", () => {
  it("keeps what the moves lead to, and nothing else", () => {
    expect(recordOf(moveFacts({ handover: reported }).handover)).toEqual(reported);
  });
});

describe("replay", () => {
  it("gives the record that the moves led to, from the plan on", () => {
    const history = [
      { move: "plan", byId: "sam", answers },
      { move: "send", byId: "sam", answers: { ...answers, happenedOn: earlier } },
      { move: "report_decline", byId: "lee", answers },
    ] as const satisfies PastMove[];

    expect(replay(effectiveEvents(history))).toEqual({
      ...plannedRecord,
      status: "decline_reported",
      sentOn: earlier,
      declineReportedOn: today,
      declineReportedById: "lee",
      statusBeforeDecline: "referred",
    });
  });

  it("starts the handing over at the stored tier, or at standard without one", () => {
    const started = (tier?: PastMove["tier"]) =>
      replay(effectiveEvents([{ move: "start", byId: "sam", answers, ...(tier && { tier }) }])).tier;

    expect(started("enhanced")).toBe("enhanced");
    expect(started()).toBe("standard");
  });

  it("starts again from a plan", () => {
    expect(replay(effectiveEvents([]))).toEqual(plannedRecord);
    expect(
      replay(
        effectiveEvents([
          { move: "send", byId: "sam", answers },
          { move: "plan", byId: "sam", answers },
        ]),
      ),
    ).toEqual(plannedRecord);
  });
});

describe("pastMoveOf", () => {
  const event = { move: "start", byId: "sam", happenedOn: earlier };

  it("reads an event with its tier, and one without", () => {
    expect(pastMoveOf({ ...event, details: { jointMeeting: "held", tier: "enhanced" } })).toEqual({
      move: "start",
      byId: "sam",
      answers: { happenedOn: earlier, jointMeeting: "held" },
      tier: "enhanced",
    });
    expect(pastMoveOf({ ...event, details: {} })).toEqual({
      move: "start",
      byId: "sam",
      answers: { happenedOn: earlier },
    });
  });

  it("reads the answers of version 0.1 by the names of today", () => {
    expect(pastMoveOf({ ...event, move: "withdraw", details: { words: "Wrong team." } }).answers).toEqual({
      happenedOn: earlier,
      reason: "Wrong team.",
    });
  });
});
