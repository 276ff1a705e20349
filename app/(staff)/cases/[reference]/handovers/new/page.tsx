import type { Metadata } from "next";
import { PersonAside } from "@/components/cases/person-aside";
import { DestinationSearch } from "@/components/handovers/destination-search";
import { NoDestination } from "@/components/handovers/no-destination";
import { PlanForm } from "@/components/handovers/plan-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/layout";
import { WarningText } from "@/components/ui/warning-text";
import { refusalOfMove } from "@/lib/domain/handover/move";
import { loadPlan } from "@/lib/handovers/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Plan a handover" };

export default async function PlanHandoverPage({
  params,
  searchParams,
}: PageProps<"/cases/[reference]/handovers/new">) {
  const { reference } = await params;
  const plan = await loadPlan(reference, await searchParams);
  const { head, today, text, hasSearch, hasMore, options, refusals } = plan;

  return (
    <>
      <BackLink href={`/cases/${reference}`}>Back to {head.name}</BackLink>
      <Columns aside={<PersonAside head={head} today={today} />}>
        <Card>
          <h1>Plan a handover</h1>
          {refusals.includes("case_not_ended") ? (
            <WarningText>{refusalOfMove("case_not_ended").sentence}</WarningText>
          ) : (
            <>
              {hasSearch && <DestinationSearch reference={reference} text={text} />}
              {options.length === 0 ? (
                <NoDestination text={text} hasSearch={hasSearch} mayAdd={plan.mayAddDestination} />
              ) : (
                <PlanForm {...{ reference, options, refusals }} requestKey={newRequestKey()} />
              )}
              {hasMore && <p className="quiet">There are more. Type more of the name to see them.</p>}
            </>
          )}
        </Card>
      </Columns>
    </>
  );
}
