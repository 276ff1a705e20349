import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { noDestination, type CaseloadFilter, type Option } from "@/lib/screens/caseload/types";
import { outstandingStages, stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { activeFilters, caseloadAddress, caseloadParts, caseloadPath } from "./caseload-address";

type Props = { filter: CaseloadFilter; destinations: readonly Option[]; workers: readonly Option[] };

const toOption = ({ id, name }: Option) => ({ value: id, label: name });

/** Search and filters of a caseload. The worker filter is shown only to staff who see several caseloads. */
export function CaseloadFilterBar({ filter, destinations, workers }: Props) {
  const { view, sort } = filter;

  return (
    <FilterBar
      path={caseloadPath}
      keep={caseloadParts({ view, sort })}
      active={activeFilters(filter, { destinations, workers })}
      hrefWithoutAny={caseloadAddress({ view, sort })}
    >
      <TextField name="text" label="Name or reference" defaultValue={filter.text} autoComplete="off" />
      <SelectField
        name="destination"
        label="Destination"
        empty="Any"
        options={[{ value: noDestination, label: "No destination" }, ...destinations.map(toOption)]}
        defaultValue={filter.destination ?? ""}
      />
      <SelectField
        name="stage"
        label="Stage"
        empty="Any"
        options={outstandingStages.map((stage) => ({ value: stage, label: stageLabels[stage] }))}
        defaultValue={filter.stage ?? ""}
      />
      {workers.length > 0 && (
        <SelectField
          name="worker"
          label="Worker"
          empty="Any"
          options={workers.map(toOption)}
          defaultValue={filter.worker ?? ""}
        />
      )}
    </FilterBar>
  );
}
