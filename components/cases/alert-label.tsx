import type { AlertFacts } from "@/lib/domain/facts/case";
import { alertLabels } from "@/lib/domain/vocabulary/alerts";

/** The active alerts in words: what everyone who meets the person must know first. */
export function AlertWords({ alerts }: { alerts: readonly AlertFacts[] }) {
  if (alerts.length === 0) return null;
  return <strong>{alerts.map(({ kind }) => alertLabels[kind]).join("; ")}</strong>;
}
