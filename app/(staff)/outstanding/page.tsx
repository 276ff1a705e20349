import type { Metadata } from "next";
import { outstandingSentence } from "@/components/outstanding/filter-label";
import { HeldNote } from "@/components/outstanding/held-note";
import { OutstandingFilterBar } from "@/components/outstanding/outstanding-filter";
import { OutstandingGroups } from "@/components/outstanding/outstanding-groups";
import { ReasonChips } from "@/components/outstanding/reason-chips";
import { UnaccountedBanner } from "@/components/unaccounted/unaccounted-banner";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { loadOutstanding } from "@/lib/screens/outstanding/loaders";
import { hrefOfDownload, hrefOfOutstanding, partsOf } from "@/lib/screens/outstanding/schema";

export const metadata: Metadata = { title: "Outstanding cases" };

export default async function OutstandingPage({ searchParams }: PageProps<"/outstanding">) {
  const { filter, total, page, pageSize, held, unaccounted, mayDownload, mayDecideHolds, ...shown } =
    await loadOutstanding(await searchParams);
  const isFiltered = Object.keys(partsOf(filter)).length > 0;

  return (
    <>
      <PageHeader
        title="Outstanding cases"
        lead={outstandingSentence(total, filter)}
        actions={mayDownload && total > 0 && <ButtonLink href={hrefOfDownload(filter)}>Download</ButtonLink>}
      />
      <UnaccountedBanner count={unaccounted} />
      <ReasonChips filter={filter} byReason={shown.byReason} />
      <Stack>
        <Card flush>
          <OutstandingFilterBar filter={filter} {...shown} />
          {total === 0 && (
            <EmptyState
              title={isFiltered ? "No outstanding cases match. Clear the filters." : "No outstanding cases."}
            >
              {isFiltered && <Link href={hrefOfOutstanding({})}>Show all outstanding cases</Link>}
            </EmptyState>
          )}
        </Card>
        <OutstandingGroups {...shown} />
        <Pagination
          of="people"
          page={page}
          pageSize={pageSize}
          total={total}
          hrefOf={(other) => hrefOfOutstanding(filter, other)}
        />
        <HeldNote held={held} identified={shown.identified} mayDecideHolds={mayDecideHolds} />
      </Stack>
    </>
  );
}
