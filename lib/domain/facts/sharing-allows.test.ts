import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { aSharing } from "@/lib/domain/testing/facts";
import { decisionOn, isReviewOverdue, sharingStatusFor, sharingStatusOn } from "./sharing-allows";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";

const day = calendarDate;
const made = (decision: SharingDecision, approved = false) => ({
  sharing: [
    aSharing({ destinationId: "tang-hall", decision, approvedOn: approved ? day("2020-09-03") : null }),
  ],
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

describe("sharingStatusOn", () => {
  const given = aSharing({ id: "given", decidedOn: day("2020-09-01") });
  const withdrawn = aSharing({ id: "withdrawn", decision: "withdrawn", decidedOn: day("2020-09-04") });
  const on = (date: string) => sharingStatusOn({ sharing: [withdrawn, given] }, "mind", day(date));

  it("goes by the decision that was in force on that day", () => {
    expect(on("2020-08-31")).toBe("none");
    expect(on("2020-09-01")).toBe("allowed");
    expect(on("2020-09-03")).toBe("allowed");
    expect(on("2020-09-04")).toBe("no");
    expect(decisionOn({ sharing: [withdrawn, given] }, "mind", day("2020-09-03"))).toBe(given);
  });

  it("waits for a manager until the day on which they approved", () => {
    expect(sharingStatusOn(made("without_consent", true), "tang-hall", day("2020-09-02"))).toBe(
      "approval_missing",
    );
    expect(sharingStatusOn(made("without_consent", true), "tang-hall", day("2020-09-03"))).toBe("allowed");
  });
});

describe("isReviewOverdue", () => {
  it("is so from the day after the review was due", () => {
    const decision = { reviewOn: day("2020-09-09") };
    expect(isReviewOverdue(decision, day("2020-09-09"))).toBe(false);
    expect(isReviewOverdue(decision, day("2020-09-10"))).toBe(true);
    expect(isReviewOverdue({ reviewOn: null }, day("2020-09-10"))).toBe(false);
    expect(isReviewOverdue(null, day("2020-09-10"))).toBe(false);
  });
});
