import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { everyAnswer, today } from "@/lib/domain/testing/facts";
import { answersInWords } from "./answer-words";
import { openQuestions } from "./move";
import { laterMoves, type LaterMove } from "./moves";
import type { MoveAnswers } from "./questions";

const context = { today, contactOn: calendarDate("2020-09-03") };

const pairs = (move: LaterMove, answers: MoveAnswers) =>
  answersInWords(move, answers, context).map(({ label, value }) => [label, value]);

describe("answersInWords", () => {
  it("repeats each question with its answer in words, in the order of the form", () => {
    expect(pairs("record_person_declines", { ...everyAnswer, informationGiven: "no" })).toEqual([
      ["When did they say so?", "9 Sep"],
      ["Why do they decline?", "Has made their own arrangement"],
      ["What did they say, in their own words?", "They will see them next week."],
      ["In which contact?", "The one of 3 Sep"],
      ["Were they told of other routes and of help in a crisis?", "No"],
    ]);
  });

  it("leaves out what was not answered", () => {
    expect(pairs("start", { happenedOn: today })).toEqual([["When did the handing over begin?", "9 Sep"]]);
  });

  it.each(laterMoves)("has a value for every answer to %s", (move) => {
    const answered = openQuestions(move).filter(({ question }) => everyAnswer[question] !== "");

    expect(answersInWords(move, everyAnswer, context).map(({ label }) => label)).toEqual(
      answered.map(({ words }) => words),
    );
  });
});
