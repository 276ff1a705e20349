import { describe, expect, it } from "vitest";
import { caseStages } from "@/lib/domain/vocabulary/case-stages";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { outstandingReasonOf, outstandingReasons } from "./outstanding";

describe("outstandingReasonOf", () => {
  it("follows the lead handover, whatever was reviewed", () => {
    for (const stage of ["to_review", "planning", "handover_active", "needs_new_plan"] as const) {
      expect(outstandingReasonOf(stage, null)).toBe("no_destination");
      expect(outstandingReasonOf(stage, "draft")).toBe("not_sent");
      expect(outstandingReasonOf(stage, "referred")).toBe("no_answer");
      expect(outstandingReasonOf(stage, "decline_reported")).toBe("declined");
    }
  });

  it.each([
    [null, "no_destination"],
    ["draft", "not_sent"],
    ["referred", "no_answer"],
    ["waiting_list", "waiting_list"],
    ["accepted", "not_started"],
    ["handing_over", "handing_over"],
    ["completed", "being_closed"],
    ["decline_reported", "declined"],
    ["declined", "declined"],
    ["person_declined", "declined"],
    ["withdrawn", "declined"],
    ["broken_down", "declined"],
  ] as const)("of a lead handover that is %s is %s", (lead, reason) => {
    expect(outstandingReasonOf("planning", lead)).toBe(reason);
  });

  it("is over where the case only has to be closed", () => {
    expect(outstandingReasonOf("ready_to_close", "completed")).toBe("being_closed");
    expect(outstandingReasonOf("closure_requested", "declined")).toBe("being_closed");
    expect(outstandingReasonOf("closure_requested", null)).toBe("being_closed");
    expect(outstandingReasonOf("ready_to_close", null)).toBe("being_closed");
    expect(outstandingReasonOf("ready_to_close", "referred")).toBe("being_closed");
  });
});

it("gives every reason to some pair of stage and lead status", () => {
  const given = caseStages.flatMap((stage) =>
    [null, ...handoverStatuses].map((lead) => outstandingReasonOf(stage, lead)),
  );
  expect(outstandingReasons.filter((reason) => !given.includes(reason))).toEqual([]);
});
