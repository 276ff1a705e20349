import type { Option } from "@/lib/screens/caseload/types";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { outstandingReasonLabels } from "@/lib/domain/closure/outstanding";
import { people } from "@/lib/domain/text/count";
import { overdueLabels, partsOf, type OutstandingFilter } from "@/lib/screens/outstanding/schema";

type Lists = { destinations: readonly Option[]; workers: readonly Option[] };

/** How many people the list shows, and whether a filter leaves some out. */
export const outstandingSentence = (total: number, filter: OutstandingFilter) =>
  Object.keys(partsOf(filter)).length === 0
    ? `People who would be left without support if the service shut today: ${people(total)}.`
    : `${people(total)} of those who would be left without support if the service shut today.`;

/** The active filters, each with its name and label. */
export function activeFilters(
  { reason, stage, destination, worker, overdue }: OutstandingFilter,
  { destinations, workers }: Lists,
): { name: keyof OutstandingFilter; label: string }[] {
  const words: Record<keyof OutstandingFilter, string | null> = {
    reason: reason && outstandingReasonLabels[reason],
    stage: stage && stageLabels[stage],
    destination: destination && nameIn(destinations, destination),
    worker: worker && nameIn(workers, worker),
    overdue: overdue && `Overdue: ${overdueLabels[overdue].toLowerCase()}`,
  };
  return (Object.keys(words) as (keyof OutstandingFilter)[]).flatMap((name) => {
    const label = words[name];
    return label === null ? [] : [{ name, label }];
  });
}

const nameIn = (options: readonly Option[], id: string) =>
  options.find((option) => option.id === id)?.name ?? "Unknown choice";
