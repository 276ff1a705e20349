import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { failuresAllowed, failureWindow, succeed, takeTry } from "./throttle";

const nine = new Date("2020-09-09T08:00:00Z").getTime();
const minute = 60_000;

const unknown = () => `${crypto.randomUUID()}@example.org`;
const somewhere = () => `192.0.2.7 ${crypto.randomUUID()}`;

const tryAt = (at: number, account: string, address: string | null = null) =>
  atInstant(new Date(at), () => takeTry({ account, address }));

/** Ten tries that fail, one second apart. */
async function failTenTimes(account: () => string, address: string | null = null) {
  for (let count = 0; count < failuresAllowed; count++) {
    expect(await tryAt(nine + count * 1000, account(), address)).toMatchObject({ ok: true });
  }
}

describe("throttling", () => {
  it("refuses the try after the tenth failure on an account, and says how long", async () => {
    const account = unknown();
    await failTenTimes(() => account);

    expect(await tryAt(nine + minute, account)).toEqual({ ok: false, refusal: { waitMinutes: 14 } });
    expect(await tryAt(nine + minute, unknown())).toMatchObject({ ok: true });
  });

  it("refuses the try after the tenth failure from an address, whatever the account", async () => {
    const address = somewhere();
    await failTenTimes(unknown, address);

    expect(await tryAt(nine + minute, unknown(), address)).toMatchObject({ ok: false });
    expect(await tryAt(nine + minute, unknown(), somewhere())).toMatchObject({ ok: true });
  });

  it("lets tries through again after the window, although somebody kept trying", async () => {
    const account = unknown();
    await failTenTimes(() => account);
    for (let at = minute; at < failureWindow; at += minute) {
      expect(await tryAt(nine + at, account)).toMatchObject({ ok: false });
    }

    expect(await tryAt(nine + failureWindow, account)).toMatchObject({ ok: true });
  });

  it("forgets the failures of an account that came in, and those alone", async () => {
    const [account, address] = [unknown(), somewhere()];
    for (let count = 0; count < failuresAllowed - 1; count++) await tryAt(nine, account, address);
    const tried = await tryAt(nine, account, address);
    if (tried.ok) await succeed(tried.value);

    expect(await tryAt(nine, account)).toMatchObject({ ok: true });
    expect(await tryAt(nine, unknown(), address)).toMatchObject({ ok: true });
    expect(await tryAt(nine, unknown(), address)).toMatchObject({ ok: false });
  });

  it("lets no more than ten of many tries at once through", async () => {
    const account = unknown();
    const tries = await Promise.all(Array.from({ length: 16 }, () => tryAt(nine, account)));

    expect(tries.filter(({ ok }) => ok)).toHaveLength(failuresAllowed);
  });

  it("keeps no failure longer than it counts, and no account or address in plain text", async () => {
    const long = nine + 24 * 60 * minute;
    await tryAt(long, unknown(), somewhere());
    const kept = await db.signInFailure.findMany();
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/example\.org|192\.0\.2/);

    await tryAt(long + failureWindow, unknown());
    expect(await db.signInFailure.count()).toBe(1);
  });

  it("is not held up by a clock that was set back", async () => {
    const account = unknown();
    await failTenTimes(() => account);

    expect(await tryAt(nine - 2 * failureWindow, account)).toMatchObject({ ok: true });
  });
});
