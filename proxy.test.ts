import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, proxy } from "./proxy";

const asked = (headers: Record<string, string> = {}) =>
  proxy(new NextRequest("https://onward.example.org/caseload?page=2", { headers }));

describe("a page", () => {
  it("gets a fresh nonce and no inline script or style", () => {
    const [one, other] = [asked(), asked()].map(({ headers }) => headers.get("content-security-policy"));
    expect(one).not.toBe(other);
    expect(one).toMatch(/script-src 'nonce-[\w+/]{22}==' 'strict-dynamic';/);
    expect(one).not.toContain("unsafe");
  });

  it("is not kept by any cache", () => {
    expect(asked().headers.get("cache-control")).toBe("no-store");
  });

  it("knows its own address, which a browser cannot claim", () => {
    const { headers } = asked({ "x-onward-path": "/elsewhere" });
    expect(headers.get("x-middleware-request-x-onward-path")).toBe("/caseload?page=2");
  });
});

it.each([
  ["/", true],
  ["/caseload", true],
  ["/api/exports/outstanding", true],
  ["/icons.svg/x", true],
  ["/_next/static/chunks/main.js", false],
  ["/icons.svg", false],
])("stands before %s: %s", (path, stands) => {
  expect(new RegExp(`^${config.matcher}$`).test(path)).toBe(stands);
});
