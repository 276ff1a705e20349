import type { AlertFacts } from "@/lib/domain/facts/case";
import { alertLabels } from "@/lib/domain/vocabulary/alerts";

/** The alerts that stand, as words: what everyone who meets the person has to know beforehand. */
export function AlertWords({ alerts }: { alerts: readonly AlertFacts[] }) {
  if (alerts.length === 0) return null;
  return <strong>{alerts.map(({ kind }) => alertLabels[kind]).join("; ")}</strong>;
}
