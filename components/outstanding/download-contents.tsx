import { SummaryList } from "@/components/ui/summary-list";
import type { Option } from "@/lib/screens/caseload/types";
import { counted } from "@/lib/domain/text/count";
import type { OutstandingFilter } from "@/lib/screens/outstanding/schema";
import { activeFilters } from "./filter-label";

type Props = {
  filter: OutstandingFilter;
  destinations: readonly Option[];
  workers: readonly Option[];
  total: number;
  identified: boolean;
  columns: readonly { heading: string; words: string }[];
};

/** What the file will contain, shown before it is downloaded. */
export function DownloadContents({ filter, destinations, workers, total, identified, columns }: Props) {
  const filters = activeFilters(filter, { destinations, workers }).map(({ label }) => label);

  return (
    <SummaryList
      spread
      facts={[
        { label: "Rows", value: counted(total, "person", "people") },
        { label: "Filters", value: filters.join("; ") || "None: everyone outstanding" },
        { label: "Columns", value: columns.map(({ words }) => words).join("; ") },
        {
          label: "Personal details",
          value: identified
            ? "Includes names, dates of birth, addresses and people’s own words. Store the file securely."
            : "Does not include names, dates of birth, addresses, phone numbers, notes or people’s own words. References are included.",
        },
        { label: "Kind of file", value: "CSV (UTF-8), which opens in any spreadsheet program" },
      ]}
    />
  );
}
