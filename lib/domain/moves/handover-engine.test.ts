import { describe, expect, it } from "vitest";
import { addDays, calendarDate, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { actingRoles, type ActingRole } from "./acting-roles";
import {
  aDraftVersion,
  anItem,
  aSharing,
  closesOn,
  everyAnswer,
  moveFacts,
  otherLeads,
  today,
} from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { actorIn, holdFor } from "@/lib/domain/testing/people";
import { handoverEngine } from "./handover-engine";
import { correctingMoves, laterMoves, moveNames, moveOf, type LaterMove } from "./handover-moves";
import { plannedRecord } from "@/lib/domain/facts/handover-record";
import { handoverStatuses, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";

const answers = everyAnswer;
const earlier = calendarDate("2020-09-01");

type Over = NonNullable<Parameters<typeof moveFacts>[0]>;

/** What this move needs of a handover besides its status. */
const ready: Partial<Record<LaterMove, Over["handover"]>> = {
  waive_gaps: { hasSummaryGaps: true },
  decide_on_destination: { destinationChange: { since: today, from: today } },
  send: { draftVersion: aDraftVersion() },
  start: { acknowledgedOn: today },
  complete_application: { appliedOn: today },
  record_meeting: { jointMeeting: "booked" },
  sign: { tier: "enhanced" },
  complete: { firstContactOn: today },
  break_down: { expectedStartOn: today },
  break_down_later: { completedOn: today },
  check_safety: { completedOn: today },
  take_back: { last: { move: "acknowledge", byId: "sam", recordedOn: today, before: plannedRecord } },
  decide_check: { completedOn: today, lastCheckOutcome: "with_worse", lastCheckOn: today },
};

/** What it needs of the case. */
const readyCase: Partial<Record<LaterMove, Over["case"]>> = {
  inform_destination: { destinationsToInform: [{ handoverId: "handover", reason: "death", since: today }] },
};

const factsFor = (name: LaterMove, over: Over = {}) =>
  moveFacts({
    ...over,
    case: { ...readyCase[name], ...over.case },
    handover: { ...ready[name], ...over.handover },
  });

/** A person in one acting role, on a case on which they have it. */
const as = (role: ActingRole): Over => ({
  actor: actorIn[role],
  case: { hold: role === "named_holder" ? holdFor("alex") : null },
});

describe.each(laterMoves)("moving a handover: %s", (name) => {
  const { from, by, guards } = moveOf(name);
  /** The office is a second person once support has ended. */
  const needsSecond = guards.includes("decides_on_case");
  /** It is one before that where no manager is active. */
  const decidesReport = guards.includes("office_is_second_on_report");
  const statuses = handoverStatuses.filter((status) => from.includes(status));

  it.each(handoverStatuses.filter((status) => !from.includes(status)))("is refused from %s", (status) => {
    const facts = factsFor(name, { ...as("manager"), handover: { status } });
    expect(handoverEngine.make({ move: name }, facts, answers)).toEqual({
      ok: false,
      refusal: ["wrong_status"],
    });
  });

  it.each(actingRoles)("is open to its makers and to no one else: %s", (capacity) => {
    for (const status of statuses) {
      const facts = factsFor(name, {
        ...as(capacity),
        ...(needsSecond && { today: addDays(closesOn, 1) }),
        ...(decidesReport && { staff: { managers: [], office: ["bo"] } }),
        handover: { ...ready[name], status },
      });
      const moved = handoverEngine.make({ move: name }, facts, answers);

      // A move that no role makes is a consequence of another move, by any role.
      if (by.length === 0 || by.includes(capacity)) expect(moved).toMatchObject({ ok: true });
      // A named holder is of the office as well, and is never the second person on their own case.
      else if (capacity === "named_holder" && needsSecond) {
        expect(moved).toEqual({ ok: false, refusal: ["decides_on_case"] });
      } else expect(moved).toEqual({ ok: false, refusal: ["wrong_role"] });
      expect(handoverEngine.availableTo([capacity], status).includes(name)).toBe(by.includes(capacity));
    }
  });
});

describe("handoverEngine.make", () => {
  it("gives every reason at once", () => {
    const facts = moveFacts({
      case: { risk: "high" },
      handover: { status: "handing_over", sentOn: today, checklist: [anItem("open")] },
    });

    expect(
      handoverEngine.make({ move: "complete" }, facts, { ...answers, happenedOn: earlier, gpInformed: "no" }),
    ).toEqual({
      ok: false,
      refusal: [
        "not_before_sending",
        "meeting_if_now_enhanced",
        "checklist_complete",
        "first_contact_confirmed",
        "no_has_reason",
        "signed_if_enhanced",
      ],
    });
  });

  it("refuses a referral when nothing is known about the person", () => {
    const facts = moveFacts({
      case: { reviewedOn: null, riskAssessedOn: null, sharing: [aSharing({ decision: "refused" })] },
      handover: { hasSummaryGaps: true },
    });

    expect(handoverEngine.make({ move: "make_version" }, facts, answers)).toEqual({
      ok: false,
      refusal: ["needs_reviewed", "risk_fresh", "sharing_allowed", "summary_complete"],
    });
  });

  it("takes the tier of the case when the handing over starts", () => {
    const tierAt = (over: Required<Over>["case"]) => {
      const facts = moveFacts({ case: over, handover: { status: "accepted", acknowledgedOn: today } });
      const moved = handoverEngine.make({ move: "start" }, facts, answers);
      return moved.ok && moved.value.tier;
    };

    expect(tierAt({ risk: "medium" })).toBe("standard");
    expect(tierAt({ risk: "high" })).toBe("enhanced");
  });

  it("returns the record only, without what only the guards look at", () => {
    const moved = handoverEngine.make({ move: "withdraw" }, moveFacts(), answers);
    expect(moved).toEqual({ ok: true, value: { ...plannedRecord, status: "withdrawn" } });
  });
});

describe("planning a handover", () => {
  const plan = (over: Over = {}) => {
    const facts = moveFacts(over);
    return handoverEngine.make(
      { move: "plan" },
      { ...facts, handover: { ...facts.handover, id: null } },
      { happenedOn: today },
    );
  };

  it("creates a draft", () => {
    expect(plan()).toEqual({ ok: true, value: plannedRecord });
  });

  it("allows a second lead only after the first has ended without success", () => {
    expect(plan({ case: { handovers: otherLeads("declined") } })).toMatchObject({
      ok: true,
    });
    expect(plan({ case: { handovers: otherLeads("accepted") } })).toEqual({
      ok: false,
      refusal: ["only_lead"],
    });
  });

  it.each(actingRoles)("is open to its makers and to no one else: %s", (capacity) => {
    const planned = plan(as(capacity));

    if (moveOf("plan").by.includes(capacity)) expect(planned).toMatchObject({ ok: true });
    else expect(planned).toEqual({ ok: false, refusal: ["wrong_role"] });
  });
});

describe("handoverEngine.availableTo", () => {
  it.each(handoverStatuses.filter((status) => !isTerminal(status)))(
    "leaves no one stranded in %s",
    (status) => {
      for (const capacity of ["worker", "named_holder", "manager"] as const) {
        expect(handoverEngine.availableTo([capacity], status)).not.toEqual([]);
      }
    },
  );

  it.each(handoverStatuses.filter((status) => isTerminal(status) && status !== "completed"))(
    "offers only corrections once it is %s",
    (status) => {
      expect(handoverEngine.availableTo(actingRoles, status)).toEqual(correctingMoves);
    },
  );

  it("offers a safety check of a completed handover, and its breakdown to those who decide it", () => {
    expect(handoverEngine.availableTo(["worker"], "completed")).toEqual([
      "check_safety",
      "decide_on_destination",
      ...correctingMoves,
    ]);
    expect(handoverEngine.availableTo(["manager"], "completed")).toEqual([
      "break_down_later",
      "check_safety",
      "decide_check",
      "decide_on_destination",
      ...correctingMoves,
    ]);
  });

  it("offers a move once, however many roles someone has, and nothing to no one", () => {
    expect(handoverEngine.availableTo(["manager", "office"], "draft")).toEqual(
      handoverEngine.availableTo(["manager"], "draft"),
    );
    expect(handoverEngine.availableTo([], "draft")).toEqual([]);
  });
});

describe("handoverEngine.makersOf", () => {
  it("names who makes a move", () => {
    expect(handoverEngine.makersOf("sign")).toBe("a manager or the commissioner’s office");
    expect(handoverEngine.makersOf("confirm_decline")).toBe(
      "the named holder, a manager or the commissioner’s office",
    );
    expect(handoverEngine.makersOf("end_by_death")).toBe("");
  });
});

describe("handoverEngine.questionsOf", () => {
  it("asks in the order of the table, and says what may stay empty", () => {
    const asked = handoverEngine
      .questionsOf({ move: "start" })
      .map(({ question, optional }) => [question, optional]);

    expect(asked).toEqual([
      ["happenedOn", false],
      ["jointMeeting", true],
      ["jointMeetingOn", true],
      ["whyNot", true],
    ]);
  });

  it.each(moveNames)("asks everything about %s in words of its own", (name) => {
    const labels = handoverEngine.questionsOf({ move: name }).map(({ label }) => label);
    expect(labels).not.toContain("");
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe("handoverEngine.refusalOf", () => {
  it("is a full sentence, with its question and where it is fixed, if there are any", () => {
    expect(handoverEngine.refusalOf("wrong_status")).toMatchObject({ question: null, fix: "case" });
    expect(handoverEngine.refusalOf("wrong_role")).toMatchObject({ question: null, fix: null });
    expect(handoverEngine.refusalOf("wrong_status").sentence).toMatch(fullSentence);
    expect(handoverEngine.refusalOf("wrong_role").sentence).toMatch(fullSentence);
    expect(handoverEngine.refusalOf("wrong_role").sentence).not.toBe(
      handoverEngine.refusalOf("wrong_status").sentence,
    );
    expect(handoverEngine.refusalOf("not_in_future")).toMatchObject({ question: "happenedOn", fix: null });
    expect(handoverEngine.refusalOf("sharing_decided")).toMatchObject({ question: null, fix: "sharing" });
  });
});

describe("a handover whose safety window ended before today", () => {
  /** The window ended yesterday. */
  const completedOn = addDays(today, -61);
  const on = (name: LaterMove, happenedOn: CalendarDate) =>
    handoverEngine.make(
      { move: name },
      moveFacts({ handover: { status: "completed", completedOn }, actor: actorIn.manager }),
      { ...answers, happenedOn },
    );

  it("takes a breakdown inside the window, and none of a later day", () => {
    expect(on("break_down_later", addDays(today, -1))).toMatchObject({
      ok: true,
      value: { status: "broken_down" },
    });
    expect(on("break_down_later", today)).toEqual({ ok: false, refusal: ["in_safety_window"] });
  });

  it("takes a safety check of either day", () => {
    for (const day of [addDays(today, -1), today]) {
      expect(on("check_safety", day)).toMatchObject({ ok: true, value: { checkAnsweredOn: day } });
    }
  });
});
