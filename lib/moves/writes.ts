import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope, OfficeScope } from "@/lib/auth/scope";
import { sameVersion } from "@/lib/cases/changed";
import { deriveCase } from "@/lib/cases/derive";
import { lockCase, type LockedCase } from "@/lib/cases/lock";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { applyToCase } from "./consequences";
import type { CaseMoveRefused } from "./messages";
import { findCaseToMove, listOffice } from "./reads";
import type { CaseToMove } from "./types";

export type MoveCase = {
  reference: string;
  /** The version that the person saw. */
  version: number;
  chosen: ChosenCaseMove;
  answers: MoveAnswers;
};

/** Makes one move of a case: whatever its row in the table asks for, and all that it brings about. */
export const moveCase = (scope: CaseScope | OfficeScope, actor: Actor, requestKey: string, input: MoveCase) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: input.chosen.move },
    async (tx): Promise<Result<null, CaseMoveRefused>> => {
      const decided = await decide(tx, scope, actor, input);
      if (!decided.ok) return decided;
      const { locked, found } = decided.value;

      const event = await applyToCase(tx, actor, locked, { ...input, facts: found.facts.case });
      await tx.case.update({ where: { id: locked.id }, data: { version: { increment: 1 } } });
      await recordCaseEvent(
        tx,
        { programmeId: locked.programme.id, byId: actor.id, caseId: locked.id },
        event,
      );
      await deriveCase(tx, locked.programme, locked.id);
      return ok(null);
    },
  );

/**
 * Whether a move would be made, for showing its answers once more before they become final. Writes nothing; answers
 * the name of the person of the office whom the answers name.
 */
export const rehearseCaseMove = (scope: CaseScope | OfficeScope, actor: Actor, input: MoveCase) =>
  db.$transaction(async (tx): Promise<Result<{ holderName?: string }, CaseMoveRefused>> => {
    const decided = await decide(tx, scope, actor, input);
    return decided.ok ? ok(decided.value.holder ? { holderName: decided.value.holder.name } : {}) : decided;
  });

type Decided = { locked: LockedCase; found: CaseToMove; holder: { name: string } | null };

async function decide(
  tx: Tx,
  scope: CaseScope | OfficeScope,
  actor: Actor,
  { reference, version, chosen, answers }: MoveCase,
): Promise<Result<Decided, CaseMoveRefused>> {
  const locked = await lockCase(tx, scope, actor, reference);
  if (!locked.ok) return locked;
  const found = await findCaseToMove(scope, reference, tx);
  if (!found) return refuse("not_found");

  const same = await sameVersion(tx, locked.value.id, version, { move: caseMoveOf(chosen.move).label });
  if (!same.ok) return same;
  const moved = caseEngine.make(chosen, { ...found.facts, today: today(), actor }, answers);
  if (!moved.ok) return refuse({ refusals: moved.refusal });
  if (answers.holderId === undefined) return ok({ locked: locked.value, found, holder: null });
  const office = await listOffice(actor.programmeId, tx);
  const holder = office.find(({ id }) => id === answers.holderId);
  return holder ? ok({ locked: locked.value, found, holder }) : refuse("holder_unknown");
}
