import { beforeEach, describe, expect, it } from "vitest";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { countAttempt, forgetAttempts, keyOf, rememberedMinutes, uncountAttempt } from "./attempts";

const pair = (over: Partial<{ account: string; from: string }> = {}) => ({
  account: `${crypto.randomUUID()}@example.org`,
  from: "address 192.0.2.7",
  ...over,
});

/** Puts every attempt so far back by so many seconds, as if they had passed. */
const seconds = (passed: number) =>
  db.$executeRaw`UPDATE "sign_in_attempt" SET "last_at" = "last_at" - make_interval(secs => ${passed})`;

beforeEach(() => db.signInAttempt.deleteMany());

describe("the failures before an attempt", () => {
  it("are those of the same account from the same address, and no others", async () => {
    const manager = pair();
    for (let count = 0; count < 4; count++) expect(await countAttempt(keyOf(manager))).toBe(count);

    expect(await countAttempt(keyOf({ ...manager, from: "address 198.51.100.7" }))).toBe(0);
    expect(await countAttempt(keyOf(pair({ from: manager.from })))).toBe(0);
  });

  it("are counted one by one when sixteen attempts come at the same moment", async () => {
    const key = keyOf(pair());
    const counts = await Promise.all(Array.from({ length: 16 }, () => countAttempt(key)));

    expect(counts.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 16 }, (_, at) => at));
  });

  it("are forgotten after fifteen minutes without an attempt, and not before", async () => {
    const key = keyOf(pair());
    await countAttempt(key);
    await seconds(rememberedMinutes * 60 - 30);
    expect(await countAttempt(key)).toBe(1);
    await seconds(rememberedMinutes * 60);
    expect(await countAttempt(key)).toBe(0);
  });

  it("are forgotten when the pair succeeds", async () => {
    const [key, other] = [keyOf(pair()), keyOf(pair())];
    await countAttempt(key);
    await countAttempt(other);
    await forgetAttempts(key);

    expect(await countAttempt(key)).toBe(0);
    expect(await countAttempt(other)).toBe(1);
  });

  it("do not include an attempt that was never checked", async () => {
    const key = keyOf(pair());
    await countAttempt(key);
    await uncountAttempt(key);
    expect(await countAttempt(key)).toBe(0);
  });

  it("are the same in a process whose clock a demonstration has set", async () => {
    const key = keyOf(pair());
    await countAttempt(key);
    expect(await atInstant(new Date("2031-01-05T09:00:00Z"), () => countAttempt(key))).toBe(1);
    expect(await countAttempt(key)).toBe(2);
  });
});

describe("what is stored", () => {
  it("holds no account and no address in plain text", async () => {
    await countAttempt(keyOf(pair()));
    expect(JSON.stringify(await db.signInAttempt.findMany())).not.toMatch(/example\.org|192\.0\.2/);
  });

  it("is cleared away once it no longer counts, by whatever attempt comes next", async () => {
    for (let count = 0; count < 5; count++) await countAttempt(keyOf(pair()));
    const latest = keyOf(pair());
    await seconds(rememberedMinutes * 60);
    await countAttempt(latest);

    expect(await db.signInAttempt.findMany({ select: { pair: true } })).toEqual([{ pair: latest }]);
  });

  it("is cleared away a hundred rows at a time, and without waiting for rows that are in use", async () => {
    const old = Array.from({ length: 150 }, () => keyOf(pair()));
    const lastAt = new Date(0);
    await db.signInAttempt.createMany({ data: old.map((key) => ({ pair: key, failures: 1, lastAt })) });

    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "sign_in_attempt" WHERE "pair" = ${old[0]} FOR UPDATE`;
      await countAttempt(keyOf(pair()));
      await countAttempt(keyOf(pair()));
    });
    // The row in use and the two new ones.
    expect(await db.signInAttempt.count()).toBe(3);
  });
});
