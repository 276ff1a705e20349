import { describe, expect, it } from "vitest";
import { actingRoles } from "./acting-roles";
import { yesNo, questions, type MoveQuestion } from "./questions";
import { guards, type GuardName } from "./handover-guards";
import { handoverEngine } from "./handover-engine";
import {
  answeringMoves,
  correctingMoves,
  isCorrecting,
  laterMoves,
  moveNames,
  moveOf,
  type MoveName,
} from "./handover-moves";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { handoverStatuses, isTerminal, terminalStatuses } from "@/lib/domain/vocabulary/handover-statuses";

const asked = (name: MoveName) => Object.keys(moveOf(name).asks) as MoveQuestion[];

const isYesNo = (question: MoveQuestion) => {
  const shape = questions[question];
  return shape.kind === "choice" && shape.options.map(({ value }) => value).join() === yesNo.join();
};

/** One row per move: worker, named holder, manager, the commissioner's office. */
const matrix: Record<MoveName, [boolean, boolean, boolean, boolean]> = {
  plan: [true, true, true, false],
  make_version: [true, true, true, false],
  send: [true, true, true, false],
  decide_on_destination: [true, true, true, false],
  waive_gaps: [false, false, true, true],
  acknowledge: [true, true, true, false],
  accept: [true, true, true, false],
  change_start: [true, true, true, false],
  put_on_waiting_list: [true, true, true, false],
  report_decline: [true, true, true, false],
  confirm_decline: [false, true, true, true],
  win_challenge: [false, true, true, true],
  record_person_declines: [true, true, true, false],
  start: [true, true, true, false],
  apply_themselves: [true, true, true, false],
  complete_application: [true, true, true, false],
  record_meeting: [true, true, true, false],
  confirm_first_contact: [true, true, true, false],
  sign: [false, false, true, true],
  complete: [true, true, true, false],
  withdraw: [true, true, true, false],
  break_down: [true, true, true, false],
  break_down_later: [false, true, true, false],
  inform_destination: [true, true, true, false],
  take_back: [true, true, true, false],
  check_safety: [true, true, true, false],
  decide_check: [false, true, true, false],
  office_stepped_in: [false, false, false, false],
  end_by_death: [false, false, false, false],
  end_by_return: [false, false, false, false],
  end_as_duplicate: [false, false, false, false],
};

it.each(moveNames)("who may %s", (name) => {
  expect(actingRoles.map((capacity) => moveOf(name).by.includes(capacity))).toEqual(matrix[name]);
});

/** What a handover that has ended may still go through: whether it lasts is looked after, and its breakdown. */
const afterTheEnd: readonly MoveName[] = [
  "check_safety",
  "decide_check",
  "decide_on_destination",
  "break_down_later",
  "end_by_return",
];

describe.each(moveNames)("the move %s", (name) => {
  const { from, to, guards: named, optional = [], final } = moveOf(name);

  it("touches a handover that has ended only while its safety is looked after", () => {
    const ended = from.filter((status) => status !== null && isTerminal(status));
    if (isCorrecting(name)) expect(ended).toEqual(terminalStatuses);
    else expect(ended).toEqual(afterTheEnd.includes(name) ? ["completed"] : []);
  });

  it("looks at the safety window only for a breakdown: a safety check is recorded however late it was made", () => {
    expect(named.includes("in_safety_window")).toBe(name === "break_down_later");
  });

  it("shows its answers again exactly when it ends the handover, or takes back what was recorded", () => {
    const ends = handoverStatuses.some((status) => status === to && isTerminal(status));
    expect(final ?? false).toBe(ends || name === "take_back");
  });

  it("asks its optional questions", () => {
    expect(optional.filter((question) => !asked(name).includes(question))).toEqual([]);
  });

  it("asks every question that one of its refusals belongs to", () => {
    const shownBeside = named.map((guard) => handoverEngine.refusalOf(guard).question);
    expect(shownBeside.filter((question) => question && !asked(name).includes(question))).toEqual([]);
  });

  it("lets an answer stay empty only where a guard may still ask for it", () => {
    const lookedAt = named.flatMap((guard) => handoverEngine.refusalOf(guard).question ?? []);
    expect(optional.filter((question) => !lookedAt.includes(question))).toEqual([]);
  });

  it("takes no bare no for an answer", () => {
    const bare = asked(name).filter(isYesNo);
    if (bare.length === 0) return;
    expect(asked(name)).toContain("whyNot");
    expect(named).toContain("no_has_reason");
  });

  it("is closed to a case that has ended, unless it looks after a completed handover", () => {
    expect(named.includes("not_ended")).toBe(
      !afterTheEnd.includes(name) && !isCorrecting(name) && name !== "end_as_duplicate",
    );
  });

  it("is closed once the person has died, unless the death or the end of the record makes it", () => {
    expect(named.includes("alive")).toBe(
      name !== "end_by_death" && name !== "end_as_duplicate" && !isCorrecting(name),
    );
  });

  it("names each guard once", () => {
    expect(new Set(named).size).toBe(named.length);
  });
});

/** What is made here and now has no day of its own; a correction is made on the day on which it is recorded. */
const datedMoves = laterMoves.filter((name) => name !== "make_version" && name !== "take_back");

describe.each(datedMoves)("the day of %s", (name) => {
  it("is required, and is between the start of the case and today", () => {
    expect(asked(name)).toContain("happenedOn");
    expect(moveOf(name).guards).toEqual(expect.arrayContaining(["not_in_future", "not_before_case"]));
  });
});

/** What can be decided before the referral goes out, or was said then and heard of later. */
const mayComeBeforeSending: readonly MoveName[] = [
  "make_version",
  "send",
  "waive_gaps",
  "record_person_declines",
  "end_by_death",
  "end_as_duplicate",
  // The person can have applied before anything was sent.
  "apply_themselves",
  "complete_application",
  ...correctingMoves,
];

it.each(laterMoves.filter((name) => !mayComeBeforeSending.includes(name)))(
  "%s does not come before what it follows",
  (name) => {
    const { guards: named } = moveOf(name);
    const order = ["not_before_sending", "not_before_start", "not_before_completion"] as const;
    expect(order.some((guard) => named.includes(guard))).toBe(true);
  },
);

it.each(answeringMoves)("%s keeps who answered, in which role, how and when", (name) => {
  expect(asked(name)).toEqual(expect.arrayContaining(["who", "role", "how", "happenedOn"]));
});

it("takes every status somewhere, but those at which a handover has come to nothing, unless it is corrected", () => {
  const left = handoverStatuses.filter(
    (status) => !moveNames.some((name) => !isCorrecting(name) && moveOf(name).from.includes(status)),
  );
  expect(left).toEqual(["declined", "person_declined", "withdrawn", "broken_down", "came_back"]);
});

it("reaches every status", () => {
  const reached = new Set(moveNames.map((name) => moveOf(name).to));
  expect(handoverStatuses.filter((status) => !reached.has(status))).toEqual([]);
});

it("names every guard", () => {
  const named = new Set(moveNames.flatMap((name) => moveOf(name).guards));
  expect((Object.keys(guards) as GuardName[]).filter((guard) => !named.has(guard))).toEqual([]);
});

it("has a label and a history entry of its own for each move", () => {
  const words = moveNames.flatMap((name) => [moveOf(name).label, moveOf(name).past]);
  expect(new Set(words).size).toBe(words.length);
});

it.each(moveNames)("confirms %s in full sentences that name the destination", (name) => {
  expect(moveOf(name).recorded("York Mind")).toMatch(fullSentence);
  expect(moveOf(name).recorded("York Mind")).toContain("York Mind");
});
