import {
  acceptanceLabels,
  acceptances,
  referralRoutes,
  routeLabels,
} from "@/lib/domain/vocabulary/destinations";
import { needAreas, needLabels } from "@/lib/domain/vocabulary/need-areas";
import type { DestinationFilter } from "@/lib/destinations/types";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { hrefTo } from "@/lib/routes";

const optionsOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) => [
  { value: "", label: "Any" },
  ...values.map((value) => ({ value, label: labels[value] })),
];

/** The parts of an address that say a filter, without those that filter nothing. */
function addressOf(filter: Partial<DestinationFilter>) {
  const parts = Object.entries(filter).filter((part): part is [string, string] => Boolean(part[1]));
  return hrefTo("destinations", { query: new URLSearchParams(parts) });
}

function activeOf(filter: DestinationFilter) {
  const { text, area, need, route, accepting } = filter;
  const words = {
    text: text === "" ? null : `“${text}”`,
    area,
    need: need && needLabels[need],
    route: route && routeLabels[route],
    accepting: accepting && acceptanceLabels[accepting],
  };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => {
    const label = words[key];
    return label === null ? [] : [{ label, hrefWithout: addressOf({ ...filter, [key]: null }) }];
  });
}

/** Finds a service by what it does, who it is for, and whether it takes people. */
export function DirectoryFilter({ filter, areas }: { filter: DestinationFilter; areas: readonly string[] }) {
  return (
    <FilterBar
      path={hrefTo("destinations")}
      active={activeOf(filter)}
      hrefWithoutAny={hrefTo("destinations")}
    >
      <TextField name="text" label="Name or what it does" defaultValue={filter.text} />
      <SelectField
        name="need"
        label="Need"
        options={optionsOf(needAreas, needLabels)}
        defaultValue={filter.need ?? ""}
      />
      <SelectField
        name="area"
        label="Area"
        options={[{ value: "", label: "Any" }, ...areas.map((area) => ({ value: area, label: area }))]}
        defaultValue={filter.area ?? ""}
      />
      <SelectField
        name="route"
        label="Who refers"
        options={optionsOf(referralRoutes, routeLabels)}
        defaultValue={filter.route ?? ""}
      />
      <SelectField
        name="accepting"
        label="Taking people"
        options={optionsOf(acceptances, acceptanceLabels)}
        defaultValue={filter.accepting ?? ""}
      />
    </FilterBar>
  );
}
