import "server-only";
import type { CaseScope, OfficeScope } from "@/lib/auth/scope";
import { holderAfter, responsibilityOf } from "@/lib/domain/case/holder";
import { faultsOfNewCase } from "@/lib/domain/case/new-case";
import { mayReassign, reassign } from "@/lib/domain/case/reassign";
import { referenceKey } from "@/lib/domain/case/reference";
import { deadlinesOf } from "@/lib/domain/deadlines/deadlines";
import { needsSomeone } from "@/lib/domain/deadlines/of-responsibility";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { mayOpenCase } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { countActive, findProgramme } from "@/lib/programmes/reads";
import { caseChanged } from "./changed";
import { listActiveWorkers } from "./reads";
import type { CaseWithFacts } from "./facts";
import type { AddRefused, ReassignRefused } from "./messages";
import { listNamesakes } from "./namesakes";
import { openCases, queueForOpening } from "./open";
import type { AddCase, SeenCase } from "./schema";
import { writeToCases } from "./write";

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
      const referenceTaken = await findTwin(tx, programmeId, row.reference);
      if (referenceTaken !== null) return refuse({ referenceTaken });
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

/** The reference of the case here that has this one, as it is written there. */
async function findTwin(tx: Tx, programmeId: string, reference: string): Promise<string | null> {
  const twin = await tx.case.findFirst({
    where: { programmeId, OR: [{ reference }, { referenceKey: referenceKey(reference) }] },
    select: { reference: true },
  });
  return twin && twin.reference;
}

const isActiveDestination = async (tx: Tx, programmeId: string, id: string) =>
  (await tx.destinationService.count({ where: { programmeId, id, status: "active" } })) > 0;

/** Someone who can sign in as a worker of the programme. */
const findActiveWorker = (tx: Tx, programmeId: string, id: string) =>
  tx.staff.findFirst({
    where: { id, status: "active", memberships: { some: { programmeId, role: "worker" } } },
    select: { id: true, name: true },
  });

type Given = { requestKey: string; cases: readonly SeenCase[]; reason: string };
type Reassignment = Given & { workerId: string };
type HandingOn = Given & { workerIds: readonly string[] };

/** Gives cases to another worker. */
export const reassignCases = (
  scope: CaseScope | OfficeScope,
  actor: Actor,
  { workerId, ...given }: Reassignment,
) => handOnCases(scope, actor, { ...given, workerIds: [workerId] });

/**
 * Gives cases to other workers in turn, all or none. The former worker's reach ends with it at once. Returns how many were
 * reassigned.
 */
export async function handOnCases(
  scope: CaseScope | OfficeScope,
  actor: Actor,
  { requestKey, cases: seen, workerIds, reason }: HandingOn,
): Promise<Result<number, ReassignRefused | "key_used_elsewhere">> {
  const { programmeId } = actor;
  const references = seen.map(({ reference }) => reference);

  return writeToCases(
    {
      scope,
      actor,
      requestKey,
      action: "reassign_cases",
      references,
      lockFirst: (tx) => holdStaff(tx, programmeId),
    },
    async ({ tx, programme, cases }) => {
      if (!mayReassign(actor.role, await countActive(programmeId, "manager", tx))) return refuse("not_found");
      const receivers = await listActiveWorkers(programmeId, tx);
      const workers = workerIds.map((id) => receivers.find((one) => one.id === id) ?? null);
      const receiverOf = ({ reference }: CaseWithFacts) =>
        workers[seen.findIndex((one) => one.reference === reference) % workers.length] ?? null;
      const changed = cases.find((found) => !seen.some((one) => isSame(one, found)));
      if (changed) {
        const worker = receiverOf(changed)?.name ?? "A worker who is not active";
        return refuse({ ...(await caseChanged(tx, changed, { worker })), reference: changed.reference });
      }
      for (const found of cases) {
        const { endReason, workerId: fromWorkerId } = found.facts;
        const may = reassign({
          needsSomeone: needsSomeone(endReason, deadlinesOf(found.facts, programme)),
          fromWorkerId,
          to: workers.includes(null) ? null : receiverOf(found),
        });
        if (!may.ok) return may;
      }
      for (const workerId of workerIds) {
        await giveCases(
          tx,
          cases.filter((found) => receiverOf(found)?.id === workerId),
          workerId,
        );
      }

      const events = cases.map((found) => ({
        caseId: found.facts.id,
        event: {
          kind: "case_reassigned" as const,
          fromWorkerId: found.facts.workerId,
          workerId: receiverOf(found)?.id ?? found.facts.workerId,
          reason,
        },
      }));
      return ok({ value: cases.length, events });
    },
  );
}

const isSame = (seen: SeenCase, { reference, version }: CaseWithFacts) =>
  seen.reference === reference && seen.version === version;

/** Keeps the staff of a programme as they are until the transaction ends: no one is suspended while they get cases. */
const holdStaff = (tx: Tx, programmeId: string) =>
  tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${programmeId}::uuid FOR SHARE`;

/** Moves locked cases to another worker, and the responsibility with those that their worker holds. */
async function giveCases(tx: Tx, cases: readonly CaseWithFacts[], workerId: string) {
  const isHeldByWorker = ({ facts }: CaseWithFacts) =>
    holderAfter({ kind: "reassigned", workerId }, responsibilityOf(facts)).holder.by === "worker";
  const idsOf = (held: boolean) =>
    cases.filter((found) => isHeldByWorker(found) === held).map(({ facts: { id } }) => id);
  const version = { increment: 1 };

  await tx.case.updateMany({
    where: { id: { in: idsOf(true) } },
    data: { workerId, holderWorkerId: workerId, version },
  });
  await tx.case.updateMany({ where: { id: { in: idsOf(false) } }, data: { workerId, version } });
}
