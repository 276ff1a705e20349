import { expect, it } from "vitest";
import { isList, isMandatory, isWritten, summarySections } from "./summary-sections";

it("must say everything but what may not be known of someone", () => {
  expect(summarySections.filter((section) => !isMandatory(section))).toEqual([
    "history",
    "safeguarding",
    "communication",
    "circumstances",
  ]);
});

it("leaves to someone what no record holds", () => {
  expect(summarySections.filter(isWritten)).toEqual([
    "reason",
    "history",
    "support",
    "plan",
    "wishes",
    "information_given",
  ]);
});

it("lists line by line what there may be several of", () => {
  expect(summarySections.filter(isList)).toEqual([
    "own_words",
    "needs",
    "risks",
    "safeguarding",
    "professionals",
    "recent_contacts",
    "crisis_contacts",
  ]);
});
