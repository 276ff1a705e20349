import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import type { CodedClosure } from "@/lib/domain/moves/coded-closure";

/** A closure request as the commissioner's office sees it: by reference, on the coded facts. */
export type ClosureToDecide = CodedClosure & {
  reference: string;
  requestedBy: string;
  /** The reader has requested it, so that someone else decides. */
  isOwn: boolean;
};

/** The same with what the rules look at, and the version of the case. */
export type ClosureToMove = {
  reference: string;
  version: number;
  facts: CaseMoveFacts;
  /** Null once it has been decided or taken back. */
  closure: ClosureToDecide | null;
};
