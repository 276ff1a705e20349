import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { DestinationSearch } from "@/components/handovers/destination-search";
import { NoDestination } from "@/components/handovers/no-destination";
import { PlanForm } from "@/components/handovers/plan-form";
import { Card } from "@/components/ui/card";
import { WarningText } from "@/components/ui/warning-text";
import { loadPlan } from "@/lib/handovers/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Plan a handover" };

export default async function PlanHandoverPage({
  params,
  searchParams,
}: PageProps<"/cases/[reference]/handovers/new">) {
  const { reference } = await params;
  const plan = await loadPlan(reference, await searchParams);
  const { head, today, locked, leadLocked, text, hasSearch, hasMore, options, mayAdd } = plan;

  return (
    <CaseFormPage title="Plan a handover" head={head} today={today}>
      {locked ? (
        <WarningText>{locked}</WarningText>
      ) : (
        <Card>
          {hasSearch && <DestinationSearch reference={reference} text={text} />}
          {options.length === 0 ? (
            <NoDestination text={text} hasSearch={hasSearch} mayAdd={mayAdd} />
          ) : (
            <PlanForm {...{ reference, options, leadLocked }} requestKey={newRequestKey()} />
          )}
          {hasMore && <p className="quiet">There are more. Type more of the name to narrow the list.</p>}
        </Card>
      )}
    </CaseFormPage>
  );
}
