import "server-only";
import { recordCaseEvents } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { holderAfter } from "@/lib/domain/case/holder";
import { faultsOfNewCase } from "@/lib/domain/case/new-case";
import { reassign } from "@/lib/domain/case/reassign";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { mayOpenCase } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { writeOnce } from "@/lib/platform/write-once";
import { findProgramme } from "@/lib/programmes/reads";
import { whatChanged } from "./changed";
import { deriveCases } from "./derive";
import { holderOf } from "./facts";
import { lockCases } from "./lock";
import type { AddRefused, ReassignRefused } from "./messages";
import { listNamesakes } from "./namesakes";
import { openCases, queueForOpening } from "./open";
import type { AddCase, SeenCase } from "./schema";

/**
 * Adds one person and their case by hand. Someone of the same name who is here already is named first, and added
 * only when the person who types has said that it is another one.
 */
export const addCase = (actor: Actor, { requestKey, reason, anotherPerson, ...row }: AddCase) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "add_case" },
    async (tx): Promise<Result<null, AddRefused>> => {
      if (!can(actor.role, "add_case")) return refuse("not_allowed");
      const { programmeId, role } = actor;
      await queueForOpening(tx, programmeId);

      const programme = await findProgramme(programmeId, tx);
      const may = mayOpenCase({
        today: today(),
        dates: programme.dates,
        role,
        startedOn: row.startedOn,
        reason,
      });
      if (!may.ok) return may;
      const faults = faultsOfNewCase(row, today());
      if (faults.length > 0) return refuse({ faults });
      if (await isTaken(tx, programmeId, row.reference)) return refuse("reference_taken");
      if (!(await findActiveWorker(tx, programmeId, row.workerId))) return refuse("worker_not_active");
      if (row.destinationId !== null && !(await isActiveDestination(tx, programmeId, row.destinationId))) {
        return refuse("destination_not_active");
      }
      const namesakes = anotherPerson ? [] : await listNamesakes(tx, programmeId, row);
      if (namesakes.length > 0) return refuse({ namesakes });

      const opening = { by: "hand" as const, ...(may.value === "missed_person" && { reason }) };
      await openCases(tx, programme, actor, [row], opening);
      return ok(null);
    },
  );

const isTaken = async (tx: Tx, programmeId: string, reference: string) =>
  (await tx.case.count({ where: { programmeId, reference } })) > 0;

const isActiveDestination = async (tx: Tx, programmeId: string, id: string) =>
  (await tx.destinationService.count({ where: { programmeId, id, status: "active" } })) > 0;

/** Someone who can sign in as a worker of the programme. */
const findActiveWorker = (tx: Tx, programmeId: string, id: string) =>
  tx.staff.findFirst({
    where: { id, active: true, memberships: { some: { programmeId, role: "worker" } } },
    select: { id: true, name: true },
  });

type Reassignment = { requestKey: string; cases: readonly SeenCase[]; workerId: string; reason: string };

/**
 * Gives cases to another worker, all or none. The former worker's reach ends with it at once. Answers how many
 * changed hands.
 */
export const reassignCases = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, cases, workerId, reason }: Reassignment,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "reassign_cases" },
    async (tx): Promise<Result<number, ReassignRefused>> => {
      if (!can(actor.role, "reassign")) return refuse("not_found");
      await holdStaff(tx, actor.programmeId);
      const references = cases.map(({ reference }) => reference);
      const locked = await lockCases(tx, scope, actor, references);
      if (!locked.ok) return locked;
      const to = await findActiveWorker(tx, actor.programmeId, workerId);
      const ids = locked.value.map(({ id }) => id);
      const rows = await tx.case.findMany({ where: { id: { in: ids } }, select: responsibleRow });

      const stale = rows.find((row) => !cases.some((seen) => isSame(seen, row)));
      if (stale) {
        const attempted = { worker: to?.name ?? "Someone who is not active" };
        return refuse({ ...(await whatChanged(tx, stale.id, attempted)), reference: stale.reference });
      }
      for (const { workerId: fromWorkerId, endReason } of rows) {
        const may = reassign({ ended: endReason !== null, fromWorkerId, to });
        if (!may.ok) return may;
      }
      await giveCases(tx, rows, workerId);

      await recordCaseEvents(
        tx,
        { programmeId: actor.programmeId, byId: actor.id },
        rows.map(({ id: caseId, workerId: fromWorkerId }) => ({
          caseId,
          event: { kind: "case_reassigned", fromWorkerId, workerId, reason },
        })),
      );
      const [first] = locked.value;
      if (first) await deriveCases(tx, first.programme, { id: { in: ids } });
      return ok(rows.length);
    },
  );

const responsibleRow = {
  id: true,
  reference: true,
  version: true,
  workerId: true,
  endReason: true,
  holderWorkerId: true,
  holderOfficeId: true,
  holderDestinationId: true,
} satisfies Prisma.CaseSelect;

type Responsible = Prisma.CaseGetPayload<{ select: typeof responsibleRow }>;

const isSame = (seen: SeenCase, { reference, version }: Responsible) =>
  seen.reference === reference && seen.version === version;

/** Keeps the staff of a programme as they are until the transaction ends: no one is disabled while they get cases. */
const holdStaff = (tx: Tx, programmeId: string) =>
  tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${programmeId}::uuid FOR SHARE`;

/** Moves locked cases to another worker, and the responsibility with those that their worker holds. */
async function giveCases(tx: Tx, rows: readonly Responsible[], workerId: string) {
  const changed = rows.map(({ id, workerId: before, ...columns }) => ({
    id,
    ...holderAfter(
      { kind: "reassigned", workerId },
      {
        workerId: before,
        holder: holderOf(columns),
        takenOverBy: columns.holderDestinationId,
        officeHolderId: columns.holderOfficeId,
      },
    ),
  }));
  const idsOf = (held: boolean) =>
    changed.filter(({ holder }) => (holder.by === "worker") === held).map(({ id }) => id);
  const version = { increment: 1 };

  await tx.case.updateMany({
    where: { id: { in: idsOf(true) } },
    data: { workerId, holderWorkerId: workerId, version },
  });
  await tx.case.updateMany({ where: { id: { in: idsOf(false) } }, data: { workerId, version } });
}
