import "server-only";
import { referenceKey } from "@/lib/domain/case/reference";
import { columnOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import { readDay } from "@/lib/domain/calendar/parse-day";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { cleanText } from "@/lib/domain/text/clean";
import { foldForSearch } from "@/lib/domain/text/fold";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Programme } from "@/lib/programmes/types";
import type { KnownPerson } from "./check-rows";
import type { Reading } from "./parse-row";
import type { CaseloadLine } from "./types";

/** What the lines of a file are read against: the programme's dates, staff and directory as they are now. */
export async function findReading(tx: Tx, { id, dates }: Programme, role: StaffRole): Promise<Reading> {
  const staff = await tx.staff.findMany({
    where: { memberships: { some: { programmeId: id } } },
    select: {
      id: true,
      email: true,
      status: true,
      memberships: { where: { programmeId: id }, select: { role: true } },
    },
  });
  const destinations = await tx.destinationService.findMany({
    where: { programmeId: id },
    select: { id: true, name: true, status: true },
  });
  const names = destinations.map(({ name }) => foldForSearch(name));
  return {
    today: today(),
    dates,
    role,
    staff: new Map(
      staff.map(({ email, memberships, status, ...each }) => [
        email,
        {
          id: each.id,
          isActiveWorker: status === "active" && memberships.some(({ role }) => role === "worker"),
        },
      ]),
    ),
    destinations: new Map(
      destinations
        .map(({ name, status, ...each }): [string, { id: string; isActive: boolean }] => [
          foldForSearch(name),
          { id: each.id, isActive: status === "active" },
        ])
        .filter(([name], at) => names.indexOf(name) === at && names.lastIndexOf(name) === at),
    ),
  };
}

/** Everyone here who shares a reference, however it is written, or a date of birth with a line. */
export async function listKnownPeople(
  tx: Tx,
  programmeId: string,
  lines: readonly CaseloadLine[],
): Promise<KnownPerson[]> {
  const references = lines
    .map(({ cells }) => cleanText(cells.reference))
    .filter((text) => !text.includes("\0"));
  const keys = references.map(referenceKey);
  const days = lines.flatMap(({ cells }) => {
    const day = readDay(cells.date_of_birth);
    return day.ok ? [columnOf(day.value)] : [];
  });
  const rows = await tx.$queryRaw<(Omit<KnownPerson, "dateOfBirth"> & { dateOfBirth: Date | null })[]>`
    SELECT "case"."reference", "person"."first_name" AS "firstName", "person"."last_name" AS "lastName",
      "person"."date_of_birth" AS "dateOfBirth"
    FROM "case" JOIN "service_user" AS "person" ON "person"."id" = "case"."service_user_id"
    WHERE "case"."programme_id" = ${programmeId}::uuid
      AND ("case"."reference_key" = ANY (${keys}) OR "case"."reference" = ANY (${references})
        OR "person"."date_of_birth" = ANY (${days}::date[]))`;
  return rows.map(({ dateOfBirth, ...row }) => ({
    ...row,
    dateOfBirth: dateOfBirth && storedDay(dateOfBirth),
  }));
}
