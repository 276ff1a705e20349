import { isActive } from "@/lib/domain/handover/statuses";
import { isContactLost, isHeld, isReviewed } from "./conditions";
import type { CaseFacts } from "./facts";
import { leadOf } from "./lead";
import type { CaseStage } from "./stages";

/** Where a case stands; the first rule that fits decides. */
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
