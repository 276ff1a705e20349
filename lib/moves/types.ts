import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";

/** The facts of a case for its table of moves, except the actor and the day. */
export type CaseToMove = {
  version: number;
  facts: Omit<CaseMoveFacts, "today" | "actor">;
};
