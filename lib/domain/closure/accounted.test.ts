import { expect, it } from "vitest";
import { accountFor } from "./accounted";

it("accounts for everybody who was opened", () => {
  const account = accountFor({
    opened: 10,
    byStage: { planning: 3, handover_active: 2, held: 1, closed: 4 },
    byEndReason: { handed_over: 2, lost_contact: 1, duplicate_or_error: 1 },
  });

  expect(account).toEqual({
    opened: 10,
    outstanding: 5,
    held: 1,
    ended: [
      { reason: "handed_over", count: 2 },
      { reason: "lost_contact", count: 1 },
    ],
    duplicates: 1,
    isWhole: true,
  });
});

it("says so when somebody is missing", () => {
  expect(accountFor({ opened: 2, byStage: { planning: 1 }, byEndReason: {} }).isWhole).toBe(false);
});
