import "server-only";
import type { CaseScope, OfficeScope } from "@/lib/auth/scope";
import { caseChanged } from "@/lib/cases/changed";
import { rehearseOnCase, writeToCase, type CaseWrite } from "@/lib/cases/write";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { applyToCase } from "./consequences";
import type { CaseMoveRefused } from "./messages";
import { listOffice } from "./reads";

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

      const events = await applyToCase(write, input);
      await write.tx.case.update({ where: { id: write.facts.id }, data: { version: { increment: 1 } } });
      return ok({ value: null, events });
    },
  );

/**
 * Whether a move would be made, for showing its answers once more before they become final. Writes nothing. Returns
 * the name of the member of the commissioner's office in the answers.
 */
export const rehearseCaseMove = (
  scope: CaseScope | OfficeScope,
  actor: Actor,
  input: MoveCase,
): Promise<Result<{ holderName?: string }, CaseMoveRefused>> =>
  rehearseOnCase(
    { scope, actor, reference: input.reference },
    async (write): Promise<Result<{ holderName?: string }, CaseMoveRefused>> => {
      const decided = await decide(write, input);
      if (!decided.ok) return decided;
      return ok(decided.value.holder ? { holderName: decided.value.holder.name } : {});
    },
  );

async function decide(
  write: CaseWrite,
  { version, chosen, answers }: MoveCase,
): Promise<Result<{ holder: { name: string } | null }, CaseMoveRefused>> {
  const { tx, actor, programme, facts, today } = write;
  if (write.version !== version) {
    return refuse(await caseChanged(tx, write, { move: caseMoveOf(chosen.move).label }));
  }
  const { dates, settings } = programme;
  const moved = caseEngine.make(chosen, { dates, settings, case: facts, today, actor }, answers);
  if (!moved.ok) return refuse({ refusals: moved.refusal });
  if (answers.holderId === undefined) return ok({ holder: null });
  const office = await listOffice(actor.programmeId, tx);
  const holder = office.find(({ id }) => id === answers.holderId);
  return holder ? ok({ holder }) : refuse("holder_unknown");
}
