import { describe, expect, it } from "vitest";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { guardsOfEndings } from "./endings";
import { actingRoles } from "./acting-roles";
import { yesNo, questions, type MoveQuestion } from "./questions";
import { caseGuards, type CaseGuardName } from "./case-guards";
import { caseEngine } from "./case-engine";
import { caseMoveNames, caseMoveOf, officeMoves, type CaseMoveName } from "./case-moves";

const asked = (name: CaseMoveName) => Object.keys(caseMoveOf(name).asks) as MoveQuestion[];

const isYesNo = (question: MoveQuestion) => {
  const shape = questions[question];
  return shape.kind === "choice" && shape.options.map(({ value }) => value).join() === yesNo.join();
};

/** One row per move: worker, named holder, manager, the commissioner's office. */
const matrix: Record<CaseMoveName, [boolean, boolean, boolean, boolean]> = {
  complete_review: [true, true, true, false],
  lose_contact: [true, true, true, false],
  propose_hold: [false, false, true, false],
  take_back_hold: [false, false, true, false],
  accept_hold: [false, false, false, true],
  take_hold: [false, false, false, true],
  return_hold: [false, false, false, true],
  review_hold: [false, true, false, false],
  hand_on_hold: [false, true, false, true],
  stand_in: [false, false, false, true],
  step_in: [false, false, false, true],
  end_hold: [false, true, false, false],
  propose_after_care: [false, false, true, false],
  take_back_after_care: [false, false, true, false],
  accept_after_care: [false, false, false, true],
  take_after_care: [false, false, false, true],
  return_after_care: [false, false, false, true],
  hand_on_after_care: [false, true, false, true],
  request_closure: [true, true, true, false],
  approve_closure: [false, false, true, true],
  send_back_closure: [false, false, true, true],
  take_back_closure: [true, true, true, false],
  reopen: [false, true, true, false],
  take_on_again: [false, true, true, false],
  review_alone: [false, false, true, true],
  review_contact_after_end: [false, true, true, false],
  record_death: [true, true, true, false],
  confirm_death: [false, true, true, false],
  take_back_death: [false, true, true, false],
  record_unmet_need: [true, true, true, false],
};

it.each(caseMoveNames)("who may %s", (name) => {
  expect(actingRoles.map((capacity) => caseMoveOf(name).by.includes(capacity))).toEqual(matrix[name]);
});

it("lets the office make what it decides without knowing who the person is, and nothing else", () => {
  expect(caseMoveNames.filter((name) => caseMoveOf(name).by.includes("office")).toSorted()).toEqual(
    officeMoves.toSorted(),
  );
});

describe.each(caseMoveNames)("the move %s", (name) => {
  const { guards: named, optional = [] } = caseMoveOf(name);

  it("asks its optional questions, and a guard may still require them", () => {
    expect(optional.filter((question) => !asked(name).includes(question))).toEqual([]);
    const lookedAt = named.flatMap((guard) => caseEngine.refusalOf(guard).question ?? []);
    expect(optional.filter((question) => !lookedAt.includes(question))).toEqual([]);
  });

  it("asks every question that one of its refusals belongs to", () => {
    const shownBeside = named.map((guard) => caseEngine.refusalOf(guard).question);
    expect(shownBeside.filter((question) => question && !asked(name).includes(question))).toEqual([]);
  });

  it("takes no bare no for an answer", () => {
    if (!asked(name).some(isYesNo)) return;
    expect(asked(name)).toContain("whyNot");
    expect(named).toContain("no_has_reason");
  });

  it("knows whether the case has ended, or has to decide on its end", () => {
    // What is known of a death is recorded and corrected whether or not the case has ended. Someone stands in on a case
    // that has ended while the person is in after-care. What was decided alone may be what ended the case.
    const whatever = ["record_death", "confirm_death", "take_back_death", "stand_in", "review_alone"];
    if (whatever.includes(name)) return;
    const end = ["not_ended", "has_ended", "requested"] as const;
    // After-care goes on when the case ends. What it depends on is that a check is left.
    const checks = ["checks_left", "after_care_proposed", "in_after_care"] as const;
    expect([...end, ...checks].filter((guard) => named.includes(guard))).toHaveLength(1);
  });

  it("asks for a day within the case, if it asks for one", () => {
    if (!asked(name).includes("happenedOn")) return;
    expect(named).toEqual(expect.arrayContaining(["not_in_future", "not_before_case"]));
  });

  it("names each guard once", () => {
    expect(new Set(named).size).toBe(named.length);
  });
});

/** What can be done after a death: confirm it or take it back, end the case, end a hold, and decide an earlier request. */
it("moves nothing else once the person has died", () => {
  const stopped = caseMoveNames.filter((name) => caseMoveOf(name).guards.includes("alive"));
  expect(caseMoveNames.filter((name) => !stopped.includes(name))).toEqual([
    "take_back_hold",
    "return_hold",
    "hand_on_hold",
    "stand_in",
    "end_hold",
    // Each of these depends on a check that is left, which no one who has died has.
    "take_back_after_care",
    "return_after_care",
    "hand_on_after_care",
    "request_closure",
    "approve_closure",
    "send_back_closure",
    "take_back_closure",
    "reopen",
    "review_alone",
    "review_contact_after_end",
    "confirm_death",
    "take_back_death",
  ]);
});

it("shows the answers again of what cannot be taken back", () => {
  expect(caseMoveNames.filter((name) => caseMoveOf(name).final)).toEqual([
    "accept_hold",
    "take_hold",
    "return_hold",
    "end_hold",
    "accept_after_care",
    "take_after_care",
    "return_after_care",
    "approve_closure",
    "record_death",
    "take_back_death",
  ]);
});

it("names every guard, in a move or in an ending", () => {
  const named = new Set([...caseMoveNames.flatMap((name) => caseMoveOf(name).guards), ...guardsOfEndings]);
  expect((Object.keys(caseGuards) as CaseGuardName[]).filter((guard) => !named.has(guard))).toEqual([]);
});

it("has a label and a history entry of its own for each move", () => {
  const words = caseMoveNames.flatMap((name) => [caseMoveOf(name).label, caseMoveOf(name).past]);
  expect(new Set(words).size).toBe(words.length);
});

it.each(caseMoveNames)("confirms %s in full sentences that name the person", (name) => {
  expect(caseMoveOf(name).recorded("Robin")).toMatch(fullSentence);
  expect(caseMoveOf(name).recorded("Robin")).toContain("Robin");
});
