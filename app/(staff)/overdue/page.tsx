import type { Metadata } from "next";
import { OverdueTable } from "@/components/overdue/overdue-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import { loadOverdue } from "@/lib/screens/overdue/loaders";
import { hrefOfOverdue } from "@/lib/screens/overdue/schema";

export const metadata: Metadata = { title: "Overdue after support" };

export default async function OverduePage({ searchParams }: PageProps<"/overdue">) {
  const { rows, total, page, pageSize, kind, ...shown } = await loadOverdue(await searchParams);

  return (
    <>
      <PageHeader
        title="Overdue after support"
        lead={
          kind === null
            ? "Everything that is overdue for people who are held or whose case has ended, the longest first."
            : `${deadlineLabels[kind]}, for people who are held or whose case has ended.`
        }
      />
      <Card flush>
        {total > 0 ? (
          <OverdueTable rows={rows} {...shown} />
        ) : (
          <EmptyState title="Nothing is overdue here.">
            {kind && <Link href={hrefOfOverdue(null)}>Show everything that is overdue</Link>}
          </EmptyState>
        )}
        <Pagination
          of="deadlines"
          page={page}
          pageSize={pageSize}
          total={total}
          hrefOf={(other) => hrefOfOverdue(kind, other)}
        />
      </Card>
    </>
  );
}
