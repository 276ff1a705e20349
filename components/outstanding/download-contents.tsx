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

/** What will be in the file, said before it is made. */
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
          label: "Who they are",
          value: identified
            ? "With names, dates of birth, addresses and their own words. Keep the file where only those can read it who may."
            : "Without names, dates of birth, addresses, phones, notes or own words. The reference stays.",
        },
        { label: "Kind of file", value: "CSV, UTF-8; every spreadsheet program opens it" },
      ]}
    />
  );
}
