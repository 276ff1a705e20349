import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { everyAnswer, today } from "@/lib/domain/testing/facts";
import { answersInWords } from "./answer-words";
import { openQuestions } from "./move";
import { laterMoves } from "./moves";

const context = { today, contactOn: calendarDate("2020-09-03") };

describe("answersInWords", () => {
  it("repeats each question with its answer in words, in the order of the form", () => {
    expect(
      answersInWords("record_person_declines", { ...everyAnswer, informationGiven: "no" }, context),
    ).toEqual([
      { label: "When did they say so?", value: "9 Sep" },
      { label: "Why do they decline?", value: "Has made their own arrangement" },
      { label: "What did they say, in their own words?", value: "They will see them next week." },
      { label: "In which contact?", value: "The one of 3 Sep" },
      { label: "Were they told of other routes and of help in a crisis?", value: "No" },
    ]);
  });

  it("leaves out what was not answered", () => {
    expect(answersInWords("start", { happenedOn: today }, context)).toEqual([
      { label: "When did the handing over begin?", value: "9 Sep" },
    ]);
  });

  it.each(laterMoves)("has a value for every answer to %s", (move) => {
    const answered = openQuestions(move).filter(({ question }) => everyAnswer[question] !== "");

    expect(answersInWords(move, everyAnswer, context).map(({ label }) => label)).toEqual(
      answered.map(({ words }) => words),
    );
  });
});
