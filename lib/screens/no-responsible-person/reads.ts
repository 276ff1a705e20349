import "server-only";
import { within, type FiguresScope } from "@/lib/auth/scope";
import { columnOf, latest, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { safetyCheckKinds } from "@/lib/domain/deadlines/of-responsibility";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import { officeSelect } from "@/lib/people/columns";
import { listStaffNames } from "@/lib/programmes/reads";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { GapClosedBy, GapRow } from "./types";

const kind = "no_responsible_person";
const staff = { select: { id: true, name: true, status: true } } as const;

/** The people for whom no one who is responsible can act on a day. */
const withoutResponsible = (today: CalendarDate): Prisma.CaseWhereInput => ({
  deadlines: { some: { kind, dueOn: { lte: columnOf(today) } } },
});

/** How many people have no one who can act today. */
export const countGaps = (scope: FiguresScope, today: CalendarDate): Promise<number> =>
  db.case.count({ where: { AND: [within(scope), withoutResponsible(today)] } });

/**
 * Those people and those for whom an absence is known beforehand, the longest gap first. That no one in the service can
 * act from the freeze on is listed once it has come.
 */
export async function listGaps(
  scope: FiguresScope,
  { today, dates }: { today: CalendarDate; dates: Pick<ProgrammeDates, "recordsFreezeOn"> },
): Promise<GapRow[]> {
  const rows = await db.deadline.findMany({
    where: {
      kind,
      case: within(scope),
      dueOn: { lte: columnOf(latest([today, dates.recordsFreezeOn])) },
    },
    select: {
      dueOn: true,
      case: {
        select: {
          ...officeSelect("id", "reference", "stage"),
          worker: staff,
          holderOffice: staff,
          holds: {
            where: { OR: [{ kind: "hold", state: "accepted" }, openAfterCare] },
            select: { id: true, kind: true, state: true, holder: staff },
          },
          deadlines: { where: { kind: { in: safetyCheckKinds } }, select: { kind: true }, take: 1 },
        },
      },
    },
    orderBy: [{ dueOn: "asc" }, { case: { reference: "asc" } }],
  });
  const names = await listStaffNames(scope.programmeId);
  const isFrozen = today > dates.recordsFreezeOn;
  return rows.map(({ dueOn, case: { worker, holderOffice, holds, deadlines, ...about } }) => {
    const hold = holderOffice === null ? undefined : holds.find((one) => one.kind === "hold");
    const afterCare =
      deadlines.length > 0 && holderOffice === null
        ? holds.find((one) => one.kind === "after_care")
        : undefined;
    const responsible = holderOffice ?? (afterCare?.state === "accepted" ? afterCare.holder : null) ?? worker;
    return {
      ...about,
      responsible: { ...responsible, name: names.get(responsible.id) ?? responsible.name },
      isFrozen: isFrozen && responsible === worker,
      closedBy: closedBy({ hold, afterCare, needsAfterCare: isFrozen && deadlines.length > 0 }),
      since: storedDay(dueOn),
    };
  });
}

/** After-care that goes on or is proposed. */
const openAfterCare = {
  kind: "after_care",
  state: { in: ["proposed", "accepted"] },
} satisfies Prisma.HoldWhereInput;

type Found = { id: string; state: HoldState } | undefined;

function closedBy({
  hold,
  afterCare,
  needsAfterCare,
}: {
  hold: Found;
  afterCare: Found;
  needsAfterCare: boolean;
}): GapClosedBy {
  if (hold) return { by: "handing_on", holdId: hold.id, kind: "hold" };
  if (afterCare?.state === "accepted") return { by: "handing_on", holdId: afterCare.id, kind: "after_care" };
  if (!needsAfterCare) return { by: "reassigning" };
  return afterCare ? { by: "deciding_after_care", holdId: afterCare.id } : { by: "taking_after_care" };
}
