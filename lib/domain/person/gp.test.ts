import { expect, it } from "vitest";
import { gpStatusOf } from "./gp";

it.each([
  [null, null],
  ["Priory Medical Group", "registered"],
  ["not registered", "not_registered"],
  ["Not registered yet", "not_registered"],
  ["not known", "not_known"],
  ["Unknown", "not_known"],
  ["Priory, but not registered online", "registered"],
  ["Priory, branch not known", "registered"],
])("reads the practice %o as %s", (practice, status) => {
  expect(gpStatusOf(practice)).toBe(status);
});
