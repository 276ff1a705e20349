import "server-only";
import { within, type FiguresScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { outstandingAlone } from "@/lib/cases/reads";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isUnaccountedTime, unaccountedGapOf, unaccountedGaps } from "@/lib/domain/closure/unaccounted";
import { safetyCheckKinds } from "@/lib/domain/deadlines/of-responsibility";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { HoldKind } from "@/lib/domain/vocabulary/holds";
import { officeSelect } from "@/lib/people/columns";
import { listStaffNames } from "@/lib/programmes/reads";
import { db } from "@/lib/platform/db";
import type { UnaccountedRow } from "./types";

/** How many people no one is accountable for; none before support has ended, when they are only outstanding. */
export const countUnaccounted = async (
  scope: FiguresScope,
  dates: ProgrammeDates,
  today: CalendarDate,
): Promise<number> =>
  isUnaccountedTime(dates, today) ? db.case.count({ where: { AND: [within(scope), outstandingAlone] } }) : 0;

/** Those people, by what is missing, then by reference. */
export async function listUnaccounted(
  scope: FiguresScope,
  dates: ProgrammeDates,
  today: CalendarDate,
): Promise<UnaccountedRow[]> {
  if (!isUnaccountedTime(dates, today)) return [];
  const rows = await db.case.findMany({
    where: { AND: [within(scope), outstandingAlone] },
    select: {
      ...officeSelect("id", "reference", "stage", "lastContactOn"),
      worker: { select: { id: true, name: true } },
      holderDestination: { select: { name: true } },
      leadHandoverId: true,
      deadlines: { where: { kind: { in: safetyCheckKinds } }, select: { kind: true }, take: 1 },
      holds: {
        where: { state: { not: "taken_back" } },
        select: { kind: true, state: true, handoverId: true },
        orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
      },
    },
    orderBy: { reference: "asc" },
  });
  const names = await listStaffNames(scope.programmeId);
  const nameOf = ({ id, name }: { id: string; name: string }) => names.get(id) ?? name;
  return rows
    .map(({ worker, holderDestination, lastContactOn, holds, leadHandoverId, deadlines, ...about }) => ({
      ...about,
      worker: nameOf(worker),
      holder: holderDestination?.name ?? nameOf(worker),
      gap: unaccountedGapOf({
        stage: about.stage,
        hold: holds.find(({ kind }) => kind === "hold")?.state ?? null,
        afterCare: afterCareOf(holds, leadHandoverId)?.state ?? null,
      }),
      hasChecksLeft: holderDestination !== null && deadlines.length > 0,
      lastContactOn: optionalDay(lastContactOn),
    }))
    .sort((one, other) => unaccountedGaps.indexOf(one.gap) - unaccountedGaps.indexOf(other.gap));
}

/** The newest after-care of the lead handover. */
const afterCareOf = <Row extends { kind: HoldKind; handoverId: string | null }>(
  holds: readonly Row[],
  leadHandoverId: string | null,
) => holds.find(({ kind, handoverId }) => kind === "after_care" && handoverId === leadHandoverId);
