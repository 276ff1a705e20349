import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { comparedParts, safeWords, wordsOfPart } from "./review-answer-text";
import type { AnsweredPart, ReviewAnswers } from "./review-answers";
import { blankValues } from "@/lib/domain/testing/blank-fields";
import { reviewFields } from "./review-fields";
import { reviewParts } from "@/lib/domain/vocabulary/review-parts";

const today = calendarDate("2020-09-09");

const blank: ReviewAnswers = {
  risk: { level: "not_assessed", assessedOn: null, assessor: null },
  needs: { needs: [] },
  own_words: { ownWords: [] },
  safe_contact: { routes: {}, ...blankValues(reviewFields.safe_contact) },
  circumstances: blankValues(reviewFields.circumstances),
  professionals: { noneKnownOn: null },
};

const full: ReviewAnswers = {
  risk: { level: "high", assessedOn: calendarDate("2020-09-01"), assessor: "Sam Okafor" },
  needs: { needs: [{ area: "housing", term: "short", details: "A lock.", outcome: "partly" }] },
  own_words: { ownWords: ["A door that locks.", "My sister."] },
  safe_contact: {
    routes: { call: true, post: false },
    contactNotes: "Mornings.",
    phone: "07700 900123",
    email: "robin@example.org",
    address: "12 Mill Lane",
  },
  circumstances: {
    ...blankValues(reviewFields.circumstances),
    communication: "Large print.",
    network: "A sister.",
    gpPractice: "Priory",
    gpStatus: "registered",
    circumstances: "A room.",
  },
  professionals: { noneKnownOn: calendarDate("2020-09-02") },
};

const valuesOf = (answers: ReviewAnswers) =>
  Object.fromEntries(
    reviewParts.map((part) => [
      part,
      wordsOfPart({ part, answers: answers[part] } as AnsweredPart, today).map(({ value }) => value),
    ]),
  );

describe("wordsOfPart", () => {
  it.each(reviewParts)("names each question of the part %s in words of its own", (part) => {
    const labels = wordsOfPart({ part, answers: full[part] } as AnsweredPart, today).map(
      ({ label }) => label,
    );
    for (const label of labels) expect(label).toMatch(/^[A-Z].*[A-Za-z]$/);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("gives the current answers of every part", () => {
    expect(valuesOf(full)).toEqual({
      risk: ["High", "1 Sep", "Sam Okafor"],
      needs: ["Short (under 3 months); A lock.; Partly achieved"],
      own_words: ["A door that locks.", "My sister.", "Nothing recorded"],
      safe_contact: [
        "Safe",
        "No one has asked yet",
        "No one has asked yet",
        "No one has asked yet",
        "Not safe",
        "No one has asked yet",
        "12 Mill Lane",
        "07700 900123",
        "robin@example.org",
        "Mornings.",
      ],
      circumstances: expect.arrayContaining([
        "Registered with a GP",
        "Priory",
        "Large print.",
        "A sister.",
        "A room.",
      ]) as unknown,
      professionals: ["Confirmed on 2 Sep"],
    });
  });

  it("says what is blank as blank, never as none", () => {
    const nothing = "Nothing recorded";
    expect(valuesOf(blank)).toEqual({
      risk: ["Not assessed", nothing, nothing],
      needs: [],
      own_words: [nothing, nothing, nothing],
      safe_contact: [...Array<string>(6).fill("No one has asked yet"), nothing, nothing, nothing, nothing],
      circumstances: Object.keys(reviewFields.circumstances).map(() => nothing),
      professionals: ["Not confirmed"],
    });
  });

  it("says of a need without a term, words and outcome that it has no term yet", () => {
    const needs = [{ area: "money", term: null, details: null, outcome: null }] as const;
    expect(wordsOfPart({ part: "needs", answers: { needs } }, today)).toEqual([
      { label: "Money, benefits and debt", value: "No term yet" },
    ]);
  });
});

it("sets both sides of a part beside one another, also a need that one side alone names", () => {
  const current: AnsweredPart = { part: "needs", answers: full.needs };
  const attempted: AnsweredPart = {
    part: "needs",
    answers: { needs: [{ area: "money", term: "longer", details: null, outcome: null }] },
  };
  expect(comparedParts(current, attempted, today)).toEqual([
    { label: "Housing", value: "Short (under 3 months); A lock.; Partly achieved", attempted: "Not named" },
    { label: "Money, benefits and debt", value: "Not named", attempted: "Longer (over a year)" },
  ]);
});

it("tells a channel that is not safe from one that no one asked about", () => {
  expect([true, false, undefined].map(safeWords)).toEqual(["Safe", "Not safe", "No one has asked yet"]);
});
