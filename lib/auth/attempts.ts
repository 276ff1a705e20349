import "server-only";
import { createHmac } from "node:crypto";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { settings } from "@/lib/platform/env";

/** Failures are forgotten when the same pair has made no attempt for this many minutes. */
export const rememberedMinutes = 15;

/** How many old rows one attempt clears away: more than it can add, and too few to slow it down. */
const prunedAtOnce = 100;

/** The last attempt that no longer counts was at this time or before. */
const forgottenFrom = Prisma.sql`now() - make_interval(mins => ${rememberedMinutes}::int)`;

/** Whose failures count together: attempts on one account from one place. */
export type Pair = {
  /** What was typed, whether or not such an account exists. */
  account: string;
  /** An address, or a device that has signed in to the account before. */
  from: string;
};

/** An address as the place that attempts come from; null when it is not known. */
export const fromAddress = (address: string | null) => `address ${address ?? "unknown"}`;

/** A pair as it is stored. Keyed, because the few addresses that exist could be tried against a plain hash. */
export const keyOf = ({ account, from }: Pair) =>
  createHmac("sha256", settings().AUTH_SECRET)
    .update(JSON.stringify([account, from]))
    .digest("hex");

/**
 * Counts an attempt as failed before it is checked, so that many at the same moment are not free. Returns how many
 * failures came before it. One statement: two processes on one database never return the same number. By the clock of
 * the database, which is the same for every process and which no demonstration sets.
 */
export async function countAttempt(key: string): Promise<number> {
  await prune();

  const rows = await db.$queryRaw<{ failures: number }[]>`
    INSERT INTO "sign_in_attempt" AS "known" ("pair", "failures", "last_at") VALUES (${key}, 1, now())
    ON CONFLICT ("pair") DO UPDATE SET
      "failures" = CASE WHEN "known"."last_at" > ${forgottenFrom} THEN "known"."failures" + 1 ELSE 1 END,
      "last_at" = now()
    RETURNING "failures"`;
  return (rows[0]?.failures ?? 1) - 1;
}

/** Takes back the count of an attempt whose answer was never checked. */
export const uncountAttempt = (key: string) =>
  db.signInAttempt.updateMany({
    where: { pair: key, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });

/** Forgets the failures of a pair that has succeeded. */
export const forgetAttempts = (key: string) => db.signInAttempt.deleteMany({ where: { pair: key } });

/** Clears away rows that no longer count. Rows that another attempt holds at this moment are left to it. */
const prune = () => db.$executeRaw`
  DELETE FROM "sign_in_attempt" WHERE "pair" IN (
    SELECT "pair" FROM "sign_in_attempt"
    WHERE "last_at" <= ${forgottenFrom}
    LIMIT ${prunedAtOnce}
    FOR UPDATE SKIP LOCKED
  )`;
