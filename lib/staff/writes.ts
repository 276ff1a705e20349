import "server-only";
import { recordEvent } from "@/lib/audit/record";
import { forgetDevices } from "@/lib/auth/known-devices";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { endSessionsOf } from "@/lib/auth/sessions";
import { deriveCases } from "@/lib/cases/derive";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { ok, refuse } from "@/lib/domain/result";
import { accountMoves, mayChangeRole, mayMoveAccount } from "@/lib/domain/permissions/staff-changes";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { closureAsked, countCarried, dependingOn, findStaffMember, whatChanged } from "./reads";
import type { AddStaff, EditStaff, MoveAccount, ResetPassword } from "./schema";
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
    if (!(await lockStaff(tx, actor)) || !can(actor.role, "manage_staff")) return refuse("not_found");
    if ((await tx.staff.count({ where: { email: given.email } })) > 0) return refuse("email_taken");

    const { programmeId } = actor;
    const { id } = await tx.staff.create({
      data: {
        ...given,
        passwordHash,
        createdAt: now(),
        statusSince: columnOf(today()),
        memberships: { create: { programmeId, role } },
      },
      select: { id: true },
    });
    await recordEvent(tx, authorOf(actor), { kind: "staff_added", staffId: id, role });
    if (role === "manager") await deriveClosureRequests(tx, actor);
    return ok({ run });
  });
  return added.ok ? ok({ password: added.value.run === run ? password : null }) : added;
}

/** Changes the name and role of a member of staff. */
export const editStaff = (actor: Actor, { requestKey, staffId, version, name, role }: EditStaff) =>
  writeOnce({ requestKey, actorId: actor.id, action: "editStaff" }, async (tx) => {
    const seen = await memberAsSeen(tx, actor, { staffId, version }, { name, role });
    if (!seen.ok) return seen;
    if (!can(actor.role, "manage_staff")) return refuse("not_found");
    const allowed = mayChangeRole(role, await aroundOf(tx, actor, seen.value));
    if (!allowed.ok) return allowed;

    const { programmeId } = actor;
    await tx.staff.update({ where: { id: staffId }, data: { name, version: { increment: 1 } } });
    await tx.membership.update({ where: { programmeId_staffId: { programmeId, staffId } }, data: { role } });
    await recordEvent(tx, authorOf(actor), { kind: "staff_changed", staffId, role });
    if (role !== seen.value.role) await deriveClosureRequests(tx, actor);
    return ok(null);
  });

/**
 * Suspends someone, or lets them leave or return, from the next request on. What is due of the people they carry is
 * derived again: no one who is responsible can act for them, or someone can again.
 */
export const moveAccount = (actor: Actor, { requestKey, staffId, version, move }: MoveAccount) =>
  writeOnce({ requestKey, actorId: actor.id, action: "moveAccount" }, async (tx) => {
    const { to: status } = accountMoves[move];
    const seen = await memberAsSeen(tx, actor, { staffId, version }, { status });
    if (!seen.ok) return seen;
    const allowed = mayMoveAccount(move, await aroundOf(tx, actor, seen.value));
    if (!allowed.ok) return allowed;

    await tx.staff.update({
      where: { id: staffId },
      data: { status, statusSince: columnOf(today()), version: { increment: 1 } },
    });
    if (status !== "active") {
      await endSessionsOf(tx, staffId, { exceptId: null });
      await forgetDevices(tx, staffId);
    }
    await recordEvent(tx, authorOf(actor), { kind: "staff_status_changed", staffId, status });
    await deriveCases(tx, actor.programmeId, dependingOn(staffId));
    return ok(null);
  });

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
    if (!can(actor.role, "manage_staff")) return refuse("not_found");
    if (staffId === actor.id) return refuse("own_password");

    await tx.staff.update({ where: { id: staffId }, data: { passwordHash, version: { increment: 1 } } });
    await endSessionsOf(tx, staffId, { exceptId: null });
    await forgetDevices(tx, staffId);
    await recordEvent(tx, authorOf(actor), { kind: "password_reset", staffId });
    return ok({ run });
  });
  return reset.ok ? ok({ password: reset.value.run === run ? password : null }) : reset;
}

/** Someone has read which cases were given to them so far. */
export const dismissGiven = (actor: Actor, requestKey: string) =>
  writeOnce({ requestKey, actorId: actor.id, action: "dismissGiven" }, async (tx) => {
    await tx.staff.update({ where: { id: actor.id }, data: { givenSeenAt: now() } });
    return ok(null);
  });

/** There is a manager more or less: the closure requests of the programme may wait for someone else from now on. */
const deriveClosureRequests = (tx: Tx, { programmeId }: Actor) =>
  deriveCases(tx, programmeId, closureAsked(programmeId));

const authorOf = ({ id, programmeId }: Actor) => ({ byId: id, programmeId });

/**
 * Serialises all changes to the staff of a programme, so that two administrators cannot remove each other at the same
 * moment. Returns whether the actor may still see to the staff once it is their turn.
 */
async function lockStaff(tx: Tx, actor: Actor): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${actor.programmeId}::uuid FOR NO KEY UPDATE`;
  const asker = await findStaffMember(actor, actor.id, tx);
  return (
    asker !== null && asker.status === "active" && asker.role === actor.role && can(asker.role, "see_staff")
  );
}

type Seen = { staffId: string; version: number };
type Change = Partial<Pick<StaffMember, "name" | "role" | "status">>;

/** The member of staff that the form is about. Refuses if they have been changed since the form was opened. */
async function memberAsSeen(tx: Tx, actor: Actor, { staffId, version }: Seen, change: Change) {
  if (!(await lockStaff(tx, actor))) return refuse("not_found");
  // A case that is being given to them at this moment is written first, so that it is among those they carry.
  await tx.$queryRaw`SELECT 1 FROM "staff" WHERE "id" = ${staffId}::uuid FOR UPDATE`;
  const member = await findStaffMember(actor, staffId, tx);
  if (!member) return refuse("not_found");
  return member.version === version ? ok(member) : refuse({ changed: await whatChanged(tx, member, change) });
}

/** What the rules about a change of an account look at. */
const aroundOf = async (tx: Tx, actor: Actor, member: StaffMember) => ({
  actor,
  member,
  carried: await countCarried(member.id, tx),
  otherAdministrators: await countOtherAdministrators(tx, actor, member.id),
});

const countOtherAdministrators = (tx: Tx, { programmeId }: Actor, staffId: string) =>
  tx.membership.count({
    where: { programmeId, role: "administrator", staff: { status: "active" }, NOT: { staffId } },
  });
