import { isActive } from "@/lib/domain/vocabulary/handover-statuses";
import { isContactLost, isHeld, isReviewed } from "@/lib/domain/facts/conditions";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { leadOf } from "@/lib/domain/facts/lead";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";

/** The stage of a case: the first rule that fits decides. */
export function stageOf(facts: CaseFacts): CaseStage {
  const lead = leadOf(facts.handovers);

  if (facts.endReason) return "closed";
  if (facts.closureRequest) return "closure_requested";
  if (isHeld(facts)) return "held";
  if (facts.diedOn !== null) return "ready_to_close";
  if (isContactLost(facts)) return "contact_lost";
  if (lead?.status === "completed") return "ready_to_close";
  if (!isReviewed(facts)) return "to_review";
  if (!lead || lead.status === "draft") return "planning";
  return isActive(lead.status) ? "handover_active" : "needs_new_plan";
}
