import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";

/** A case as its table of moves looks at it, but for who asks and on which day. */
export type CaseToMove = {
  version: number;
  facts: Omit<CaseMoveFacts, "today" | "actor">;
};
