import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { hrefTo } from "@/lib/routes";
import type { CaseloadFilter, CaseloadFigures, Option } from "@/lib/screens/caseload/types";
import { activeFilters, caseloadAddress } from "./caseload-address";
import { emptyViews } from "./caseload-labels";

type Props = {
  filter: CaseloadFilter;
  byView: CaseloadFigures["byView"];
  destinations: readonly Option[];
  workers: readonly Option[];
  mayAdd: boolean;
};

/** Why the list is empty, and what to do about it. */
export function CaseloadEmpty({ filter, byView, destinations, workers, mayAdd }: Props) {
  const active = activeFilters(filter, { destinations, workers });
  const { view, sort } = filter;

  if (active.length > 0) {
    return (
      <EmptyState title={`No people match your search: ${active.map(({ label }) => label).join(", ")}`}>
        <p>
          <Link href={caseloadAddress({ view, sort })}>Clear the filters</Link>, or select another view.
        </p>
      </EmptyState>
    );
  }
  if (byView.outstanding + byView.held + byView.done > 0) return <EmptyState title={emptyViews[view]} />;
  return mayAdd ? (
    <EmptyState title="There are no cases yet.">
      <p>
        <Link href={hrefTo("imports")}>Import the caseload</Link> of the service from a spreadsheet, or{" "}
        <Link href={hrefTo("newCase")}>add one person</Link>.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="You have no cases yet.">
      <p>You will see people here when a manager gives you cases.</p>
    </EmptyState>
  );
}
