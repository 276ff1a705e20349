import { expect, it } from "vitest";
import { listed } from "./list";

it.each([
  [[], ""],
  [["tea"], "tea"],
  [["tea", "milk"], "tea and milk"],
  [["tea", "milk", "sugar"], "tea, milk and sugar"],
])("lists %j", (parts, words) => expect(listed(parts)).toBe(words));

it("lists alternatives", () => {
  expect(listed(["tea", "milk", "sugar"], "or")).toBe("tea, milk or sugar");
});
