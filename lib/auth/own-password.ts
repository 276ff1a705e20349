import "server-only";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse } from "@/lib/domain/result";
import { db } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { findProgramme } from "@/lib/programmes/reads";
import { hashPassword, isPassword } from "./password";
import { faultOfPassword } from "./password-rules";
import type { ChangePassword } from "./schema";
import { endSessionsOf } from "./sessions";
import { succeed, takeTry } from "./throttle";
import type { Account } from "./types";

/** The account of who asks. */
export async function findAccount({ id, role }: Actor): Promise<Account> {
  const { name, email } = await db.staff.findUniqueOrThrow({
    where: { id },
    select: { name: true, email: true },
  });
  return { name, email, role };
}

/**
 * Changes one's own password. It takes the one that stands, and as few tries as at the door: a computer that was
 * left open must not be enough. All sessions end but the one from which it is done.
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

  const tried = await takeTry({ account: email, address: null });
  if (!tried.ok) return tried;
  const passwordHash = await hashPassword(newPassword);

  const changed = await writeOnce({ requestKey, actorId: actor.id, action: "changePassword" }, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "staff" WHERE "id" = ${actor.id}::uuid FOR UPDATE`;
    const stands = await tx.staff.findUniqueOrThrow({
      where: { id: actor.id },
      select: { passwordHash: true },
    });
    if (!(await isPassword(stands.passwordHash, currentPassword))) return refuse("wrong_password");

    await tx.staff.update({ where: { id: actor.id }, data: { passwordHash } });
    await endSessionsOf(tx, actor.id, { exceptId: sessionId });
    await recordEvent(tx, { programmeId: actor.programmeId, byId: actor.id }, { kind: "password_changed" });
    return ok(null);
  });
  if (changed.ok) await succeed(tried.value);
  return changed;
}
