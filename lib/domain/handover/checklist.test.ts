import { expect, it } from "vitest";
import { checklistItems, checklistOf } from "./checklist";

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
