import { describe, expect, it } from "vitest";
import { routesOf } from "@/e2e/support/routes";
import { hrefTo, routes } from "./routes";

describe("the table of routes", () => {
  it("has every page and every address behind the pages, once", () => {
    const inApp = [...routesOf("page.tsx"), ...routesOf("route.ts")];
    expect(Object.values(routes).toSorted()).toEqual(inApp.toSorted());
  });
});

describe("hrefTo", () => {
  it("fills the parameters in", () => {
    expect(hrefTo("case", { reference: "YP-0001" })).toBe("/cases/YP-0001");
    expect(hrefTo("handoverMove", { reference: "YP-0001", handoverId: "7", move: "send" })).toBe(
      "/cases/YP-0001/handovers/7/send",
    );
  });

  it("encodes parameters, query and hash", () => {
    const query = { done: "contact-logged", text: "Ada & Zoë" };
    expect(hrefTo("case", { reference: "A/B?" }, { query, hash: "past events" })).toBe(
      "/cases/A%2FB%3F?done=contact-logged&text=Ada+%26+Zo%C3%AB#past%20events",
    );
  });

  it("leaves out what is not given", () => {
    expect(hrefTo("caseload")).toBe("/caseload");
    expect(hrefTo("caseload", { query: new URLSearchParams() })).toBe("/caseload");
    expect(hrefTo("caseload", { query: { view: "held" } })).toBe("/caseload?view=held");
  });
});
