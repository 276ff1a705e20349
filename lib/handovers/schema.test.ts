import { describe, expect, it } from "vitest";
import { z } from "zod";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { laterMoves, type LaterMove } from "@/lib/domain/moves/handover-moves";
import { everyAnswer } from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { moveHandoverSchema } from "./schema";

const id = "01987d1e-2b3c-7abc-8def-0123456789ab";
const sent = (move: LaterMove) => ({
  requestKey: id,
  reference: "YP-0001",
  handoverId: id,
  version: "3",
  move,
});

/** A form as the browser sends it: days in three boxes. */
const typed = (answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([question, answer]) => {
      if (!question.endsWith("On")) return [[question, answer]];
      const [year, month, day] = answer.split("-");
      return [
        [`${question}-day`, day],
        [`${question}-month`, month],
        [`${question}-year`, year],
      ];
    }),
  ) as Record<string, string>;

describe.each(laterMoves)("the form of %s", (move) => {
  const asked = handoverEngine.questionsOf({ move });
  const answers = { ...everyAnswer, contactId: id };

  it("reads every answer that the move asks for, and no other", () => {
    const parsed = moveHandoverSchema.parse({ ...sent(move), ...typed(answers) });
    const expected = asked
      .map(({ question }) => [question, answers[question]] as const)
      .filter(([, answer]) => answer !== "");

    expect(parsed).toMatchObject({ chosen: { handoverId: id, move }, version: 3, step: "check" });
    expect(parsed.answers).toEqual(Object.fromEntries(expected));
  });

  it("asks in a sentence for each answer that is missing", () => {
    const parsed = moveHandoverSchema.safeParse(sent(move));
    const faults = parsed.success ? {} : z.flattenError<unknown>(parsed.error).fieldErrors;
    const needed = asked.filter(({ optional }) => !optional).map(({ question }) => question);

    expect(Object.keys(faults).sort()).toEqual([...needed].sort());
    for (const [sentence] of Object.values<string[]>(faults)) expect(sentence).toMatch(fullSentence);
  });
});

describe("moveHandoverSchema", () => {
  it("refuses a move that is not in the table, planning included", () => {
    for (const move of ["plan", "reopen", ""]) {
      expect(moveHandoverSchema.safeParse({ ...sent("send"), move }).success).toBe(false);
    }
  });

  it("leaves out what was left empty", () => {
    const { answers } = moveHandoverSchema.parse({
      ...sent("start"),
      ...typed({ happenedOn: "2020-09-09" }),
      jointMeeting: "",
      whyNot: "  ",
    });

    expect(answers).toEqual({ happenedOn: "2020-09-09" });
  });
});
