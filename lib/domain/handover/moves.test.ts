import { describe, expect, it } from "vitest";
import { staffRoles } from "@/lib/domain/permissions/roles";
import { guards, type GuardName } from "./guards";
import { refusalOfMove } from "./move";
import { laterMoves, moveNames, moveOf, type MoveName } from "./moves";
import { questions, yesNo, type MoveQuestion } from "./questions";
import { handoverStatuses, isTerminal } from "./statuses";

const asked = (name: MoveName) => Object.keys(moveOf(name).asks) as MoveQuestion[];

const isYesNo = (question: MoveQuestion) => {
  const shape = questions[question];
  return shape.kind === "choice" && shape.options.map(({ value }) => value).join() === yesNo.join();
};

/** Worker, manager, commissioner, administrator. */
it.each([
  ["plan", [true, true, false, false]],
  ["send", [true, true, false, false]],
  ["acknowledge", [true, true, false, false]],
  ["accept", [true, true, false, false]],
  ["put_on_waiting_list", [true, true, false, false]],
  ["report_decline", [true, true, false, false]],
  ["confirm_decline", [false, true, false, false]],
  ["win_challenge", [false, true, false, false]],
  ["record_person_declines", [true, true, false, false]],
  ["start", [true, true, false, false]],
  ["complete", [true, true, false, false]],
  ["withdraw", [true, true, false, false]],
] as const satisfies [MoveName, boolean[]][])("who may %s", (name, may) => {
  expect(staffRoles.map((role) => moveOf(name).by.includes(role))).toEqual(may);
});

describe.each(moveNames)("the move %s", (name) => {
  const { from, to, guards: named, optional = [], final } = moveOf(name);

  it("never touches a handover that has ended", () => {
    expect(from.filter((status) => status !== null && isTerminal(status))).toEqual([]);
  });

  it("shows its answers again exactly when it ends the handover", () => {
    const ends = handoverStatuses.some((status) => status === to && isTerminal(status));
    expect(final ?? false).toBe(ends);
  });

  it("asks whatever it leaves optional", () => {
    expect(optional.filter((question) => !asked(name).includes(question))).toEqual([]);
  });

  it("asks the question beside which each of its refusals is shown", () => {
    const shownBeside = named.map((guard) => refusalOfMove(guard).question);
    expect(shownBeside.filter((question) => question && !asked(name).includes(question))).toEqual([]);
  });

  it("takes no bare no for an answer", () => {
    if (!asked(name).some(isYesNo)) return;
    expect(asked(name)).toContain("whyNot");
    expect(named).toContain("no_with_reason");
  });

  it("is closed to a case that has ended", () => {
    expect(named).toContain("case_not_ended");
  });
});

describe.each(laterMoves)("the day of %s", (name) => {
  it("is asked for, and lies between the start of the case and today", () => {
    expect(asked(name)).toContain("happenedOn");
    expect(moveOf(name).guards).toEqual(expect.arrayContaining(["not_in_future", "not_before_case"]));
  });
});

/** A person may have said no before the referral went out, and the worker heard of it later. */
const mayComeBeforeSending: readonly MoveName[] = ["send", "record_person_declines"];

it.each(laterMoves.filter((name) => !mayComeBeforeSending.includes(name)))(
  "%s does not come before the day of the referral",
  (name) => {
    expect(moveOf(name).guards).toContain("not_before_sending");
  },
);

it.each(["accept", "put_on_waiting_list", "report_decline"] as const)(
  "%s keeps who answered, in which role, how and when",
  (name) => {
    expect(asked(name)).toEqual(expect.arrayContaining(["who", "role", "how", "happenedOn"]));
  },
);

it("names every guard", () => {
  const named = new Set(moveNames.flatMap((name) => moveOf(name).guards));
  expect((Object.keys(guards) as GuardName[]).filter((guard) => !named.has(guard))).toEqual([]);
});

it("asks every question", () => {
  const everAsked = new Set(moveNames.flatMap(asked));
  expect((Object.keys(questions) as MoveQuestion[]).filter((question) => !everAsked.has(question))).toEqual(
    [],
  );
});

it("says each move, and what is left of it in the history, in its own words", () => {
  const words = moveNames.flatMap((name) => [moveOf(name).label, moveOf(name).past]);
  expect(new Set(words).size).toBe(words.length);
});
