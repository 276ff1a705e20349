import "server-only";
import { within, type FiguresScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isUnaccountedTime, unaccountedGapOf, unaccountedGaps } from "@/lib/domain/closure/unaccounted";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import { officeSelect } from "@/lib/people/columns";
import { db } from "@/lib/platform/db";
import type { UnaccountedRow } from "./types";

/** How many people no one is accountable for; none before support has ended, when they are only outstanding. */
export const countUnaccounted = async (
  scope: FiguresScope,
  dates: ProgrammeDates,
  today: CalendarDate,
): Promise<number> =>
  isUnaccountedTime(dates, today)
    ? db.case.count({ where: { ...within(scope), position: "outstanding" } })
    : 0;

/** Those people, by what is missing, then by reference. */
export async function listUnaccounted(
  scope: FiguresScope,
  dates: ProgrammeDates,
  today: CalendarDate,
): Promise<UnaccountedRow[]> {
  if (!isUnaccountedTime(dates, today)) return [];
  const rows = await db.case.findMany({
    where: { ...within(scope), position: "outstanding" },
    select: {
      ...officeSelect("id", "reference", "stage", "lastContactOn"),
      worker: { select: { name: true } },
      holderDestination: { select: { name: true } },
      holds: { select: { state: true }, orderBy: [{ proposedAt: "desc" }, { id: "desc" }], take: 1 },
    },
    orderBy: { reference: "asc" },
  });
  return rows
    .map(({ worker, holderDestination, lastContactOn, holds, ...about }) => ({
      ...about,
      worker: worker.name,
      holder: holderDestination?.name ?? worker.name,
      gap: unaccountedGapOf(about.stage, holds[0]?.state ?? null),
      lastContactOn: optionalDay(lastContactOn),
    }))
    .sort((one, other) => unaccountedGaps.indexOf(one.gap) - unaccountedGaps.indexOf(other.gap));
}
