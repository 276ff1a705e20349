import { describe, expect, it } from "vitest";
import { sharingStandingFor } from "./sharing-allows";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";

const made = (decision: SharingDecision, approved = false) => ({
  sharing: [{ id: "decision", destinationId: "tang-hall", decision, reviewOn: null, approved }],
});

describe("sharingStandingFor", () => {
  it.each([
    ["given", "allowed"],
    ["given_in_part", "allowed"],
    ["lacks_capacity", "allowed"],
    ["without_consent", "approval_missing"],
    ["refused", "no"],
    ["withdrawn", "no"],
    ["not_sought", "no"],
  ] as const)("says of %s: %s", (decision, standing) => {
    expect(sharingStandingFor(made(decision), "tang-hall")).toBe(standing);
  });

  it("lets sharing without consent go on with a manager’s approval", () => {
    expect(sharingStandingFor(made("without_consent", true), "tang-hall")).toBe("allowed");
  });

  it("takes no decision about one destination for another", () => {
    expect(sharingStandingFor(made("given"), "elsewhere")).toBe("none");
    expect(sharingStandingFor({ sharing: [] }, "tang-hall")).toBe("none");
  });
});
