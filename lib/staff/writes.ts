import "server-only";
import { recordEvent } from "@/lib/audit/record";
import { forgetDevices } from "@/lib/auth/known-devices";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { endSessionsOf } from "@/lib/auth/sessions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { ok, refuse } from "@/lib/domain/result";
import { mayChangeStanding } from "@/lib/domain/permissions/staff-changes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { findStaffMember, whatChanged } from "./reads";
import type { AddStaff, EditStaff, ResetPassword, SetActive } from "./schema";
import type { StaffMember } from "./types";

/**
 * Adds someone, who can sign in from then on. The answer holds their first password, which is kept nowhere else;
 * it is null when this form has been applied before.
 */
export async function addStaff(actor: Actor, { requestKey, role, ...given }: AddStaff) {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const run = crypto.randomUUID();

  const added = await writeOnce({ requestKey, actorId: actor.id, action: "addStaff" }, async (tx) => {
    if (!(await holdStaff(tx, actor))) return refuse("not_found");
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

/** Changes someone's name and role. */
export const editStaff = (actor: Actor, { requestKey, staffId, version, name, role }: EditStaff) =>
  writeOnce({ requestKey, actorId: actor.id, action: "editStaff" }, (tx) =>
    changeMember(tx, actor, { staffId, version }, { name, role }),
  );

/** Lets someone in no longer, at once, or lets them in again. */
export const setActive = (actor: Actor, { requestKey, staffId, version, active }: SetActive) =>
  writeOnce({ requestKey, actorId: actor.id, action: "setActive" }, (tx) =>
    changeMember(tx, actor, { staffId, version }, { active }),
  );

/**
 * Gives someone a new password that is kept nowhere else, and ends their sessions. It is null when this form has
 * been applied before.
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
 * Puts all changes to the staff of a programme in a row, so that two administrators cannot remove each other at the
 * same moment. Answers whether who asks may still manage staff when it is their turn.
 */
async function holdStaff(tx: Tx, actor: Actor): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${actor.programmeId}::uuid FOR NO KEY UPDATE`;
  const asker = await findStaffMember(actor, actor.id, tx);
  return asker !== null && asker.active && can(asker.role, "manage_staff");
}

type Seen = { staffId: string; version: number };
type Change = Partial<Pick<StaffMember, "name" | "role" | "active">>;

/** The member of staff whom the form is about, unless someone has changed them since it was opened. */
async function memberAsSeen(tx: Tx, actor: Actor, { staffId, version }: Seen, change: Change) {
  if (!(await holdStaff(tx, actor))) return refuse("not_found");
  const member = await findStaffMember(actor, staffId, tx);
  if (!member) return refuse("not_found");
  return member.version === version ? ok(member) : refuse({ changed: await whatChanged(tx, member, change) });
}

async function changeMember(tx: Tx, actor: Actor, seen: Seen, change: Change) {
  const found = await memberAsSeen(tx, actor, seen, change);
  if (!found.ok) return found;
  const before = found.value;
  const after = { ...before, ...change };

  const allowed = mayChangeStanding({
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
