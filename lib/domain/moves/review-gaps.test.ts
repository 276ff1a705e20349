import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { channels } from "@/lib/domain/vocabulary/channels";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { gapsOfReview, type ReviewFacts } from "./review-gaps";

const day = calendarDate("2020-09-09");

/** A review to which nothing is missing. */
const whole: ReviewFacts = {
  risk: "low",
  riskAssessedOn: day,
  needs: [{ area: "housing", term: "medium", outcome: null }],
  ownWords: ["A door that locks."],
  routes: Object.fromEntries(channels.map((channel) => [channel, false])),
  involvements: [],
  noProfessionalsOn: day,
};

const { visit: _, ...withoutVisit } = whole.routes;

const partsMissing = (over: Partial<ReviewFacts>) =>
  gapsOfReview({ ...whole, ...over }).map(({ part }) => part);

describe("gapsOfReview", () => {
  it("finds nothing missing when every part is answered, though no channel is safe", () => {
    expect(gapsOfReview(whole)).toEqual([]);
  });

  it.each<[string, Partial<ReviewFacts>]>([
    ["risk", { risk: "not_assessed" }],
    ["risk", { riskAssessedOn: null }],
    ["needs", { needs: [] }],
    ["needs", { needs: [{ area: "housing", term: null, outcome: null }] }],
    ["own_words", { ownWords: [] }],
    ["safe_contact", { routes: withoutVisit }],
    ["safe_contact", { routes: {} }],
    ["professionals", { noProfessionalsOn: null }],
  ])("misses %s without %o", (part, over) => {
    expect(partsMissing(over)).toEqual([part]);
  });

  it("asks for one need with a term, not for one of each", () => {
    const needs: ReviewFacts["needs"] = [
      { area: "housing", term: null, outcome: null },
      { area: "money", term: "short", outcome: null },
    ];
    expect(partsMissing({ needs })).toEqual([]);
  });

  it("takes a listed professional for the confirmation that none are known", () => {
    expect(partsMissing({ noProfessionalsOn: null, involvements: [{ id: "nurse", addedOn: day }] })).toEqual(
      [],
    );
  });

  it("names each missing part once, in the order of the review, in a whole sentence", () => {
    const nothing: ReviewFacts = {
      risk: "not_assessed",
      riskAssessedOn: null,
      needs: [],
      ownWords: [],
      routes: {},
      involvements: [],
      noProfessionalsOn: null,
    };
    const gaps = gapsOfReview(nothing);
    expect(gaps.map(({ part }) => part)).toEqual([
      "risk",
      "needs",
      "own_words",
      "safe_contact",
      "professionals",
    ]);
    for (const { sentence } of gaps) expect(sentence).toMatch(fullSentence);
  });
});
