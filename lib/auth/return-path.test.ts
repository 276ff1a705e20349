import { describe, expect, it } from "vitest";
import { ownPath, signInPath } from "./return-path";

describe("the page to return to", () => {
  it.each(["/caseload", "/cases/YP-0041?done=contact-logged", "/caseload?q=O%27Neil&page=2"])(
    "may be %s",
    (path) => expect(ownPath(path)).toBe(path),
  );

  it.each([
    "https://elsewhere.example",
    "//elsewhere.example/caseload",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/caseload\n//elsewhere.example",
    "/..//elsewhere.example",
    "javascript:alert(1)",
    "caseload",
    "",
    null,
    undefined,
  ])("is never the page of another site: %j", (text) => expect(ownPath(text)).toBeNull());

  it.each(["/", "/sign-in", "/sign-in?next=/caseload", "/set-up"])("is not a door: %s", (path) =>
    expect(ownPath(path)).toBeNull(),
  );

  it("is in the address of the sign-in page", () => {
    expect(signInPath("/caseload?q=a&page=2")).toBe("/sign-in?next=%2Fcaseload%3Fq%3Da%26page%3D2");
    expect(signInPath("//elsewhere.example")).toBe("/sign-in");
    expect(signInPath(null)).toBe("/sign-in");
  });
});
