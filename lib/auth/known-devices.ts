import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";

const day = 24 * 60 * 60 * 1000;

/** How long a device is remembered after its last sign-in: the longest that browsers keep a cookie. */
export const deviceKeptFor = 400 * day;

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * The stored name of a device that has signed in to this account before; null for any other. The account is named by
 * its email address.
 */
export async function findKnownDevice(account: string, token: string | null): Promise<string | null> {
  const tokenHash = hashOf(token ?? "");
  const found = await db.knownDevice.findFirst({
    where: {
      tokenHash,
      staff: { email: account },
      lastUsedAt: { gt: new Date(now().getTime() - deviceKeptFor) },
    },
    select: { tokenHash: true },
  });
  return found?.tokenHash ?? null;
}

/**
 * Remembers that this account has signed in on a device. Returns the token for the device's cookie, which is new each
 * time: a token that someone planted in the browser before is worth nothing afterwards. The other accounts that have
 * signed in on the device stay known on it.
 */
export async function rememberDevice(tx: Tx, staffId: string, shown: string | null): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = hashOf(token);
  const at = now();
  if (shown !== null) {
    await tx.knownDevice.updateMany({ where: { tokenHash: hashOf(shown) }, data: { tokenHash } });
  }
  await tx.knownDevice.upsert({
    where: { tokenHash_staffId: { tokenHash, staffId } },
    create: { tokenHash, staffId, lastUsedAt: at },
    update: { lastUsedAt: at },
  });
  await tx.knownDevice.deleteMany({
    where: { staffId, lastUsedAt: { lte: new Date(at.getTime() - deviceKeptFor) } },
  });
  return token;
}

/** Forgets all devices of an account whose password has changed or that may no longer sign in. */
export const forgetDevices = (tx: Tx, staffId: string) => tx.knownDevice.deleteMany({ where: { staffId } });
