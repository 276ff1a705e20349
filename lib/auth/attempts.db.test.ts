import { beforeEach, describe, expect, it } from "vitest";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { countAttempt, forgetAttempts, keyOf, rememberedFor, uncountAttempt } from "./attempts";

const nine = new Date("2020-09-09T08:00:00Z").getTime();
const minute = 60_000;

const pair = (over: Partial<{ account: string; from: string }> = {}) => ({
  account: `${crypto.randomUUID()}@example.org`,
  from: "address 192.0.2.7",
  ...over,
});

const countAt = (at: number, key: string) => atInstant(new Date(at), () => countAttempt(key));

beforeEach(() => db.signInAttempt.deleteMany());

describe("the failures before an attempt", () => {
  it("are those of the same account from the same address, and no others", async () => {
    const manager = pair();
    for (let count = 0; count < 4; count++) expect(await countAt(nine + count, keyOf(manager))).toBe(count);

    expect(await countAt(nine, keyOf({ ...manager, from: "address 198.51.100.7" }))).toBe(0);
    expect(await countAt(nine, keyOf(pair({ from: manager.from })))).toBe(0);
  });

  it("are counted one by one when sixteen attempts come at the same moment", async () => {
    const key = keyOf(pair());
    const counts = await Promise.all(Array.from({ length: 16 }, () => countAt(nine, key)));

    expect(counts.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 16 }, (_, at) => at));
  });

  it("are forgotten after fifteen minutes without an attempt, and not before", async () => {
    const key = keyOf(pair());
    await countAt(nine, key);
    expect(await countAt(nine + rememberedFor - 1, key)).toBe(1);
    expect(await countAt(nine + 2 * rememberedFor - 1, key)).toBe(0);
  });

  it("are forgotten when the pair succeeds", async () => {
    const [key, other] = [keyOf(pair()), keyOf(pair())];
    await countAt(nine, key);
    await countAt(nine, other);
    await forgetAttempts(key);

    expect(await countAt(nine, key)).toBe(0);
    expect(await countAt(nine, other)).toBe(1);
  });

  it("do not include an attempt that was never checked", async () => {
    const key = keyOf(pair());
    await countAt(nine, key);
    await uncountAttempt(key);
    expect(await countAt(nine, key)).toBe(0);
  });

  it("do not slow anyone down after the clock was set back", async () => {
    const key = keyOf(pair());
    for (let count = 0; count < 8; count++) await countAt(nine, key);
    expect(await countAt(nine - 2 * rememberedFor, key)).toBe(0);
  });
});

describe("what is stored", () => {
  it("holds no account and no address in plain text", async () => {
    await countAt(nine, keyOf(pair()));
    expect(JSON.stringify(await db.signInAttempt.findMany())).not.toMatch(/example\.org|192\.0\.2/);
  });

  it("is cleared away once it no longer counts, by whatever attempt comes next", async () => {
    for (let count = 0; count < 5; count++) await countAt(nine, keyOf(pair()));
    const latest = keyOf(pair());
    await countAt(nine + rememberedFor, latest);

    expect(await db.signInAttempt.findMany({ select: { pair: true } })).toEqual([{ pair: latest }]);
  });

  it("is cleared away a hundred rows at a time, and without waiting for rows that are in use", async () => {
    const old = Array.from({ length: 150 }, () => keyOf(pair()));
    const lastAt = new Date(nine);
    await db.signInAttempt.createMany({ data: old.map((key) => ({ pair: key, failures: 1, lastAt })) });

    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "sign_in_attempt" WHERE "pair" = ${old[0]} FOR UPDATE`;
      await countAt(nine + 60 * minute, keyOf(pair()));
      await countAt(nine + 60 * minute, keyOf(pair()));
    });
    // The row in use and the two new ones.
    expect(await db.signInAttempt.count()).toBe(3);
  });
});
