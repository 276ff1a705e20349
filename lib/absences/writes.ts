import "server-only";
import type { ProgrammeEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record";
import { deriveCases } from "@/lib/cases/derive";
import { columnOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import { mayBeAway, mayCover, mayRecordAbsence } from "@/lib/domain/permissions/absences";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { ok, refuse } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { dependingOn } from "@/lib/staff/reads";
import { findColleague } from "./reads";
import type { ChangeCover, EndAbsence, RecordAbsence } from "./schema";

/** Records that a member of staff is away, and who covers. What is due of their people is derived again. */
export const recordAbsence = (actor: Actor, { requestKey, staffId, coveredById, ...days }: RecordAbsence) =>
  writeOnce({ requestKey, actorId: actor.id, action: "recordAbsence" }, async (tx) => {
    const member = await memberToManage(tx, actor, staffId);
    if (!member) return refuse("not_found");
    const coverer = await covererOf(tx, actor, coveredById);
    const may = mayRecordAbsence({ days, staffId, coverer, otherAbsences: member.absences });
    if (!may.ok) return may;

    const { id: absenceId } = await tx.absence.create({
      data: {
        staffId,
        coveredById,
        startsOn: columnOf(days.startsOn),
        endsOn: columnOf(days.endsOn),
        recordedById: actor.id,
        recordedAt: now(),
      },
      select: { id: true },
    });
    return settle(tx, actor, { kind: "absence_recorded", absenceId, staffId, coveredById, ...days });
  });

/** Records who covers from now on, or that no one does. */
export const changeCover = (actor: Actor, { requestKey, coveredById, ...seen }: ChangeCover) =>
  writeOnce({ requestKey, actorId: actor.id, action: "changeCover" }, async (tx) => {
    const found = await absenceAsSeen(tx, actor, seen);
    if (!found.ok) return found;
    const { staffId, startsOn, endsOn } = found.value;
    const days = { startsOn: storedDay(startsOn), endsOn: storedDay(endsOn) };
    const may = mayCover({ days, staffId, coverer: await covererOf(tx, actor, coveredById) });
    if (!may.ok) return may;

    const { absenceId } = seen;
    await tx.absence.update({
      where: { id: absenceId },
      data: { coveredById, version: { increment: 1 } },
    });
    return settle(tx, actor, { kind: "absence_cover_changed", absenceId, staffId, coveredById });
  });

/** Records that someone is back, or that an absence ahead does not take place. The cover ends with it. */
export const endAbsence = (actor: Actor, { requestKey, ...seen }: EndAbsence) =>
  writeOnce({ requestKey, actorId: actor.id, action: "endAbsence" }, async (tx) => {
    const found = await absenceAsSeen(tx, actor, seen);
    if (!found.ok) return found;

    const { absenceId, staffId } = seen;
    await tx.absence.update({
      where: { id: absenceId },
      data: { endedAt: now(), version: { increment: 1 } },
    });
    return settle(tx, actor, { kind: "absence_ended", absenceId, staffId });
  });

/**
 * The member of staff whose absence a manager records; null for anyone else. Serialises all changes to the staff of a
 * programme, so that no one is suspended while they are chosen to cover.
 */
async function memberToManage(tx: Tx, { programmeId, role }: Actor, staffId: string) {
  if (!can(role, "record_absences")) return null;
  await tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${programmeId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM "staff" WHERE "id" = ${staffId}::uuid FOR UPDATE`;
  const member = await findColleague(tx, programmeId, staffId);
  return member?.status === "active" && mayBeAway(member.role) ? member : null;
}

type Seen = { staffId: string; absenceId: string; version: number };

async function absenceAsSeen(tx: Tx, actor: Actor, { staffId, absenceId, version }: Seen) {
  if (!(await memberToManage(tx, actor, staffId))) return refuse("not_found");
  const absence = await tx.absence.findFirst({
    where: { id: absenceId, staffId },
    select: { staffId: true, startsOn: true, endsOn: true, endedAt: true, version: true },
  });
  if (!absence) return refuse("not_found");
  return absence.version === version && absence.endedAt === null ? ok(absence) : refuse("changed");
}

const covererOf = async (tx: Tx, { programmeId }: Actor, id: string | null) =>
  id === null ? null : ((await findColleague(tx, programmeId, id)) ?? ("unknown" as const));

/** Records what was done and derives again what depends on whether this member of staff can act. */
async function settle(
  tx: Tx,
  { id: byId, programmeId }: Actor,
  event: Extract<ProgrammeEvent, { absenceId: string }>,
) {
  await recordEvent(tx, { byId, programmeId }, event);
  await deriveCases(tx, programmeId, dependingOn(event.staffId));
  return ok(null);
}
