import { isActive } from "@/lib/domain/vocabulary/handover-statuses";
import type { HandoverFacts } from "./case";

/**
 * The lead handover that counts today: the active or completed one, otherwise the newest draft, otherwise the last that
 * ended. Takes the handovers in the order they were planned; null if no lead was ever planned.
 */
export function leadOf(handovers: readonly HandoverFacts[]): HandoverFacts | null {
  const leads = handovers.filter(({ kind }) => kind === "lead").reverse();
  return (
    leads.find(({ status }) => isActive(status) || status === "completed") ??
    leads.find(({ status }) => status === "draft") ??
    leads[0] ??
    null
  );
}
