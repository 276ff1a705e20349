import type { Metadata } from "next";
import { EndedChips } from "@/components/ended/ended-chips";
import { EndedTable } from "@/components/ended/ended-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { people } from "@/lib/domain/text/count";
import { loadEnded } from "@/lib/screens/ended/loaders";
import { hrefOfEnded } from "@/lib/screens/ended/schema";

export const metadata: Metadata = { title: "Ended cases" };

export default async function EndedPage({ searchParams }: PageProps<"/ended">) {
  const { rows, total, page, pageSize, reason, byReason, ...shown } = await loadEnded(await searchParams);

  return (
    <>
      <PageHeader title="Ended cases" lead={`${people(total)}, most recent first.`} />
      <EndedChips byReason={byReason} current={reason} />
      <Card flush>
        {total > 0 ? (
          <EndedTable rows={rows} {...shown} />
        ) : (
          <EmptyState title="No ended cases match.">
            {reason && <Link href={hrefOfEnded(null)}>Show all ended cases</Link>}
          </EmptyState>
        )}
        <Pagination
          of="people"
          page={page}
          pageSize={pageSize}
          total={total}
          hrefOf={(other) => hrefOfEnded(reason, other)}
        />
      </Card>
    </>
  );
}
