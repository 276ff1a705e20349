import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { staffRoles } from "@/lib/domain/permissions/roles";
import { everyAnswer, moveFacts, today } from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import {
  applyMove,
  moveHandover,
  movesOpenTo,
  openQuestions,
  planHandover,
  refusalOfMove,
  replay,
  type PastMove,
} from "./move";
import { laterMoves, moveNames, moveOf } from "./moves";
import { plannedRecord, type HandoverRecord } from "./record";
import { handoverStatuses, isTerminal } from "./statuses";

const answers = everyAnswer;
const earlier = calendarDate("2020-09-01");

describe.each(laterMoves)("moving a handover: %s", (name) => {
  const { from, by } = moveOf(name);

  it.each(handoverStatuses.filter((status) => !from.includes(status)))("is refused from %s", (status) => {
    const facts = moveFacts({ actor: { role: "manager" }, handover: { status } });
    expect(moveHandover(name, facts, answers)).toEqual({ ok: false, refusal: ["wrong_status"] });
  });

  it.each(staffRoles.filter((role) => !by.includes(role)))("is refused to a %s", (role) => {
    const [status] = from;
    const facts = moveFacts({ actor: { role }, handover: { status: status ?? "draft" } });
    expect(moveHandover(name, facts, answers)).toEqual({ ok: false, refusal: ["wrong_role"] });
  });

  it("is let through for a manager when nothing is wrong, and offered to them", () => {
    for (const status of handoverStatuses.filter((status) => from.includes(status))) {
      const facts = moveFacts({ actor: { role: "manager" }, handover: { status } });
      expect(moveHandover(name, facts, answers)).toMatchObject({ ok: true });
      expect(movesOpenTo("manager", status)).toContain(name);
    }
  });
});

describe("moveHandover", () => {
  it("says everything that is wrong at once", () => {
    const facts = moveFacts({ case: { risk: "high" }, handover: { status: "handing_over", sentOn: today } });

    expect(moveHandover("complete", facts, { ...answers, happenedOn: earlier, gpTold: "no" })).toEqual({
      ok: false,
      refusal: ["not_before_sending", "no_with_reason", "manager_if_high"],
    });
  });
});

describe("planHandover", () => {
  it("begins a draft", () => {
    expect(planHandover(moveFacts())).toEqual({ ok: true, value: plannedRecord });
  });

  it("begins a second lead only when the first has come to nothing", () => {
    expect(planHandover(moveFacts({ otherLeads: ["declined"] }))).toMatchObject({ ok: true });
    expect(planHandover(moveFacts({ otherLeads: ["accepted"] }))).toEqual({
      ok: false,
      refusal: ["only_lead"],
    });
  });

  it("is not for those who only look on", () => {
    const asCommissioner = moveFacts({ actor: { role: "commissioner" } });
    expect(planHandover(asCommissioner)).toEqual({ ok: false, refusal: ["wrong_role"] });
  });
});

describe("movesOpenTo", () => {
  it.each(handoverStatuses.filter((status) => !isTerminal(status)))(
    "leaves nobody stranded in %s",
    (status) => {
      expect(movesOpenTo("worker", status)).not.toEqual([]);
      expect(movesOpenTo("manager", status)).not.toEqual([]);
    },
  );

  it.each(handoverStatuses.filter(isTerminal))("offers nothing once it is %s", (status) => {
    expect(staffRoles.flatMap((role) => movesOpenTo(role, status))).toEqual([]);
  });
});

describe("openQuestions", () => {
  it("asks in the order of the table, and says what may stay empty", () => {
    const asked = openQuestions("start").map(({ question, optional }) => [question, optional]);

    expect(asked).toEqual([
      ["happenedOn", false],
      ["jointMeeting", true],
      ["jointMeetingOn", true],
      ["whyNot", true],
    ]);
  });

  it.each(moveNames)("asks everything about %s in words of its own", (name) => {
    for (const { words, shape } of openQuestions(name)) {
      expect(words).not.toBe("");
      expect(shape).toHaveProperty("kind");
    }
  });
});

describe("refusalOfMove", () => {
  it("is a full sentence, beside its question if it has one", () => {
    expect(refusalOfMove("wrong_status").sentence).toMatch(fullSentence);
    expect(refusalOfMove("wrong_role").sentence).toMatch(fullSentence);
    expect(refusalOfMove("not_in_future").question).toBe("happenedOn");
    expect(refusalOfMove("case_not_ended").question).toBeNull();
  });
});

describe("applyMove", () => {
  const referred: HandoverRecord = { ...plannedRecord, status: "referred", sentOn: earlier };

  it.each([
    ["send", plannedRecord, { status: "referred", sentOn: today }],
    ["acknowledge", referred, { status: "referred", acknowledgedOn: today }],
    ["accept", referred, { status: "accepted", expectedStartOn: answers.startOn }],
    [
      "put_on_waiting_list",
      referred,
      { status: "waiting_list", expectedStartOn: answers.startOn, listReviewOn: answers.reviewOn },
    ],
    [
      "report_decline",
      referred,
      { status: "decline_reported", declineReportedOn: today, statusBeforeDecline: "referred" },
    ],
    ["withdraw", referred, { status: "withdrawn" }],
  ] as const)("%s changes this and nothing else", (name, before, changes) => {
    expect(applyMove(name, before, answers)).toEqual({ ...before, ...changes });
  });

  it("keeps a start that is not known apart from one that is", () => {
    const { startOn, ...unknown } = answers;
    expect(applyMove("put_on_waiting_list", referred, unknown).expectedStartOn).toBeNull();
  });

  it.each(["referred", "waiting_list"] as const)("leads back to %s when a challenge succeeds", (status) => {
    const before = { ...referred, status };
    const reported = applyMove("report_decline", before, answers);

    expect(applyMove("win_challenge", reported, answers)).toEqual({
      ...before,
      answerAgreedOn: answers.answerOn,
    });
  });
});

describe("replay", () => {
  it("arrives where the moves led, from the planning on", () => {
    const history = [
      { move: "plan", answers },
      { move: "send", answers: { ...answers, happenedOn: earlier } },
      { move: "report_decline", answers },
    ] as const satisfies PastMove[];

    expect(replay(history)).toEqual({
      ...plannedRecord,
      status: "decline_reported",
      sentOn: earlier,
      declineReportedOn: today,
      statusBeforeDecline: "referred",
    });
  });
});
