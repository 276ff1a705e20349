import "server-only";
import { recordEvent } from "@/lib/audit/record";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { db } from "@/lib/platform/db";
import { attempt } from "./attempt";
import { fromAddress } from "./attempts";
import type { Asked } from "./check-queue";
import { freeAttempts, freeOnKnownDevice } from "./delay";
import { findKnownDevice, rememberDevice } from "./known-devices";
import { checkInTurn } from "./password-check";
import { recordBusySignIn, recordFailedSignIn } from "./refused-sign-in";
import { endSession, type OpenSession, openSession } from "./sessions";
import type { SignInRefusal } from "./types";

type Tried = {
  email: string;
  password: string;
  address: string | null;
  /** The token of the browser's device cookie. */
  device: string | null;
};

/**
 * The id of the member of staff whose password this is. An email address that no one has, a person who may no longer
 * sign in, and a wrong password get the same answer after the same time and work.
 */
export async function checkPassword({
  email,
  password,
  address,
  device,
}: Tried): Promise<Result<string, SignInRefusal>> {
  const account = emailKey(email);
  const known = await findKnownDevice(account, device);
  const pair =
    known === null ? { account, from: fromAddress(address) } : { account, from: `device ${known}` };
  const free = known === null ? freeAttempts : freeOnKnownDevice;

  const found = await attempt({ ...pair, free }, () =>
    checkAccount(account, password, { first: known !== null, from: fromAddress(address) }),
  );
  switch (found.outcome) {
    case "right":
      return ok(found.staff.id);
    case "wrong":
      await recordFailedSignIn(found.staff);
      return refuse("wrong");
    case "busy":
      await recordBusySignIn();
      return refuse("busy");
  }
}

/** Reads the account after the wait: a password that was changed or a person who was suspended in between counts. */
async function checkAccount(email: string, password: string, asked: Asked) {
  const staff = await db.staff.findUnique({
    where: { email, status: "active", memberships: { some: {} } },
    select: { id: true, passwordHash: true, memberships: { select: { programmeId: true }, take: 1 } },
  });
  const checked = await checkInTurn(asked, staff?.passwordHash ?? null, password);
  if (!checked.ok) return { outcome: "busy" } as const;
  return staff && checked.value
    ? ({ outcome: "right", staff } as const)
    : ({ outcome: "wrong", staff } as const);
}

/** An email address as it is stored and matched. */
const emailKey = (email: string) => email.normalize("NFC").trim().toLowerCase();

/**
 * Opens a session, records it and remembers the device. Returns the tokens for the two cookies. `device` is the token
 * that the browser showed.
 */
export const signInStaff = (
  staffId: string,
  device: string | null,
): Promise<{ sessionToken: string; deviceToken: string }> =>
  db.$transaction(async (tx) => {
    const { programmeId } = await tx.membership.findFirstOrThrow({
      where: { staffId },
      select: { programmeId: true },
    });
    await recordEvent(tx, { programmeId, byId: staffId }, { kind: "signed_in" });
    const deviceToken = await rememberDevice(tx, staffId, device);
    return { sessionToken: await openSession(tx, staffId), deviceToken };
  });

/** Ends a session and records it. One that has already ended is left as it is. */
export const signOutStaff = ({ id, actor }: OpenSession): Promise<void> =>
  db.$transaction(async (tx) => {
    const ended = await endSession(tx, id);
    if (ended) {
      await recordEvent(tx, { programmeId: actor.programmeId, byId: actor.id }, { kind: "signed_out" });
    }
  });
