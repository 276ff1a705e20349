import type { CaseloadFilter, Option } from "@/lib/screens/caseload/types";
import { noDestination } from "@/lib/screens/caseload/types";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { hrefTo } from "@/lib/routes";

export const caseloadPath = hrefTo("caseload");

/** Defaults, which are left out of the address. */
const usual: Partial<Record<keyof CaseloadFilter, string>> = {
  view: "outstanding",
  sort: "deadline",
  page: "1",
};

/** The query parameters that differ from the defaults, by name. */
export const caseloadParts = (filter: Partial<CaseloadFilter>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => {
      const text = String(value ?? "");
      return text === "" || text === usual[name as keyof CaseloadFilter] ? [] : [[name, text]];
    }),
  );

/** The address of a caseload view. */
export function caseloadAddress(filter: Partial<CaseloadFilter>): string {
  const query = new URLSearchParams(caseloadParts(filter)).toString();
  return query === "" ? caseloadPath : `${caseloadPath}?${query}`;
}

/** The active filters, each with its label and the address of the list without it. */
export function activeFilters(
  filter: CaseloadFilter,
  { destinations, workers }: { destinations: readonly Option[]; workers: readonly Option[] },
) {
  const { text, destination, stage, worker } = filter;
  const words = {
    text: text && `“${text}”`,
    destination:
      destination && nameIn([{ id: noDestination, name: "No destination" }, ...destinations], destination),
    stage: stage && stageLabels[stage],
    worker: worker && nameIn(workers, worker),
  };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((name) => {
    const label = words[name];
    return label ? [{ label, hrefWithout: caseloadAddress({ ...filter, [name]: null, page: 1 }) }] : [];
  });
}

const nameIn = (options: readonly Option[], id: string) =>
  options.find((option) => option.id === id)?.name ?? "Unknown choice";
