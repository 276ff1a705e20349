import type { Metadata } from "next";
import { GapsTable } from "@/components/no-responsible-person/gaps-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadGaps } from "@/lib/screens/no-responsible-person/loaders";

export const metadata: Metadata = { title: "No responsible person" };

export default async function NoResponsiblePersonPage() {
  const { rows, ...shown } = await loadGaps();

  return (
    <>
      <PageHeader
        title="No responsible person"
        lead="The member of staff who is responsible for these people cannot act. Hand each of them on to someone who can."
      />
      <Card flush>
        {rows.length > 0 ? (
          <GapsTable rows={rows} {...shown} />
        ) : (
          <EmptyState title="Everyone has someone who can act." />
        )}
      </Card>
    </>
  );
}
