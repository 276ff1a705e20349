import "server-only";
import { recordEvent } from "@/lib/audit/record";
import { forgetDevices } from "@/lib/auth/known-devices";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { endSessionsOf } from "@/lib/auth/sessions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { ok, refuse } from "@/lib/domain/result";
import { mayChangeAccount } from "@/lib/domain/permissions/staff-changes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { findStaffMember, whatChanged } from "./reads";
import type { AddStaff, EditStaff, ResetPassword, SetActive } from "./schema";
import type { StaffMember } from "./types";

/**
 * Adds a member of staff, who can sign in from then on. Returns their first password, which is kept nowhere else;
 * null when this form has been applied before.
 */
export async function addStaff(actor: Actor, { requestKey, role, ...given }: AddStaff) {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const run = crypto.randomUUID();

  const added = await writeOnce({ requestKey, actorId: actor.id, action: "addStaff" }, async (tx) => {
    if (!(await lockStaff(tx, actor))) return refuse("not_found");
    if ((await tx.staff.count({ where: { email: given.email } })) > 0) return refuse("email_taken");

    const { programmeId } = actor;
    const { id } = await tx.staff.create({
      data: { ...given, passwordHash, createdAt: now(), memberships: { create: { programmeId, role } } },
      select: { id: true },
    });
    await recordEvent(tx, authorOf(actor), { kind: "staff_added", staffId: id, role });
    return ok({ run });
  });
  return added.ok ? ok({ password: added.value.run === run ? password : null }) : added;
}

/** Changes the name and role of a member of staff. */
export const editStaff = (actor: Actor, { requestKey, staffId, version, name, role }: EditStaff) =>
  writeOnce({ requestKey, actorId: actor.id, action: "editStaff" }, (tx) =>
    changeMember(tx, actor, { staffId, version }, { name, role }),
  );

/** Disables an account, from the next request on, or enables it again. */
export const setActive = (actor: Actor, { requestKey, staffId, version, active }: SetActive) =>
  writeOnce({ requestKey, actorId: actor.id, action: "setActive" }, (tx) =>
    changeMember(tx, actor, { staffId, version }, { active }),
  );

/**
 * Creates a new password for a member of staff and ends their sessions. Returns the password, which is kept nowhere
 * else; null when this form has been applied before.
 */
export async function resetPassword(actor: Actor, { requestKey, staffId, version }: ResetPassword) {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const run = crypto.randomUUID();

  const reset = await writeOnce({ requestKey, actorId: actor.id, action: "resetPassword" }, async (tx) => {
    const seen = await memberAsSeen(tx, actor, { staffId, version }, {});
    if (!seen.ok) return seen;
    if (staffId === actor.id) return refuse("own_password");

    await tx.staff.update({ where: { id: staffId }, data: { passwordHash, version: { increment: 1 } } });
    await endSessionsOf(tx, staffId, { exceptId: null });
    await forgetDevices(tx, staffId);
    await recordEvent(tx, authorOf(actor), { kind: "password_reset", staffId });
    return ok({ run });
  });
  return reset.ok ? ok({ password: reset.value.run === run ? password : null }) : reset;
}

const authorOf = ({ id, programmeId }: Actor) => ({ byId: id, programmeId });

/**
 * Serialises all changes to the staff of a programme, so that two administrators cannot remove each other at the same
 * moment. Returns whether the actor may still manage staff once it is their turn.
 */
async function lockStaff(tx: Tx, actor: Actor): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${actor.programmeId}::uuid FOR NO KEY UPDATE`;
  const asker = await findStaffMember(actor, actor.id, tx);
  return asker !== null && asker.active && can(asker.role, "manage_staff");
}

type Seen = { staffId: string; version: number };
type Change = Partial<Pick<StaffMember, "name" | "role" | "active">>;

/** The member of staff that the form is about. Refuses if they have been changed since the form was opened. */
async function memberAsSeen(tx: Tx, actor: Actor, { staffId, version }: Seen, change: Change) {
  if (!(await lockStaff(tx, actor))) return refuse("not_found");
  const member = await findStaffMember(actor, staffId, tx);
  if (!member) return refuse("not_found");
  return member.version === version ? ok(member) : refuse({ changed: await whatChanged(tx, member, change) });
}

async function changeMember(tx: Tx, actor: Actor, seen: Seen, change: Change) {
  const found = await memberAsSeen(tx, actor, seen, change);
  if (!found.ok) return found;
  const before = found.value;
  const after = { ...before, ...change };

  const allowed = mayChangeAccount({
    before,
    after,
    isSelf: before.id === actor.id,
    people: before.people,
    otherAdministrators: await countOtherAdministrators(tx, actor, before.id),
  });
  if (!allowed.ok) return allowed;

  const { programmeId } = actor;
  const { id, name, role, active } = after;
  await tx.staff.update({ where: { id }, data: { name, active, version: { increment: 1 } } });
  await tx.membership.update({
    where: { programmeId_staffId: { programmeId, staffId: id } },
    data: { role },
  });
  if (!active) {
    await endSessionsOf(tx, id, { exceptId: null });
    await forgetDevices(tx, id);
  }
  await recordEvent(tx, authorOf(actor), { kind: "staff_changed", staffId: id, role, active });
  return ok(null);
}

const countOtherAdministrators = (tx: Tx, { programmeId }: Actor, staffId: string) =>
  tx.membership.count({
    where: { programmeId, role: "administrator", staff: { active: true }, NOT: { staffId } },
  });
