import "server-only";
import { createHmac } from "node:crypto";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { settings } from "@/lib/platform/env";

const minute = 60 * 1000;

/** So many failures may lie in the window; ten leave room for a bad morning and none for a machine. */
export const failuresAllowed = 10;

/** Nobody is locked out for longer than this, so a stranger cannot keep somebody out for good. */
export const failureWindow = 15 * minute;

/** Whose failures count together. An account is named by what was typed, whether or not it exists. */
export type Subjects = {
  account: string;
  /** Where the try came from; null when the front door did not say. */
  address: string | null;
};

/** One try that was let through. It counts as failed until it is known to have succeeded. */
export type Try = { ids: readonly string[]; account: string };

/**
 * Lets a try through, or says in how many minutes there may be another one. It is counted before the password is
 * looked at and under a lock, so that a thousand tries at once are not a thousand free ones. A try that was not let
 * through does not count: the wait ends whatever happens meanwhile.
 */
export const takeTry = (subjects: Subjects): Promise<Result<Try, { waitMinutes: number }>> =>
  db.$transaction(async (tx) => {
    const names = namesOf(subjects);
    for (const name of names)
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;

    const at = now().getTime();
    await dropOutside(tx, { from: at - failureWindow, to: at + failureWindow });

    let free = at;
    for (const name of names) free = Math.max(free, await freeAt(tx, name));
    if (free > at) return refuse({ waitMinutes: Math.ceil((free - at) / minute) });

    const rows = await tx.signInFailure.createManyAndReturn({
      data: names.map((subject) => ({ subject, failedAt: new Date(at) })),
      select: { id: true },
    });
    return ok({ ids: rows.map(({ id }) => id), account: subjects.account });
  });

/** Forgets the failures of an account whose owner has come in. Those of their address stay, but for this try. */
export const succeed = (tried: Try) =>
  db.signInFailure.deleteMany({
    where: { OR: [{ subject: nameOf("account", tried.account) }, { id: { in: [...tried.ids] } }] },
  });

/** From when on a subject may try: when the oldest of the last ten failures leaves the window. */
async function freeAt(tx: Tx, subject: string): Promise<number> {
  const [oldest] = await tx.signInFailure.findMany({
    where: { subject },
    orderBy: { failedAt: "desc" },
    skip: failuresAllowed - 1,
    take: 1,
    select: { failedAt: true },
  });
  return oldest ? oldest.failedAt.getTime() + failureWindow : 0;
}

/**
 * Drops what no longer counts, and what lies ahead: a demonstration leaves that behind when its clock begins again.
 * Rows that another try is dropping at this moment are left to it.
 */
const dropOutside = (tx: Tx, { from, to }: { from: number; to: number }) => tx.$executeRaw`
  DELETE FROM "sign_in_failure" WHERE "id" IN (
    SELECT "id" FROM "sign_in_failure"
    WHERE "failed_at" <= ${new Date(from)} OR "failed_at" > ${new Date(to)}
    FOR UPDATE SKIP LOCKED
  )`;

/** Sorted, so that two tries that share both never wait for each other. */
const namesOf = ({ account, address }: Subjects) =>
  [nameOf("account", account), ...(address === null ? [] : [nameOf("address", address)])].sort();

/** Keyed, since the few addresses that exist could be tried out against a plain hash. */
const nameOf = (kind: "account" | "address", value: string) =>
  `${kind}:${createHmac("sha256", settings().AUTH_SECRET).update(value).digest("hex")}`;
