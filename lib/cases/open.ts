import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { derive } from "@/lib/domain/case/derive";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { holderAfter } from "@/lib/domain/case/holder";
import type { PersonNames } from "@/lib/domain/person/name";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { plannedRecord } from "@/lib/domain/facts/handover-record";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { Actor } from "@/lib/domain/permissions/actor";
import { isNoFixedAbode } from "@/lib/domain/facts/address";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Programme } from "@/lib/programmes/types";
import { createCases, recordCreated } from "./create-cases";

/** A person and their case, as one row of a file or one form says it. */
export type NewCase = PersonNames & {
  reference: string;
  dateOfBirth: CalendarDate | null;
  phone: string | null;
  /** Whether a message may be left; null when no one asked. */
  leaveMessage: boolean | null;
  address: string | null;
  gpPractice: string | null;
  workerId: string;
  startedOn: CalendarDate;
  risk: RiskLevel;
  needs: readonly NeedArea[];
  ownWords: readonly string[];
  earlierContactOn: CalendarDate | null;
  /** An active destination that is meant to take over: a lead handover is planned with it. */
  destinationId: string | null;
};

/** How the cases came in, as their record says it. */
export type Opening = { by: "import" | "hand"; reason?: string };

/** Enough to be quick; with more at once a file of 20,000 people takes twice the memory and no less time. */
const chunkSize = 250;

/**
 * Puts everyone who opens cases in a programme in a row until the transaction ends: a reference that was found
 * free stays free, and two people who add the same person at once do not both find no one.
 */
export const queueForOpening = (tx: Tx, programmeId: string) =>
  tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${programmeId}::uuid FOR NO KEY UPDATE`;

/**
 * Opens cases, one or twenty thousand, with their people, needs, first plans, records and all that follows from
 * them, and answers their ids in the same order. It trusts its rows: references are free, workers and destinations
 * are the programme's own. Whoever calls it has settled that, and `mayOpenCase`, after `queueForOpening`.
 */
export async function openCases(
  tx: Tx,
  programme: Programme,
  actor: Actor,
  rows: readonly NewCase[],
  opening: Opening,
): Promise<string[]> {
  const waits = await waitsOf(tx, rows);
  const caseIds: string[] = [];

  for (let at = 0; at < rows.length; at += chunkSize) {
    const chunk = rows.slice(at, at + chunkSize);
    const ids = await takeIds(tx, chunk.length * 3);
    const opened = chunk.map((row, index) => toCreatedCase(row, ids.slice(index * 3), programme, waits));

    await createCases(tx, programme, opened);
    await recordCreated(tx, programme, actor, opened, opening);
    caseIds.push(...opened.map(({ caseId }) => caseId));
  }
  return caseIds;
}

type Waits = ReadonlyMap<string, number | null>;

/** The usual wait of each destination, from which the latest safe start is counted back. */
async function waitsOf(tx: Tx, rows: readonly NewCase[]): Promise<Waits> {
  const ids = [...new Set(rows.flatMap(({ destinationId }) => destinationId ?? []))];
  const destinations = await tx.destinationService.findMany({
    where: { id: { in: ids } },
    select: { id: true, waitWeeks: true },
  });
  return new Map(destinations.map(({ id, waitWeeks }) => [id, waitWeeks]));
}

/** Ids as the database makes them, in rising order, taken beforehand because the rows name one another. */
async function takeIds(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT uuidv7()::text AS "id" FROM generate_series(1, ${count}::int) ORDER BY "id"`;
  return rows.map(({ id }) => id);
}

/** What no one can have recorded yet on the day on which a case comes in. */
const newlyOpened = {
  riskAssessedOn: null,
  endReason: null,
  reviewedOn: null,
  contactLostAt: null,
  diedOn: null,
  alerts: [],
  noProfessionalsOn: null,
  involvements: [],
  sharing: [],
  recalls: [],
  contacts: [],
  hold: null,
  holdReturned: false,
  unmetNeeds: 0,
  closureRequest: null,
} satisfies Partial<CaseFacts>;

function toCreatedCase(
  row: NewCase,
  [serviceUserId = "", caseId = "", handoverId = ""]: readonly string[],
  programme: Programme,
  waits: Waits,
) {
  const { holder } = holderAfter({ kind: "opened", workerId: row.workerId }, null);
  const plan = row.destinationId === null ? null : { handoverId, destinationId: row.destinationId };
  const derived = derive(
    {
      ...newlyOpened,
      id: caseId,
      startedOn: row.startedOn,
      openedOn: today(),
      workerId: row.workerId,
      risk: row.risk,
      holder,
      ownWords: row.ownWords,
      hasAddress: row.address !== null && !isNoFixedAbode(row.address),
      needs: row.needs.map((area) => ({ area, term: null, outcome: null })),
      routes: row.leaveMessage === null ? {} : { leave_message: row.leaveMessage },
      earlierContactOn: row.earlierContactOn,
      handovers: plan
        ? [
            {
              id: handoverId,
              kind: "lead",
              destinationId: plan.destinationId,
              waitWeeks: waits.get(plan.destinationId) ?? null,
              checklist: [],
              ...plannedRecord,
            },
          ]
        : [],
    },
    programme,
  );
  return { row, serviceUserId, caseId, plan, holder, derived };
}

/** A new case with its ids and all that follows from it, ready to be stored. */
export type CreatedCase = ReturnType<typeof toCreatedCase>;
