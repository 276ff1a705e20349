import "server-only";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { answeringMoves } from "@/lib/domain/moves/handover-moves";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { foldForSearch, termsOf } from "@/lib/domain/text/fold";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Destination, DestinationFilter, DestinationRecord, DestinationRow } from "./types";

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
  ...row
}: Prisma.DestinationServiceGetPayload<{ select: typeof destinationRow }>): Destination => ({
  ...row,
  lastCheckedOn: lastCheckedOn && storedDay(lastCheckedOn),
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
    // eslint-disable-next-line onward/raw-history -- because the median is taken in the database; an event that no longer counts is to be left out here too
    db.$queryRaw<Median[]>`
      SELECT "destination_id" AS "destinationId",
        percentile_cont(0.5) WITHIN GROUP (ORDER BY "first"."answered_on" - "sent_on") AS "days"
      FROM "handover" JOIN LATERAL (
        SELECT min("happened_on") AS "answered_on" FROM "handover_event"
        WHERE "handover_id" = "handover"."id" AND "move" = ANY (${[...answeringMoves]})
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
