import { expect, it } from "vitest";
import { checklistItems, checklistOf, progressOf } from "./checklist";

it("has more to do in an enhanced handover, in the order of the list", () => {
  expect(checklistOf("enhanced")).toEqual(checklistItems);
  expect(checklistOf("standard")).toEqual([
    "safe_contact_passed_on",
    "plan_talked_through",
    "professionals_know",
    "money_and_medication",
    "out_of_hours_given",
  ]);
});

it("has come as far as its items are done or waived; without items there is nothing to say", () => {
  expect(progressOf([{ state: "done" }, { state: "open" }, { state: "waived" }])).toEqual({
    decided: 2,
    all: 3,
  });
  expect(progressOf([])).toBeNull();
});
