import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { caseEngine } from "./case-engine";
import { caseMoveNames } from "./case-moves";
import { handoverEngine } from "./handover-engine";
import { laterMoves } from "./handover-moves";
import { everyAnswer, today } from "@/lib/domain/testing/facts";
import { shownAnswers } from "./shown-answers";
import type { MoveAnswers } from "./questions";
import type { AskedQuestion } from "./table";

const named = {
  today,
  contactOn: calendarDate("2020-09-03"),
  staffNames: { alex: "Alex Brandt", bo: "Bo Marsh" },
};

const pairs = (asked: readonly AskedQuestion[], answers: MoveAnswers) =>
  shownAnswers(asked, answers, named).map(({ label, value }) => [label, value]);

describe("shownAnswers", () => {
  it("repeats each question with its answer, in the order of the form", () => {
    const asked = handoverEngine.questionsOf({ move: "record_person_declines" });
    expect(pairs(asked, { ...everyAnswer, informationGiven: "no" })).toEqual([
      ["When did they say so?", "9 Sep"],
      ["Why do they decline?", "Has made their own arrangement"],
      ["What did they say, in their own words?", "They will see them next week."],
      ["Which contact did they say this in?", "Contact on 3 Sep"],
      ["Were they given information about other routes and help in a crisis?", "No"],
      ["Why do you decide this without a second person?", "Alex is the only one left."],
    ]);
  });

  it("names each member of staff, and no one whose name is not known", () => {
    const asked = caseEngine.questionsOf({ move: "accept_hold" });
    const values = (context: Parameters<typeof shownAnswers>[2]) =>
      shownAnswers(asked, everyAnswer, context).map(({ value }) => value);

    expect(values(named)).toEqual(expect.arrayContaining(["Alex Brandt", "Bo Marsh"]));
    expect(values({ today, contactOn: null })).toContain("A member of staff");
  });

  it("names a contact whose date is not known", () => {
    const [only] = shownAnswers(
      handoverEngine
        .questionsOf({ move: "record_person_declines" })
        .filter(({ question }) => question === "contactId"),
      everyAnswer,
      { today, contactOn: null },
    );
    expect(only).toMatchObject({ question: "contactId", value: "A contact" });
  });

  it("leaves out what was not answered", () => {
    expect(pairs(handoverEngine.questionsOf({ move: "start" }), { happenedOn: today })).toEqual([
      ["When did the handing over start?", "9 Sep"],
    ]);
  });

  it("shows an answer that is no longer offered as it was kept", () => {
    const asked = handoverEngine
      .questionsOf({ move: "start" })
      .filter(({ question }) => question === "jointMeeting");
    const answers = { happenedOn: today, jointMeeting: "skipped" } as unknown as MoveAnswers;
    expect(pairs(asked, answers)).toEqual([["Joint meeting with the destination", "skipped"]]);
  });

  it.each([
    ...laterMoves.map((move) => ({ move, asked: handoverEngine.questionsOf({ move }) })),
    ...caseMoveNames
      .filter((move) => move !== "request_closure")
      .map((move) => ({ move, asked: caseEngine.questionsOf({ move }) })),
  ])("has a value for every answer to $move", ({ asked }) => {
    const answered = asked.filter(({ question }) => everyAnswer[question] !== "");
    expect(pairs(asked, everyAnswer).map(([label]) => label)).toEqual(answered.map(({ label }) => label));
  });
});
