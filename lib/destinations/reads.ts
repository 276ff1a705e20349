import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { answeringMoves } from "@/lib/domain/moves/handover-moves";
import { handoverStatuses, isActive, type HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { foldForSearch, termsOf } from "@/lib/domain/text/fold";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Destination, DestinationFilter, DestinationRecord, DestinationRow, OnTheWay } from "./types";

const destinationRow = {
  id: true,
  name: true,
  summary: true,
  phone: true,
  secondPhone: true,
  email: true,
  hours: true,
  howToRefer: true,
  eligibility: true,
  areas: true,
  needs: true,
  route: true,
  status: true,
  pausedUntil: true,
  closesOn: true,
  accepting: true,
  waitWeeks: true,
  placesOffered: true,
  lastCheckedOn: true,
  listedPublicly: true,
  source: true,
  version: true,
} satisfies Prisma.DestinationServiceSelect;

const toDestination = ({
  lastCheckedOn,
  pausedUntil,
  closesOn,
  ...row
}: Prisma.DestinationServiceGetPayload<{ select: typeof destinationRow }>): Destination => ({
  ...row,
  lastCheckedOn: lastCheckedOn && storedDay(lastCheckedOn),
  pausedUntil: pausedUntil && storedDay(pausedUntil),
  closesOn: closesOn && storedDay(closesOn),
});

/** The directory of a programme that fits a filter, by name, with how our handovers there went. */
export async function listDestinations(
  programmeId: string,
  { text, area, need, route, accepting }: DestinationFilter,
): Promise<DestinationRow[]> {
  const rows = await db.destinationService.findMany({
    where: {
      programmeId,
      ...(area !== null && { areas: { has: area } }),
      ...(need !== null && { needs: { has: need } }),
      ...(route !== null && { route }),
      ...(accepting !== null && { accepting }),
    },
    select: destinationRow,
    orderBy: { name: "asc" },
  });
  const wanted = termsOf(text);
  const found = rows.filter(({ name, summary }) => {
    const searched = foldForSearch(`${name} ${summary}`);
    return wanted.every((term) => searched.includes(term));
  });
  const records = await recordsOf(found.map(({ id }) => id));
  return found.map((row) => ({ ...toDestination(row), ...(records.get(row.id) ?? noRecord) }));
}

/** One destination of a programme; null when it has none of this id. */
export async function findDestination(programmeId: string, id: string): Promise<DestinationRow | null> {
  const row = await db.destinationService.findFirst({ where: { programmeId, id }, select: destinationRow });
  if (!row) return null;
  const records = await recordsOf([row.id]);
  return { ...toDestination(row), ...(records.get(row.id) ?? noRecord) };
}

/** The statuses of handovers whose people a change of their destination concerns. */
export const concerned = handoverStatuses.filter((status) => isActive(status) || status === "completed");

/** Who is on the way to a destination or with it, within reach: under way first, then by reference. */
export async function listOnTheWay(scope: CaseScope, destinationId: string): Promise<OnTheWay[]> {
  const rows = await db.handover.findMany({
    where: { destinationId, status: { in: concerned }, case: within(scope) },
    select: { status: true, case: { select: { reference: true } } },
    orderBy: [{ status: "asc" }, { case: { reference: "asc" } }],
  });
  return rows.map(({ status, case: { reference } }) => ({ reference, status }));
}

/** How many people are on the way to a destination or with it, the same for every reader. */
export const countOnTheWay = (programmeId: string, destinationId: string): Promise<number> =>
  db.handover.count({ where: { destinationId, status: { in: concerned }, case: { programmeId } } });

/** Every area that some destination of the programme serves, by name. */
export async function listAreas(programmeId: string): Promise<string[]> {
  const rows = await db.destinationService.findMany({ where: { programmeId }, select: { areas: true } });
  return [...new Set(rows.flatMap(({ areas }) => areas))].sort((one, other) =>
    one.localeCompare(other, "en-GB"),
  );
}

/** What the public list shows: active, and marked for it. */
export async function listPublicDestinations(programmeId: string): Promise<Destination[]> {
  const rows = await db.destinationService.findMany({
    where: { programmeId, listedPublicly: true, status: "active" },
    select: destinationRow,
    orderBy: { name: "asc" },
  });
  return rows.map(toDestination);
}

const noRecord: DestinationRecord = { byStatus: {}, medianDaysToAnswer: null };

type Counted = { destinationId: string; status: HandoverStatus; count: number };
type Median = { destinationId: string; days: number };

/** Counts by status, and the median of days from sending a referral to the first answer. */
async function recordsOf(ids: string[]): Promise<Map<string, DestinationRecord>> {
  const [counts, medians] = await Promise.all([
    db.$queryRaw<Counted[]>`
      SELECT "destination_id" AS "destinationId", "status"::text AS "status", count(*)::int AS "count"
      FROM "handover" WHERE "destination_id" = ANY (${ids}::uuid[]) GROUP BY 1, 2`,
    // eslint-disable-next-line onward/raw-history -- because the median is taken in the database, which leaves out what was taken back
    db.$queryRaw<Median[]>`
      SELECT "destination_id" AS "destinationId",
        percentile_cont(0.5) WITHIN GROUP (ORDER BY "first"."answered_on" - "sent_on") AS "days"
      FROM "handover" JOIN LATERAL (
        SELECT min("happened_on") AS "answered_on" FROM "handover_event"
        WHERE "handover_id" = "handover"."id"
          AND NOT EXISTS (SELECT 1 FROM "handover_event" AS "later" WHERE "later"."cancels_id" = "handover_event"."id")
          AND "move" = ANY (${[...answeringMoves]})
      ) AS "first" ON "first"."answered_on" IS NOT NULL
      WHERE "destination_id" = ANY (${ids}::uuid[]) AND "sent_on" IS NOT NULL GROUP BY 1`,
  ]);
  return new Map(
    ids.map((id) => [
      id,
      {
        byStatus: Object.fromEntries(
          counts.filter((row) => row.destinationId === id).map(({ status, count }) => [status, count]),
        ),
        medianDaysToAnswer: medians.find((row) => row.destinationId === id)?.days ?? null,
      },
    ]),
  );
}
