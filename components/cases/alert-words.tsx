import type { AlertFacts } from "@/lib/domain/case/facts";
import { alertLabels } from "@/lib/domain/alerts/vocabulary";

/** The alerts that stand, as words: what everybody who meets the person has to know beforehand. */
export function AlertWords({ alerts }: { alerts: readonly AlertFacts[] }) {
  if (alerts.length === 0) return null;
  return <strong>{alerts.map(({ kind }) => alertLabels[kind]).join("; ")}</strong>;
}
