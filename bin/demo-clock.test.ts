import { expect, it } from "vitest";
import { demoNow } from "./demo-clock.mjs";

const loadedAt = "2026-11-23T10:00:00.000Z";
const at = (instant: string) => demoNow(loadedAt, Date.parse(instant));

it("starts at nine in the morning of 9 September 2020 in London", () => {
  expect(at(loadedAt)).toBe("2020-09-09T08:00:00.000Z");
});

it("runs on while nothing is running", () => {
  expect(at("2026-11-24T11:30:00.000Z")).toBe("2020-09-10T09:30:00.000Z");
});

it("never goes back to before the example, though the machine's clock may", () => {
  expect(at("2026-11-01T00:00:00.000Z")).toBe("2020-09-09T08:00:00.000Z");
});
