import "server-only";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import type { Colleague } from "@/lib/domain/permissions/absences";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { OpenAbsence } from "./types";

const row = {
  id: true,
  startsOn: true,
  endsOn: true,
  coveredBy: { select: { id: true, name: true } },
  version: true,
} satisfies Prisma.AbsenceSelect;

/** The absences from which someone has not been recorded as back, the first to begin first. */
export async function listOpenAbsences(staffId: string): Promise<OpenAbsence[]> {
  const rows = await db.absence.findMany({
    where: { staffId, endedAt: null },
    select: row,
    orderBy: { startsOn: "asc" },
  });
  return rows.map(({ startsOn, endsOn, ...absence }) => ({
    ...absence,
    startsOn: storedDay(startsOn),
    endsOn: storedDay(endsOn),
  }));
}

const colleagueRow = {
  role: true,
  staff: {
    select: {
      id: true,
      status: true,
      absences: { where: { endedAt: null }, select: { id: true, startsOn: true, endsOn: true } },
    },
  },
} satisfies Prisma.MembershipSelect;

/** A colleague with the days on which they are away; null when they are not of this programme. */
export async function findColleague(tx: Tx, programmeId: string, staffId: string): Promise<Colleague | null> {
  const found = await tx.membership.findUnique({
    where: { programmeId_staffId: { programmeId, staffId } },
    select: colleagueRow,
  });
  if (!found) return null;
  const { absences, ...staff } = found.staff;
  return {
    ...staff,
    role: found.role,
    absences: absences.map(({ startsOn, endsOn }) => ({
      startsOn: storedDay(startsOn),
      endsOn: storedDay(endsOn),
    })),
  };
}
