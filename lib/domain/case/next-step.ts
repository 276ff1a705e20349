import { nextStepLabels, type DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";

/** The next step on a case, in a few words: what meets its nearest deadline; null when nothing is left. */
export function nextStepOf(stage: CaseStage, next: { kind: DeadlineKind } | null): string | null {
  if (stage === "closed") return null;
  if (next) return nextStepLabels[next.kind];
  return stage === "ready_to_close" ? "Request closure" : null;
}
