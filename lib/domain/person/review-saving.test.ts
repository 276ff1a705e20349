import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import type { AnsweredPart } from "./review-answers";
import { refusalToSave, savingRefusals } from "./review-saving";

const today = calendarDate("2020-09-09");
const situation = { ended: false, professionals: 0, today };

const risk = (assessedOn = today): AnsweredPart => ({
  part: "risk",
  answers: { level: "high", assessedOn, assessor: "Sam Okafor, worker" },
});
const noneKnown = (noneKnownOn: typeof today | null = today): AnsweredPart => ({
  part: "professionals",
  answers: { noneKnownOn },
});

describe("refusalToSave", () => {
  it("lets an assessment of today or before through, and none of tomorrow", () => {
    expect(refusalToSave(risk(), situation)).toBeNull();
    expect(refusalToSave(risk(addDays(today, -400)), situation)).toBeNull();
    expect(refusalToSave(risk(addDays(today, 1)), situation)).toBe("assessed_in_future");
  });

  it("does not take it that none are known while a professional is listed", () => {
    expect(refusalToSave(noneKnown(), situation)).toBeNull();
    expect(refusalToSave(noneKnown(), { ...situation, professionals: 1 })).toBe("professionals_listed");
    expect(refusalToSave(noneKnown(null), { ...situation, professionals: 1 })).toBeNull();
    expect(refusalToSave(risk(), { ...situation, professionals: 1 })).toBeNull();
  });

  it("saves nothing on a case that has ended", () => {
    const words: AnsweredPart = { part: "own_words", answers: { ownWords: [] } };
    expect(refusalToSave(words, situation)).toBeNull();
    expect(refusalToSave(words, { ...situation, ended: true })).toBe("case_ended");
  });

  it("says each refusal in a whole sentence", () => {
    for (const sentence of Object.values(savingRefusals)) expect(sentence).toMatch(fullSentence);
  });
});
