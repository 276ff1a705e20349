import { expect, it } from "vitest";
import { nextStepOf } from "./next-step";

it("names what meets the nearest deadline", () => {
  expect(nextStepOf("planning", { kind: "contact_due" })).toBe("Contact them");
});

it("names the closing when a destination has taken over and nothing else is due", () => {
  expect(nextStepOf("ready_to_close", null)).toBe("Request closure");
  expect(nextStepOf("ready_to_close", { kind: "answer_due" })).toBe("Chase the destination’s answer");
});

it("names nothing when nothing is left", () => {
  expect(nextStepOf("closed", null)).toBeNull();
  expect(nextStepOf("closed", { kind: "first_safety_check" })).toBeNull();
  expect(nextStepOf("handover_active", null)).toBeNull();
});
