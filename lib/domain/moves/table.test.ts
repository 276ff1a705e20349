import { describe, expect, it } from "vitest";
import { today } from "@/lib/domain/testing/facts";
import { askedBy, askedGiven, refusalOfGuard, refusedBy, type Guard } from "./table";

const guards = {
  never: { sentence: "Never.", refuses: () => false },
  always: { sentence: "Always.", question: "words", fix: "contacts", refuses: () => true },
  silent: {
    sentence: "Say who.",
    question: "who",
    refuses: (_, { who }) => who === undefined,
  },
} as const satisfies Record<string, Guard<null>>;

const asks = { who: "Who?", words: "What?" };
const refused = (...named: (keyof typeof guards)[]) =>
  refusedBy({ guards: named }, guards, null, { happenedOn: today });

describe("refusedBy", () => {
  it("names the guards of the row that refuse, in the order of the row", () => {
    expect(refused("silent", "never", "always")).toEqual(["silent", "always"]);
    expect(refused("never")).toEqual([]);
    expect(refused()).toEqual([]);
  });
});

describe("askedBy", () => {
  it("asks in the order of the row, and needs what it does not leave open", () => {
    expect(askedBy({ asks, optional: ["words"] })).toEqual([
      { question: "who", words: "Who?", shape: { kind: "line" }, optional: false },
      { question: "words", words: "What?", shape: { kind: "words" }, optional: true },
    ]);
    expect(askedBy({ asks }).map(({ optional }) => optional)).toEqual([false, false]);
  });
});

describe("askedGiven", () => {
  const asked = askedBy({ asks, optional: ["who", "words"] });
  const optionalGiven = (...named: (keyof typeof guards)[]) =>
    askedGiven(
      asked,
      named.map((name) => refusalOfGuard<null>(guards[name])),
    ).map(({ optional }) => optional);

  it("needs what silence is refused for", () => {
    expect(optionalGiven("silent")).toEqual([false, true]);
    expect(optionalGiven("always")).toEqual([true, false]);
    expect(optionalGiven()).toEqual([true, true]);
  });

  it("leaves needed what is needed anyway", () => {
    expect(askedGiven(askedBy({ asks }), []).map(({ optional }) => optional)).toEqual([false, false]);
  });
});

describe("refusalOfGuard", () => {
  it("says beside which question, and where it is fixed", () => {
    expect(refusalOfGuard<null>(guards.always)).toEqual({
      sentence: "Always.",
      question: "words",
      fix: "contacts",
    });
    expect(refusalOfGuard<null>(guards.never)).toEqual({ sentence: "Never.", question: null, fix: null });
  });
});
