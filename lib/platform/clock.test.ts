import { afterEach, describe, expect, it, vi } from "vitest";

const settings = vi.hoisted(() => vi.fn<() => { ONWARD_NOW?: string }>(() => ({})));
vi.mock("./env", () => ({ settings }));

const { atInstant, now, today } = await import("./clock");

afterEach(() => void settings.mockReturnValue({}));

describe("now", () => {
  it("is the machine's time", () => {
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1_000);
  });

  it("begins at the demonstration's instant and runs on", async () => {
    settings.mockReturnValue({ ONWARD_NOW: "2020-09-09T08:00:00Z" });
    const first = now().getTime();
    await new Promise((later) => setTimeout(later, 20));

    expect(first).toBeGreaterThan(Date.parse("2020-09-09T08:00:00Z"));
    expect(first).toBeLessThan(Date.parse("2020-09-09T09:00:00Z"));
    expect(now().getTime() - first).toBeGreaterThanOrEqual(15);
  });
});

describe("today", () => {
  it("is the day in London", () => {
    expect(atInstant(new Date("2020-07-01T23:30:00Z"), today)).toBe("2020-07-02");
  });
});

describe("atInstant", () => {
  it("is fixed for what it runs, across awaits, and only for that", async () => {
    const instant = new Date("2020-08-01T10:00:00Z");
    const later = atInstant(instant, async () => {
      await Promise.resolve();
      return now();
    });

    expect(await later).toEqual(instant);
    expect(now().getTime()).toBeGreaterThan(instant.getTime());
  });

  it("hands out copies, so that no one can move it", () => {
    const instant = new Date("2020-08-01T10:00:00Z");

    atInstant(instant, () => {
      now().setFullYear(1999);
      expect(now()).toEqual(new Date("2020-08-01T10:00:00Z"));
    });
  });
});
