import type { Metadata } from "next";
import { ReassignManyForm } from "@/components/cases/reassign-many-form";
import { WorkersWithCases } from "@/components/cases/workers-with-cases";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { EmptyState } from "@/components/ui/empty-state";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { loadReassigningMany } from "@/lib/cases/loaders";
import { people } from "@/lib/domain/text/count";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Reassign cases" };

export default async function ReassignPage({ searchParams }: PageProps<"/reassign">) {
  const search = await searchParams;
  const { holders, former, cases, tickAll, workers, today } = await loadReassigningMany(search);

  return (
    <Measure>
      <BackLink href={former ? hrefTo("reassign") : hrefTo("caseload")}>
        {former ? "Select another worker" : "Caseload"}
      </BackLink>
      <DoneBanner done={search.done} />
      <PageHeader
        title={former ? `Reassign cases of ${former.name}` : "Reassign cases"}
        lead={former ? people(cases.total) : "Select the worker whose cases you want to reassign."}
      />
      <Card>
        {!former && <WorkersWithCases holders={holders} />}
        {former && workers.length === 0 && <EmptyState title="No other active worker can take the cases." />}
        {former && workers.length > 0 && (
          <ReassignManyForm
            requestKey={newRequestKey()}
            from={former.id}
            {...{ cases, tickAll, workers, today }}
          />
        )}
      </Card>
    </Measure>
  );
}
