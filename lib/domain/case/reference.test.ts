import { expect, it } from "vitest";
import { referenceKey } from "./reference";

it("is the same however a reference is typed", () => {
  for (const typed of ["YP-0001", "yp-0001", " Yp-0001 ", "YP - 0001", "yp\t-0001"]) {
    expect(referenceKey(typed), typed).toBe("YP-0001");
  }
});

it("keeps references apart that differ in a letter, a digit or a hyphen", () => {
  const keys = ["YP-0001", "YP-0002", "YQ-0001", "YP0001"].map(referenceKey);
  expect(new Set(keys).size).toBe(4);
});
