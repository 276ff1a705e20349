import { describe, expect, it } from "vitest";
import { askedBy, refusalOfGuard } from "./table";

const asks = { who: "Who?", details: "What?" };

describe("askedBy", () => {
  it("asks in the order of the row, and needs what the row does not call optional", () => {
    expect(askedBy({ asks, optional: ["details"] })).toEqual([
      { question: "who", label: "Who?", shape: { kind: "line" }, optional: false, ifNeeded: false },
      { question: "details", label: "What?", shape: { kind: "text" }, optional: true, ifNeeded: false },
    ]);
    expect(askedBy({ asks, ifNeeded: ["who"] })).toMatchObject([
      { question: "who", optional: true, ifNeeded: true },
      { question: "details", optional: false, ifNeeded: false },
    ]);
    expect(askedBy({ asks }).map(({ optional }) => optional)).toEqual([false, false]);
  });
});

describe("refusalOfGuard", () => {
  const refuses = () => true;

  it("gives its question, and where it is fixed", () => {
    expect(refusalOfGuard({ sentence: "Always.", question: "details", fix: "contacts", refuses })).toEqual({
      sentence: "Always.",
      question: "details",
      fix: "contacts",
    });
    expect(refusalOfGuard({ sentence: "Never.", refuses })).toEqual({
      sentence: "Never.",
      question: null,
      fix: null,
    });
  });
});
