import { expect, it } from "vitest";
import { accountFor } from "./accounted";

it("accounts for everyone who was opened", () => {
  const account = accountFor({
    opened: 10,
    outstanding: 5,
    held: 1,
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

it("says so when someone is missing, or counted twice", () => {
  expect(accountFor({ opened: 2, outstanding: 1, held: 0, byEndReason: {} }).isWhole).toBe(false);
  expect(accountFor({ opened: 2, outstanding: 1, held: 2, byEndReason: {} }).isWhole).toBe(false);
});
