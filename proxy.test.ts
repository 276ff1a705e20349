import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { config, proxy } from "./proxy";

const origin = "https://onward.example.org";

beforeEach(() => {
  vi.stubEnv("ONWARD_ORIGIN", origin);
  vi.stubEnv("DATABASE_URL", "postgresql://onward@localhost/onward");
  vi.stubEnv("AUTH_SECRET", "known to everybody, for tests only");
});

const asked = (init: { method?: string; headers?: Record<string, string> } = {}, path = "/caseload?page=2") =>
  proxy(new NextRequest(`${origin}${path}`, init));

describe("a form", () => {
  it("is passed on when it comes from our own address", () => {
    expect(asked({ method: "POST", headers: { origin } }).status).toBe(200);
  });

  it.each([
    ["another host", "https://elsewhere.example.org"],
    ["another scheme", "http://onward.example.org"],
    ["another port", "https://onward.example.org:8443"],
    ["nowhere that it tells", "null"],
  ])("is refused when it comes from %s", (_, from) => {
    expect(asked({ method: "POST", headers: { origin: from } }).status).toBe(403);
  });

  it("is refused when it does not say where it comes from, whatever a proxy claims", async () => {
    const answer = asked({ method: "POST", headers: { "x-forwarded-host": "onward.example.org" } });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain(origin);
  });
});

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
    const { headers } = asked({ headers: { "x-onward-path": "/elsewhere" } });
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
