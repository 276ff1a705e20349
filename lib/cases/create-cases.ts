import "server-only";
import { recordCaseEvents } from "@/lib/audit/record";
import { referenceKey } from "@/lib/domain/case/reference";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { searchTextOf } from "@/lib/domain/person/name";
import { plannedRecord } from "@/lib/domain/facts/handover-record";
import type { Actor } from "@/lib/domain/permissions/actor";
import { addedFields, type NewPerson } from "@/lib/domain/person/fields";
import { gpStatusOf } from "@/lib/domain/person/gp";
import { columnsOf } from "@/lib/people/columns";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Programme } from "@/lib/programmes/types";
import { deadlineRows, derivedColumns } from "./derive";
import { holderColumns, optionalColumn } from "./facts";
import type { CreatedCase, Opening } from "./new-case";

/** Stores people and cases with their needs, deadlines and first plans. */
export async function createCases(tx: Tx, programme: Programme, opened: readonly CreatedCase[]) {
  const plans = plansOf(opened);

  await tx.serviceUser.createMany({ data: opened.map((each) => personColumns(each, programme)) });
  await tx.case.createMany({ data: opened.map((each) => caseColumns(each, programme)) });
  await tx.need.createMany({
    data: opened.flatMap(({ row, caseId }) => [...new Set(row.needs)].map((area) => ({ caseId, area }))),
  });
  await tx.safeRoute.createMany({
    data: opened.flatMap(({ row: { leaveMessage: safe }, caseId }) =>
      safe === null ? [] : [{ caseId, channel: "leave_message" as const, safe }],
    ),
  });
  await tx.deadline.createMany({
    data: opened.flatMap(({ caseId, derived }) => deadlineRows(caseId, derived)),
  });
  if (plans.length === 0) return;

  await tx.handover.createMany({
    data: plans.map(({ handoverId, destinationId, caseId }) => ({
      id: handoverId,
      caseId,
      destinationId,
      kind: "lead" as const,
      plannedAt: now(),
      ...plannedRecord,
    })),
  });
  // A case and its lead handover name each other, so one of them is updated afterwards.
  const led = opened.filter(({ derived }) => derived.leadHandoverId !== null);
  await tx.$executeRaw`
    UPDATE "case" SET "lead_handover_id" = "led"."handover_id"
    FROM unnest(
      ${led.map(({ caseId }) => caseId)}::uuid[],
      ${led.map(({ derived }) => derived.leadHandoverId)}::uuid[]
    ) AS "led" ("case_id", "handover_id")
    WHERE "case"."id" = "led"."case_id"`;
}

const plansOf = (opened: readonly CreatedCase[]) =>
  opened.flatMap(({ caseId, plan }) => (plan ? [{ caseId, ...plan }] : []));

const personColumns = ({ row, serviceUserId }: CreatedCase, programme: Programme) => ({
  id: serviceUserId,
  programmeId: programme.id,
  ...columnsOf<NewPerson>(addedFields, row),
  gpStatus: gpStatusOf(row.gpPractice),
  searchText: searchTextOf(row, [row.reference]),
});

const caseColumns = ({ row, serviceUserId, caseId, holder, derived }: CreatedCase, programme: Programme) => ({
  id: caseId,
  programmeId: programme.id,
  serviceUserId,
  reference: row.reference,
  referenceKey: referenceKey(row.reference),
  startedOn: columnOf(row.startedOn),
  openedOn: columnOf(today()),
  workerId: row.workerId,
  riskLevel: row.risk,
  ownWords: [...row.ownWords],
  earlierContactOn: optionalColumn(row.earlierContactOn),
  ...holderColumns(holder),
  ...derivedColumns(derived),
  leadHandoverId: null,
});

/** Records what was done to the cases and to the handovers planned with them. */
export async function recordCreated(
  tx: Tx,
  programme: Programme,
  actor: Actor,
  opened: readonly CreatedCase[],
  opening: Opening,
) {
  const plans = plansOf(opened);
  const written = { programmeId: programme.id, byId: actor.id };

  await recordCaseEvents(
    tx,
    written,
    opened.map(({ row, caseId }) => ({
      caseId,
      event: { kind: "case_opened", workerId: row.workerId, ...opening },
    })),
  );
  await recordCaseEvents(
    tx,
    written,
    plans.map(({ caseId, ...plan }) => ({
      caseId,
      event: { kind: "handover_planned", ...plan, move: "plan" },
    })),
  );
  await tx.handoverEvent.createMany({
    data: plans.map(({ handoverId }) => ({
      handoverId,
      move: "plan",
      toStatus: plannedRecord.status,
      byId: actor.id,
      at: now(),
      happenedOn: columnOf(today()),
      details: {},
    })),
  });
}
