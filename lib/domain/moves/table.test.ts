import { describe, expect, it } from "vitest";
import { askedBy, refusalOfGuard } from "./table";

const asks = { who: "Who?", words: "What?" };

describe("askedBy", () => {
  it("asks in the order of the row, and needs what the row does not call optional", () => {
    expect(askedBy({ asks, optional: ["words"] })).toEqual([
      { question: "who", label: "Who?", shape: { kind: "line" }, optional: false },
      { question: "words", label: "What?", shape: { kind: "words" }, optional: true },
    ]);
    expect(askedBy({ asks }).map(({ optional }) => optional)).toEqual([false, false]);
  });
});

describe("refusalOfGuard", () => {
  const refuses = () => true;

  it("says beside which question it is shown, and where it is fixed", () => {
    expect(refusalOfGuard({ sentence: "Always.", question: "words", fix: "contacts", refuses })).toEqual({
      sentence: "Always.",
      question: "words",
      fix: "contacts",
    });
    expect(refusalOfGuard({ sentence: "Never.", refuses })).toEqual({
      sentence: "Never.",
      question: null,
      fix: null,
    });
  });
});
