import type { Metadata } from "next";
import { DirectoryFilter } from "@/components/destinations/directory-filter";
import { DirectoryTable } from "@/components/destinations/directory-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { loadDirectory } from "@/lib/destinations/loaders";
import { counted } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Destinations" };

export default async function DestinationsPage({ searchParams }: PageProps<"/destinations">) {
  const { rows, areas, filter, today, staleDays, mayEdit } = await loadDirectory(await searchParams);

  return (
    <>
      <PageHeader
        title="Destinations"
        lead={`${counted(rows.length, "service", "services")} that may take over support.`}
        actions={mayEdit && <ButtonLink href={hrefTo("newDestination")}>Add a destination</ButtonLink>}
      />
      <Card flush>
        <DirectoryFilter filter={filter} areas={areas} />
        {rows.length > 0 ? (
          <DirectoryTable rows={rows} today={today} staleDays={staleDays} />
        ) : (
          <EmptyState title="No services match your search.">
            {mayEdit ? (
              <p>Clear the filters above, or add the missing service.</p>
            ) : (
              <p>
                <Link href={hrefTo("destinations")}>Clear the filters</Link>, or ask a manager to add the
                service that you miss.
              </p>
            )}
          </EmptyState>
        )}
      </Card>
    </>
  );
}
