import { describe, expect, it } from "vitest";
import { sharingStatusFor } from "./sharing-allows";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";

const made = (decision: SharingDecision, approved = false) => ({
  sharing: [{ id: "decision", destinationId: "tang-hall", decision, reviewOn: null, approved }],
});

describe("sharingStatusFor", () => {
  it.each([
    ["given", "allowed"],
    ["given_in_part", "allowed"],
    ["lacks_capacity", "allowed"],
    ["without_consent", "approval_missing"],
    ["refused", "no"],
    ["withdrawn", "no"],
    ["not_sought", "no"],
  ] as const)("says of %s: %s", (decision, status) => {
    expect(sharingStatusFor(made(decision), "tang-hall")).toBe(status);
  });

  it("lets sharing without consent go on with a manager’s approval", () => {
    expect(sharingStatusFor(made("without_consent", true), "tang-hall")).toBe("allowed");
  });

  it("takes no decision about one destination for another", () => {
    expect(sharingStatusFor(made("given"), "elsewhere")).toBe("none");
    expect(sharingStatusFor({ sharing: [] }, "tang-hall")).toBe("none");
  });
});
