import { expect, it } from "vitest";
import type { Fields } from "./field";
import { reviewFields } from "./review-fields";

it("asks in each part of the review for the fields that belong to it, and for no others", () => {
  for (const [part, fields] of Object.entries<Fields>(reviewFields)) {
    const parts = Object.values(fields).map(({ review }) => review?.part);
    expect(parts.length, part).toBeGreaterThan(0);
    expect(new Set(parts)).toEqual(new Set([part]));
  }
});

it("asks for the address and for the notes on safe contact in the same part", () => {
  expect(Object.keys(reviewFields.safe_contact)).toEqual(expect.arrayContaining(["address", "contactNotes"]));
});
