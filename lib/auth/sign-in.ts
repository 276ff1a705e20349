import "server-only";
import { recordEvent } from "@/lib/audit/record";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { db } from "@/lib/platform/db";
import { isPassword } from "./password";
import { endSession, type OpenSession, openSession } from "./sessions";
import { succeed, takeTry } from "./throttle";
import type { SignInRefusal } from "./types";

type Tried = { email: string; password: string; address: string | null };

/**
 * The id of whose password this is. An address that nobody has, somebody who may no longer come in, and a wrong
 * password get the same answer after the same work.
 */
export async function checkPassword({
  email,
  password,
  address,
}: Tried): Promise<Result<string, SignInRefusal>> {
  const account = emailKey(email);
  const tried = await takeTry({ account, address });
  if (!tried.ok) return tried;

  const staff = await db.staff.findUnique({
    where: { email: account, active: true, memberships: { some: {} } },
    select: { id: true, passwordHash: true },
  });
  const fits = await isPassword(staff?.passwordHash ?? null, password);
  if (!staff || !fits) return refuse("wrong");

  await succeed(tried.value);
  return ok(staff.id);
}

/** An e-mail address as it is stored and matched. */
const emailKey = (email: string) => email.normalize("NFC").trim().toLowerCase();

/** Opens a session and records it. The answer is the token for the cookie. */
export const signInStaff = (staffId: string): Promise<string> =>
  db.$transaction(async (tx) => {
    const { programmeId } = await tx.membership.findFirstOrThrow({
      where: { staffId },
      select: { programmeId: true },
    });
    await recordEvent(tx, { programmeId, byId: staffId }, { kind: "signed_in" });
    return openSession(tx, staffId);
  });

/** Ends a session and records it. One that has ended meanwhile is left as it is. */
export const signOutStaff = ({ id, actor }: OpenSession): Promise<void> =>
  db.$transaction(async (tx) => {
    const ended = await endSession(tx, id);
    if (ended) {
      await recordEvent(tx, { programmeId: actor.programmeId, byId: actor.id }, { kind: "signed_out" });
    }
  });
