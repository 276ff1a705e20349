import { describe, expect, it } from "vitest";
import { launchSettings } from "./env";

const refusal = (environment: Record<string, string>) => {
  try {
    launchSettings(environment);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

describe("launchSettings", () => {
  it("needs nothing", () => {
    expect(launchSettings({})).toEqual({
      PORT: 3000,
      ONWARD_DATA_DIR: ".data",
      ONWARD_ORIGIN: "http://localhost:3000",
      ONWARD_TRUSTED_PROXIES: 0,
    });
  });

  it("takes an empty setting for an absent one", () => {
    expect(launchSettings({ PORT: "", ONWARD_DEMO: "" })).toMatchObject({ PORT: 3000 });
  });

  it("is at localhost under its port unless an origin is given", () => {
    expect(launchSettings({ PORT: "4000" }).ONWARD_ORIGIN).toBe("http://localhost:4000");
    expect(launchSettings({ ONWARD_ORIGIN: "https://onward.example.org" }).ONWARD_ORIGIN).toBe(
      "https://onward.example.org",
    );
  });

  it.each(["abc", "0", "65536", "3000.5", "-1", "1e3", "٣٠٠٠"])("names the port when it is %s", (PORT) => {
    expect(refusal({ PORT })).toBe(`PORT must be a whole number from 1 to 65535, but it is "${PORT}".`);
  });

  it.each([
    ["ONWARD_TRUSTED_PROXIES", "-1"],
    ["ONWARD_TRUSTED_PROXIES", "11"],
    ["ONWARD_TRUSTED_PROXIES", "1.5"],
    ["ONWARD_TRUSTED_PROXIES", "yes"],
    ["ONWARD_ORIGIN", "onward.example.org"],
    ["ONWARD_ORIGIN", "https://onward.example.org/"],
    ["ONWARD_ORIGIN", "ftp://onward.example.org"],
    ["ONWARD_NOW", "2020-09-09"],
    ["ONWARD_NOW", "2020-09-09T09:00:00"],
    ["ONWARD_NOW", "yesterday"],
    ["ONWARD_DEMO", "leeds"],
  ])("names %s when it is %s", (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} must be .*, but it is "${value}"\\.$`));
  });

  it.each([
    ["DATABASE_URL", "mysql://onward:hunter2@localhost/onward"],
    ["DATABASE_URL", "hunter2"],
    ["AUTH_SECRET", "hunter2"],
  ])("names %s without repeating it", (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} must `));
    expect(refusal({ [name]: value })).not.toContain("hunter2");
  });

  it("names every bad setting at once", () => {
    expect(refusal({ PORT: "abc", AUTH_SECRET: "short" }).split("\n")).toHaveLength(2);
  });
});
