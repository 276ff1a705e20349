import { describe, expect, it } from "vitest";
import { storedAnswers } from "./former-names";
import { moveOf, type MoveName } from "./handover-moves";
import { questions } from "./questions";

/** The moves whose rows asked for `words` in version 0.1. */
const withWords = [
  "waive_gaps",
  "report_decline",
  "confirm_decline",
  "win_challenge",
  "record_person_declines",
  "record_meeting",
  "sign",
  "withdraw",
  "break_down",
  "break_down_later",
  "check_safety",
] as const satisfies readonly MoveName[];

describe("storedAnswers", () => {
  it("reads a row of version 0.1 by the names of today, in the order of the row", () => {
    const stored = {
      personDeclinedReason: "own_arrangement",
      words: "They will see them next week.",
      informationGiven: "no",
      whyNot: "It was not safe.",
    };
    expect(Object.entries(storedAnswers("record_person_declines", stored))).toEqual([
      ["personDeclinedReason", "own_arrangement"],
      ["statement", "They will see them next week."],
      ["informationGiven", "no"],
      ["whyNot", "It was not safe."],
    ]);
  });

  it("reads whether a destination still supported the person as the outcome of the check", () => {
    expect(storedAnswers("check_safety", { stillThere: "yes", words: "All is well." })).toEqual({
      safetyOutcome: "with_well",
      details: "All is well.",
    });
    expect(storedAnswers("check_safety", { stillThere: "no" })).toEqual({ safetyOutcome: "not_with" });
  });

  it("reads every question that has another name today", () => {
    expect(
      storedAnswers("request_closure", {
        personTold: "yes",
        gpTold: "no",
        destinationTold: "yes",
        professionalTold: "Their GP",
        survivingCase: "YP-0002",
        specialBasis: "health_or_social_care",
      }),
    ).toEqual({
      personInformed: "yes",
      gpInformed: "no",
      destinationInformed: "yes",
      professionalInformed: "Their GP",
      keptCase: "YP-0002",
      article9Condition: "health_or_social_care",
    });
  });

  it.each(withWords)("finds for the words of %s a question that it asks today", (move) => {
    const [question = ""] = Object.keys(storedAnswers(move, { words: "Said." }));
    expect(Object.keys(moveOf(move).asks)).toContain(question);
  });

  it("does not change a row of today", () => {
    const stored = Object.fromEntries(Object.keys(questions).map((question) => [question, question]));
    expect(storedAnswers("complete", stored)).toEqual(stored);
  });
});
