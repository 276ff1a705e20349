import { expect, it } from "vitest";
import { gpStatusOf, hasNoGp } from "./gp";

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

it("knows of no GP only where the person is not registered and none is involved", () => {
  expect(hasNoGp("not_registered", ["nurse"])).toBe(true);
  expect(hasNoGp("not_registered", ["nurse", "gp"])).toBe(false);
  for (const status of ["registered", "not_known", null] as const) expect(hasNoGp(status, [])).toBe(false);
});
