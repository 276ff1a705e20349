import { describe, expect, it } from "vitest";
import { caseStages } from "@/lib/domain/case/stages";
import { handoverStatuses } from "@/lib/domain/handover/statuses";
import { outstandingReasonOf, outstandingReasons, placesOf } from "./outstanding";

describe("outstandingReasonOf", () => {
  it("follows the lead handover, whatever was reviewed", () => {
    for (const stage of ["to_review", "planning", "handover_active", "needs_new_plan"] as const) {
      expect(outstandingReasonOf(stage, null)).toBe("no_destination");
      expect(outstandingReasonOf(stage, "draft")).toBe("not_sent");
      expect(outstandingReasonOf(stage, "referred")).toBe("no_answer");
      expect(outstandingReasonOf(stage, "decline_reported")).toBe("declined");
    }
  });

  it("is over where the case only has to be closed", () => {
    expect(outstandingReasonOf("ready_to_close", "completed")).toBe("being_closed");
    expect(outstandingReasonOf("closure_requested", "declined")).toBe("being_closed");
    expect(outstandingReasonOf("closure_requested", null)).toBe("being_closed");
    expect(outstandingReasonOf("ready_to_close", null)).toBe("being_closed");
    expect(outstandingReasonOf("ready_to_close", "referred")).toBe("being_closed");
  });
});

describe("placesOf", () => {
  const pairs = caseStages.flatMap((stage) =>
    [null, ...handoverStatuses].map((lead) => `${stage}, ${lead ?? "no lead"}`),
  );

  it("puts each pair of stage and lead status under exactly one reason", () => {
    const placed = outstandingReasons
      .flatMap(placesOf)
      .map(({ stage, lead }) => `${stage}, ${lead ?? "no lead"}`);
    expect(placed.toSorted()).toEqual(pairs.toSorted());
  });

  it.each(outstandingReasons)("finds %s where it is", (reason) => {
    const places = placesOf(reason);

    expect(places).not.toEqual([]);
    for (const { stage, lead } of places) expect(outstandingReasonOf(stage, lead)).toBe(reason);
  });
});
