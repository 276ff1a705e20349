import "server-only";
import type { CaseScope, OfficeScope } from "@/lib/auth/scope";
import { caseChanged } from "@/lib/cases/changed";
import { listActiveWorkers } from "@/lib/cases/reads";
import { rehearseOnCase, writeToCase, type CaseWrite } from "@/lib/cases/write";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { aloneActOfCase } from "@/lib/domain/moves/decided-alone";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import type { AloneAct } from "@/lib/domain/vocabulary/alone-acts";
import type { Tx } from "@/lib/platform/db";
import { applyToCase } from "./consequences";
import type { CaseMoveRefused } from "./messages";
import { findKeptCase, listOffice } from "./reads";

export type MoveCase = {
  reference: string;
  /** The version that the person saw. */
  version: number;
  chosen: ChosenCaseMove;
  answers: MoveAnswers;
};

/** Makes one move of a case: what its row in the table requires, and all its consequences. */
export const moveCase = (
  scope: CaseScope | OfficeScope,
  actor: Actor,
  requestKey: string,
  input: MoveCase,
): Promise<Result<null, CaseMoveRefused>> =>
  writeToCase(
    { scope, actor, requestKey, action: input.chosen.move, reference: input.reference },
    async (write) => {
      const decided = await decide(write, input);
      if (!decided.ok) return decided;

      const { keptCaseId, alone } = decided.value;
      const events = await applyToCase(write, { ...input, keptCaseId, alone });
      await write.tx.case.update({ where: { id: write.facts.id }, data: { version: { increment: 1 } } });
      return ok({ value: null, events });
    },
  );

/**
 * Whether a move would be made, for showing its answers once more before they become final. Writes nothing. Returns
 * the names of the members of staff in the answers.
 */
export const rehearseCaseMove = (
  scope: CaseScope | OfficeScope,
  actor: Actor,
  input: MoveCase,
): Promise<Result<NamedStaff, CaseMoveRefused>> =>
  rehearseOnCase({ scope, actor, reference: input.reference }, (write) => decide(write, input));

async function decide(
  write: CaseWrite,
  { version, chosen, answers }: MoveCase,
): Promise<Result<Decided, CaseMoveRefused>> {
  const { tx, actor, programme, facts, today } = write;
  if (write.version !== version) {
    return refuse(await caseChanged(tx, write, { move: caseMoveOf(chosen.move).label }));
  }
  const { dates, settings, staff } = programme;
  // Two records that are to be closed as duplicates of each other are decided one after the other.
  if (chosen.move === "approve_closure" && facts.closureRequest?.reason === "duplicate_or_error") {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`duplicates ${programme.id}`}, 0))`;
  }
  const keptCase = await findKeptCase(tx, actor, facts, answers.keptCase);
  const about = { dates, settings, staff, case: facts, today, actor, keptCase };
  const moved = caseEngine.make(chosen, about, answers);
  if (!moved.ok) return refuse({ refusals: moved.refusal });
  const named = await namedStaff(tx, actor, answers);
  if (!named.ok) return named;
  return ok({
    ...named.value,
    keptCaseId: keptCase === "not_found" ? null : (keptCase?.id ?? null),
    alone: aloneActOfCase(chosen.move, about),
  });
}

type NamedStaff = { staffNames: Readonly<Record<string, string>> };

/** What was found out while the move was decided. */
type Decided = NamedStaff & { keptCaseId: string | null; alone: AloneAct | null };

/** The members of staff whom the answers name: each can act today in what the answers give them. */
async function namedStaff(
  tx: Tx,
  { programmeId }: Actor,
  { holderId, deputyId, workerId }: MoveAnswers,
): Promise<Result<NamedStaff, CaseMoveRefused>> {
  const office = holderId || deputyId ? await listOffice(programmeId, tx) : [];
  const workers = workerId ? await listActiveWorkers(programmeId, tx) : [];
  const isIn = (staff: readonly { id: string }[], id: string | undefined) =>
    id === undefined || staff.some((one) => one.id === id);

  if (!isIn(office, holderId)) return refuse("holder_unknown");
  if (!isIn(office, deputyId)) return refuse("deputy_unknown");
  if (!isIn(workers, workerId)) return refuse("worker_unknown");
  return ok({ staffNames: Object.fromEntries([...office, ...workers].map(({ id, name }) => [id, name])) });
}
