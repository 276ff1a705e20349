import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import type { Option } from "@/lib/screens/caseload/types";
import { outstandingStages, stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { hrefTo } from "@/lib/routes";
import { hrefOfOutstanding, overdueLabels, type OutstandingFilter } from "@/lib/screens/outstanding/schema";
import { activeFilters } from "./filter-label";

type Props = {
  filter: OutstandingFilter;
  destinations: readonly Option[];
  workers: readonly Option[];
  /** Whether the reader sees several caseloads, and so can filter by worker. */
  seesAll: boolean;
};

const toOption = ({ id, name }: Option) => ({ value: id, label: name });

/** Filters the outstanding cases that are shown, counted and downloaded. */
export function OutstandingFilterBar({ filter, destinations, workers, seesAll }: Props) {
  const { reason, stage, destination, worker, overdue } = filter;

  return (
    <FilterBar
      path={hrefTo("outstanding")}
      label="Filter"
      keep={{ reason: reason ?? undefined }}
      active={activeFilters({ ...filter, reason: null }, { destinations, workers }).map(
        ({ label, name }) => ({
          label,
          hrefWithout: hrefOfOutstanding({ ...filter, [name]: null }),
        }),
      )}
      hrefWithoutAny={hrefOfOutstanding({ reason })}
    >
      <SelectField
        name="stage"
        label="Stage"
        empty="Any"
        options={outstandingStages.map((stage) => ({ value: stage, label: stageLabels[stage] }))}
        defaultValue={stage ?? ""}
      />
      <SelectField
        name="destination"
        label="Destination"
        empty="Any"
        options={destinations.map(toOption)}
        defaultValue={destination ?? ""}
      />
      {seesAll && (
        <SelectField
          name="worker"
          label="Worker"
          empty="Any"
          options={workers.map(toOption)}
          defaultValue={worker ?? ""}
        />
      )}
      <SelectField
        name="overdue"
        label="Overdue"
        empty="Any"
        options={Object.entries(overdueLabels).map(([value, label]) => ({ value, label }))}
        defaultValue={overdue ?? ""}
      />
    </FilterBar>
  );
}
