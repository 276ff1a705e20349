import type { AloneAct } from "@/lib/domain/vocabulary/alone-acts";
import type { CaseMoveFacts } from "./case-guards";
import type { CaseMoveName } from "./case-moves";
import type { MoveFacts } from "./handover-guards";
import type { LaterMove } from "./handover-moves";
import { decidesAlone, decidesAloneOnCase } from "./second-person";

/** What a move of a handover decides alone, on the facts before it; null when it needs no second person, or has one. */
export function aloneActOfHandover(move: LaterMove, facts: MoveFacts): AloneAct | null {
  switch (move) {
    case "sign":
    case "waive_gaps":
      return decidesAloneOnCase(facts) ? move : null;
    case "record_person_declines":
      return facts.case.risk === "high" && decidesAloneOnCase(facts) ? move : null;
    case "confirm_decline":
      return decidesAlone(facts, facts.handover.declineReportedById) ? move : null;
    default:
      return null;
  }
}

/** The same for a move of a case. */
export const aloneActOfCase = (move: CaseMoveName, facts: CaseMoveFacts): AloneAct | null =>
  move === "approve_closure" && decidesAlone(facts, facts.case.closureRequest?.requestedById ?? null)
    ? move
    : null;
