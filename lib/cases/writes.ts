import "server-only";
import { recordCaseEvents } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { holderAfter } from "@/lib/domain/case/holder";
import { faultsOfNewCase } from "@/lib/domain/case/new-case";
import { reassign, type ReassignRefusal } from "@/lib/domain/case/reassign";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { mayOpenCase } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { findProgramme } from "@/lib/programmes/reads";
import { sameVersion } from "./changed";
import { deriveCases } from "./derive";
import { holderColumns, holderOf } from "./facts";
import { lockCases } from "./lock";
import type { AddRefused, ReassignRefused } from "./messages";
import { listNamesakes } from "./namesakes";
import { openCases, queueForOpening } from "./open";
import type { AddCase, SeenCase } from "./schema";

/**
 * Adds one person and their case by hand. Somebody of the same name who is here already is named first, and added
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

/** Somebody who can sign in as a worker of the programme. */
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
      const references = cases.map(({ reference }) => reference);
      const locked = await lockCases(tx, scope, actor, references);
      if (!locked.ok) return locked;
      const to = await findActiveWorker(tx, actor.programmeId, workerId);

      const moved: { caseId: string; fromWorkerId: string }[] = [];
      for (const { id, reference } of locked.value) {
        const seen = cases.find((one) => one.reference === reference)?.version ?? 0;
        const same = await sameVersion(tx, id, seen, { worker: to?.name ?? "Somebody who is not active" });
        if (!same.ok) return refuse({ ...same.refusal, reference });

        const given = await giveCase(tx, id, to);
        if (!given.ok) return given;
        moved.push({ caseId: id, fromWorkerId: given.value });
      }

      await recordCaseEvents(
        tx,
        { programmeId: actor.programmeId, byId: actor.id },
        moved.map(({ caseId, fromWorkerId }) => ({
          caseId,
          event: { kind: "case_reassigned", fromWorkerId, workerId, reason },
        })),
      );
      const [first] = locked.value;
      if (first) await deriveCases(tx, first.programme, { id: { in: locked.value.map(({ id }) => id) } });
      return ok(moved.length);
    },
  );

/** Moves one locked case to another worker. Answers whose it was. */
async function giveCase(
  tx: Tx,
  caseId: string,
  to: { id: string } | null,
): Promise<Result<string, ReassignRefusal>> {
  const {
    workerId: fromWorkerId,
    endReason,
    ...row
  } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      workerId: true,
      endReason: true,
      holderWorkerId: true,
      holderOfficeId: true,
      holderDestinationId: true,
    },
  });
  const may = reassign({ ended: endReason !== null, fromWorkerId, to });
  if (!may.ok) return may;
  if (!to) return refuse("worker_not_active");

  const { workerId, holder } = holderAfter(
    { kind: "reassigned", workerId: to.id },
    { workerId: fromWorkerId, holder: holderOf(row), takenOverBy: row.holderDestinationId },
  );
  await tx.case.update({
    where: { id: caseId },
    data: { workerId, ...holderColumns(holder), version: { increment: 1 } },
  });
  return ok(fromWorkerId);
}
