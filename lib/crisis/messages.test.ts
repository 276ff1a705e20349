import { expect, it } from "vitest";
import { crisisRefusals } from "@/lib/domain/person/crisis-contact";
import { refusedCrisis } from "./messages";

it("shows a future date next to its question, and the rest above the form", () => {
  expect(refusedCrisis("in_future")).toMatchObject({ faults: { happenedOn: [crisisRefusals.in_future] } });
  for (const refusal of ["case_ended", "already_in_error"] as const) {
    expect(refusedCrisis(refusal)).toMatchObject({ message: crisisRefusals[refusal], faults: {} });
  }
});
