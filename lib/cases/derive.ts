import "server-only";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { derive, type Derived } from "@/lib/domain/case/derive";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { listCasesWithFacts, optionalColumn } from "./facts";
import { lockById } from "./lock";

/** Derives again all cases of a programme that a condition meets, when something outside them has changed. Locks them first. */
export async function deriveCases(tx: Tx, programmeId: string, where: Prisma.CaseWhereInput): Promise<void> {
  const ids = (await tx.case.findMany({ where: { programmeId, AND: [where] }, select: { id: true } })).map(
    ({ id }) => id,
  );
  await lockById(tx, ids);
  // Read only now: the write that was waited for may have changed its dates.
  await deriveLocked(tx, await findProgramme(programmeId, tx), ids);
}

/**
 * Reads locked cases as they are after a write and stores what follows from their facts: position, outstanding reason,
 * stage, lead handover, last contact, deadlines and the nearest of them. Every write to a case ends with this, in its
 * own transaction.
 */
export async function deriveLocked(tx: Tx, programme: Programme, ids: readonly string[]): Promise<void> {
  const cases = await listCasesWithFacts(tx, { id: { in: [...ids] } });
  const fresh = cases.map(({ facts }) => ({ caseId: facts.id, derived: derive(facts, programme) }));

  await tx.$executeRaw`
    UPDATE "case" SET "position" = "fresh"."position"::"case_position",
      "outstanding_reason" = "fresh"."reason"::"outstanding_reason",
      "stage" = "fresh"."stage"::"case_stage", "lead_handover_id" = "fresh"."lead",
      "last_contact_on" = "fresh"."contact", "next_due_on" = "fresh"."due",
      "next_due_kind" = "fresh"."kind"::"deadline_kind"
    FROM jsonb_to_recordset(${JSON.stringify(fresh.map(toRecord))}::jsonb)
      AS "fresh" ("id" uuid, "position" text, "reason" text, "stage" text, "lead" uuid, "contact" date, "due" date, "kind" text)
    WHERE "case"."id" = "fresh"."id"`;
  await tx.deadline.deleteMany({ where: { caseId: { in: [...ids] } } });
  await tx.deadline.createMany({
    data: fresh.flatMap(({ caseId, derived }) => deadlineRows(caseId, derived)),
  });
}

const toRecord = ({ caseId, derived }: { caseId: string; derived: Derived }) => ({
  id: caseId,
  position: derived.position,
  reason: derived.outstandingReason,
  stage: derived.stage,
  lead: derived.leadHandoverId,
  contact: derived.lastContactOn,
  due: derived.next?.dueOn ?? null,
  kind: derived.next?.kind ?? null,
});

/** What `derive` says, as the columns of a case that is being made. */
export const derivedColumns = ({
  position,
  outstandingReason,
  stage,
  leadHandoverId,
  lastContactOn,
  next,
}: Derived) => ({
  position,
  outstandingReason,
  stage,
  leadHandoverId,
  lastContactOn: optionalColumn(lastContactOn),
  nextDueOn: optionalColumn(next?.dueOn),
  nextDueKind: next?.kind ?? null,
});

/** What `derive` says, as rows of deadlines. */
export const deadlineRows = (caseId: string, { deadlines }: Pick<Derived, "deadlines">) =>
  deadlines.map(({ kind, dueOn, subject }) => ({ caseId, kind, subject, dueOn: columnOf(dueOn) }));
