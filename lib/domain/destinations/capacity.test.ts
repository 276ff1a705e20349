import { expect, it } from "vitest";
import { placesLeft } from "./capacity";

it("takes a place from acceptance on, and none before", () => {
  expect(placesLeft(5, { accepted: 1, handing_over: 1, completed: 1 })).toBe(2);
  expect(placesLeft(5, { draft: 2, referred: 3, waiting_list: 1, declined: 4 })).toBe(5);
  expect(placesLeft(5, {})).toBe(5);
});

it("never leaves fewer than none, and no number where none was promised", () => {
  expect(placesLeft(1, { completed: 3 })).toBe(0);
  expect(placesLeft(null, { completed: 3 })).toBeNull();
});
