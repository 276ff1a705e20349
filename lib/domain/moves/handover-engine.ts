import { tierOf } from "@/lib/domain/facts/conditions";
import { plannedRecord, type HandoverRecord } from "@/lib/domain/facts/handover-record";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { actingRolesOf } from "./acting-roles";
import { makeEngine, type TableRefusal } from "./engine";
import { guards, type DraftVersion, type GuardName, type MoveFacts } from "./handover-guards";
import { moves, type MoveName } from "./handover-moves";
import { applyMove, recordOf } from "./handover-outcome";
import { isOnlyRecorded } from "./only-recorded";
import { isAsked } from "./shared-guards";

/** A move of a handover as a form chooses it. */
export type ChosenMove = { move: MoveName };

export type MoveRefusal = TableRefusal | GuardName;

/** Whether the record has changed since a version was made to send. */
export const isOutOfDate = (version: DraftVersion | null) => version !== null && version.changedAt !== null;

/** The engine of the table of a handover: a move leads to the record that the handover then has. */
export const handoverEngine = makeEngine<
  ChosenMove,
  MoveFacts,
  GuardName,
  HandoverStatus | null,
  HandoverRecord
>({
  rows: moves,
  guards,
  isAsked,
  rolesOf: ({ actor, case: facts, today }) => actingRolesOf(actor, facts, today),
  // One that is only being planned has no status yet.
  statusOf: ({ handover: { id, status } }) => (id === null ? null : status),
  outcomeOf: ({ move }, facts, answers) => {
    if (move === "plan") return plannedRecord;
    const record = recordOf(facts.handover);
    if (move === "take_back") return facts.handover.last?.before ?? record;
    return isOnlyRecorded(move, facts, answers)
      ? record
      : applyMove(move, record, answers, {
          tier: tierOf(facts.case),
          outOfDate: isOutOfDate(facts.handover.draftVersion),
          byId: facts.actor.id,
        });
  },
});
