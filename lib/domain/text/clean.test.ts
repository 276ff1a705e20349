import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanText, faultOfText } from "./clean";

it("keeps one form of a letter, one end of a line and no space around", () => {
  expect(cleanText(" Zoe\u0308 rang.\r\nNobody\ranswered.\u2028Later. \n")).toBe(
    "Zoë rang.\nNobody\nanswered.\nLater.",
  );
});

it("has nothing left to clean", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

it.each([
  ["a\0b", "nul"],
  ["half of \uD83D", "lone_surrogate"],
  ["\uDE00 the other half", "lone_surrogate"],
  ["whole \u{1F600}", null],
  ["twelve chars", null],
  ["  twelve chars\r\n", null],
  ["thirteen char", "too_long"],
])("says what is wrong with %j: %s", (text, fault) => {
  expect(faultOfText(text, { max: 12 })).toBe(fault);
});
