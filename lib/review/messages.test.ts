import { expect, it } from "vitest";
import { savingRefusals } from "@/lib/domain/person/review-saving";
import { refusedPart } from "./messages";

it("shows a refusal at the question that fixes it", () => {
  expect(refusedPart("assessed_in_future", "YP-0001")).toMatchObject({
    faults: { assessedOn: [savingRefusals.assessed_in_future] },
  });
  expect(refusedPart("professionals_listed", "YP-0001")).toMatchObject({
    faults: { noneKnown: [savingRefusals.professionals_listed] },
    fixLink: { href: "/cases/YP-0001/professionals" },
  });
});

it("shows above the form what no answer fixes", () => {
  expect(refusedPart("case_ended", "YP-0001")).toMatchObject({
    message: savingRefusals.case_ended,
    faults: {},
  });
  expect(refusedPart("not_found", "YP-0001")).toHaveProperty(
    "message",
    expect.stringContaining("not in your caseload"),
  );
});

it("shows both what was saved and what was typed", () => {
  const changed = { by: "Bea Lindqvist", when: "9 Sep, 09:00", version: 2, facts: [] };
  expect(refusedPart({ changed }, "YP-0001")).toMatchObject({ current: changed });
});
