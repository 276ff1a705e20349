import "server-only";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { derive, type Derived } from "@/lib/domain/case/derive";
import type { Tx } from "@/lib/platform/db";
import type { Programme } from "@/lib/programmes/types";
import { listCaseFacts, optionalColumn } from "./facts";

/**
 * Recomputes what follows from the facts of a case and stores it: stage, lead handover, last contact, deadlines
 * and the nearest of them. Every write on a case ends with this, in its own transaction.
 */
export async function deriveCase(tx: Tx, programme: Programme, caseId: string): Promise<void> {
  const [facts] = await listCaseFacts(tx, { id: caseId });
  if (!facts) throw new Error("The case to derive is not there");
  const derived = derive(facts, programme);

  await tx.case.update({ where: { id: caseId }, data: derivedColumns(derived) });
  await tx.deadline.deleteMany({ where: { caseId } });
  await tx.deadline.createMany({ data: deadlineRows(caseId, derived) });
}

/** What `derive` says, as the columns of a case. */
export const derivedColumns = ({ stage, leadHandoverId, lastContactOn, next }: Derived) => ({
  stage,
  leadHandoverId,
  lastContactOn: optionalColumn(lastContactOn),
  nextDueOn: optionalColumn(next?.dueOn),
  nextDueKind: next?.kind ?? null,
});

/** What `derive` says, as rows of deadlines. */
export const deadlineRows = (caseId: string, { deadlines }: Pick<Derived, "deadlines">) =>
  deadlines.map(({ kind, dueOn, subject }) => ({ caseId, kind, subject, dueOn: columnOf(dueOn) }));
