import "server-only";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { db } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { findProgramme } from "@/lib/programmes/reads";
import { attempt } from "./attempt";
import { freeAttempts } from "./delay";
import { forgetDevices } from "./known-devices";
import { hashPassword } from "./password";
import { checkInTurn } from "./password-check";
import { faultOfPassword } from "./password-rules";
import type { ChangePassword } from "./schema";
import { endSessionsOf } from "./sessions";
import type { Account } from "./types";

/** The account of the person who asks. */
export async function findAccount({ id, role }: Actor): Promise<Account> {
  const { name, email } = await db.staff.findUniqueOrThrow({
    where: { id },
    select: { name: true, email: true },
  });
  return { name, email, role };
}

/**
 * Changes the password of the person who asks. They must give the current one, with the same growing delay as at
 * sign-in: a computer that was left signed in must not be enough. Ends all sessions but the one that it is done from.
 */
export async function changePassword(
  actor: Actor,
  { requestKey, currentPassword, newPassword }: ChangePassword,
  sessionId: string | null,
) {
  const { name, email } = await findAccount(actor);
  const programme = await findProgramme(actor.programmeId);
  const fault = faultOfPassword(newPassword, [name, email, programme.name]);
  if (fault) return refuse({ fault });

  const current = await checkCurrent(actor, currentPassword);
  if (!current.ok) return current;
  const passwordHash = await hashPassword(newPassword);

  const changed = await writeOnce({ requestKey, actorId: actor.id, action: "changePassword" }, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "staff" WHERE "id" = ${actor.id}::uuid FOR UPDATE`;
    const before = await tx.staff.findUniqueOrThrow({
      where: { id: actor.id },
      select: { passwordHash: true },
    });
    // A form that is sent a second time is answered before it comes here, although its current password is the old one.
    if (before.passwordHash !== current.value) return refuse("wrong_password");

    await tx.staff.update({ where: { id: actor.id }, data: { passwordHash } });
    await endSessionsOf(tx, actor.id, { exceptId: sessionId });
    await forgetDevices(tx, actor.id);
    await recordEvent(tx, authorOf(actor), { kind: "password_changed" });
    return ok(null);
  });
  if (!changed.ok && changed.refusal === "wrong_password") {
    await recordEvent(db, authorOf(actor), { kind: "password_change_refused" });
  }
  return changed;
}

const authorOf = ({ id, programmeId }: Actor) => ({ byId: id, programmeId });

/** The hash that the current password fits; null when the password is wrong. */
async function checkCurrent({ id }: Actor, password: string): Promise<Result<string | null, "busy">> {
  const found = await attempt({ account: id, from: "signed in", free: freeAttempts }, async () => {
    const { passwordHash } = await db.staff.findUniqueOrThrow({
      where: { id },
      select: { passwordHash: true },
    });
    const checked = await checkInTurn({ first: true, from: id }, passwordHash, password);
    if (!checked.ok) return { outcome: "busy" } as const;
    return checked.value ? ({ outcome: "right", passwordHash } as const) : ({ outcome: "wrong" } as const);
  });
  switch (found.outcome) {
    case "right":
      return ok(found.passwordHash);
    case "wrong":
      return ok(null);
    case "busy":
      return refuse("busy");
  }
}
