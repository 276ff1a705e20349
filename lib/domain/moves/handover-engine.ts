import { tierOf } from "@/lib/domain/facts/conditions";
import { plannedRecord, type HandoverRecord } from "@/lib/domain/facts/handover-record";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { actingRolesOf } from "./acting-roles";
import { makeEngine, type TableRefusal } from "./engine";
import { guards, type GuardName, type MoveFacts } from "./handover-guards";
import { moves, type MoveName } from "./handover-moves";
import { applyMove, recordOf } from "./handover-outcome";

/** A move of a handover as a form chooses it. */
export type ChosenMove = { move: MoveName };

export type MoveRefusal = TableRefusal | GuardName;

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
  rolesOf: ({ actor, case: facts }) => actingRolesOf(actor, facts),
  // One that is only being planned has no status yet.
  statusOf: ({ handover: { id, status } }) => (id === null ? null : status),
  outcomeOf: ({ move }, facts, answers) =>
    move === "plan" ? plannedRecord : applyMove(move, recordOf(facts.handover), answers, tierOf(facts.case)),
});
