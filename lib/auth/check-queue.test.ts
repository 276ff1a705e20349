import { describe, expect, it, vi } from "vitest";
import { checkQueue } from "./check-queue";

const limits = { patience: 10_000, perPlace: 100 };
const stranger = { first: false, from: "203.0.113.9" };

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  return { work: () => new Promise<void>((resolve) => ends.push(resolve)), started: () => ends.length, ends };
}

const letOthersRun = () => new Promise((resolve) => setImmediate(resolve));

describe("the queue of password checks", () => {
  it("runs four at once and the fifth when one has ended", async () => {
    const run = checkQueue({ atOnce: 4, ...limits });
    const { work, started, ends } = held();
    const all = Array.from({ length: 5 }, () => run(stranger, work));
    await letOthersRun();
    expect(started()).toBe(4);

    ends[0]?.();
    await letOthersRun();
    expect(started()).toBe(5);
    ends.forEach((end) => end());
    await Promise.all(all);
  });

  it("refuses as busy what has waited for ten seconds, and does not run it later", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const run = checkQueue({ atOnce: 1, ...limits });
    const { work, started, ends } = held();
    const running = run(stranger, work);
    const waiting = run(stranger, work);

    await vi.advanceTimersByTimeAsync(10_000);
    expect(await waiting).toEqual({ ok: false, refusal: "busy" });
    ends[0]?.();
    await running;
    expect(started()).toBe(1);
    vi.useRealTimers();
  });

  it("lets known devices go first, then takes one from each address in turn", async () => {
    const run = checkQueue({ atOnce: 1, ...limits });
    const order: string[] = [];
    const note = (name: string) => async () => {
      order.push(name);
      await letOthersRun();
    };
    const flood = Array.from({ length: 4 }, (_, at) => run(stranger, note(`flood ${at}`)));
    await Promise.all([
      ...flood,
      run({ first: false, from: "198.51.100.7" }, note("another address")),
      run({ first: true, from: "192.0.2.1" }, note("known device")),
    ]);

    expect(order).toEqual(["flood 0", "known device", "flood 1", "another address", "flood 2", "flood 3"]);
  });

  it("refuses as busy at once what finds a hundred waiting from its own address, and only that", async () => {
    const run = checkQueue({ atOnce: 1, ...limits });
    const { work, ends } = held();
    const flood = Array.from({ length: 101 }, () => run(stranger, work));
    expect(await run(stranger, work)).toEqual({ ok: false, refusal: "busy" });

    const another = run({ first: false, from: "198.51.100.7" }, () => Promise.resolve("checked"));
    ends[0]?.();
    await letOthersRun();
    ends[1]?.();
    expect(await another).toEqual({ ok: true, value: "checked" });
    for (let at = 2; at < flood.length; at++) {
      await letOthersRun();
      ends[at]?.();
    }
    await Promise.all(flood);
  });

  it("goes on after work that fails", async () => {
    const run = checkQueue({ atOnce: 1, ...limits });
    await expect(run(stranger, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await run(stranger, () => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
  });
});
