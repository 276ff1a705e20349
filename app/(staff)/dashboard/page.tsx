import type { Metadata } from "next";
import { AccountedFor } from "@/components/dashboard/accounted-for";
import { BurnDownCard } from "@/components/dashboard/burn-down";
import { CountTable } from "@/components/dashboard/count-table";
import { DestinationBars } from "@/components/dashboard/destination-bars";
import { HeadlineTiles } from "@/components/dashboard/headline-tiles";
import { Workers } from "@/components/dashboard/workers";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Columns } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { loadDashboard } from "@/lib/dashboard/loaders";
import { longDay } from "@/lib/domain/calendar/words";
import { outstandingStages, stageLabels } from "@/lib/domain/case/stages";
import { forecastSentence } from "@/lib/domain/closure/forecast";
import { deadlineKinds, deadlineLabels } from "@/lib/domain/deadlines/kinds";
import { hrefOfOutstanding } from "@/lib/outstanding/schema";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  const { figures, forecast, today, closesOn, daysLeft, isOwn } = await loadDashboard();
  const { account, byStage, byDestination, byWorker, overdue, burnDown } = figures;

  return (
    <>
      <PageHeader
        title={isOwn ? "Your figures" : "Closure dashboard"}
        lead={`${longDay(today)}. ${forecastSentence(forecast, { today, closesOn })}`}
        actions={
          <ButtonLink href="/outstanding" variant="secondary">
            Outstanding cases
          </ButtonLink>
        }
      />
      <HeadlineTiles figures={figures} forecast={forecast} daysLeft={daysLeft} />
      <Columns
        aside={
          <>
            <Card title="Overdue">
              <CountTable
                label="Outstanding people with a deadline that has passed"
                of="What has passed"
                rows={deadlineKinds.map((kind) => ({
                  label: deadlineLabels[kind],
                  count: overdue[kind] ?? 0,
                  href: hrefOfOutstanding({ overdue: kind }),
                }))}
              />
            </Card>
            {byWorker.length > 0 && <Workers rows={byWorker} />}
          </>
        }
      >
        <BurnDownCard burnDown={burnDown} forecast={forecast} today={today} closesOn={closesOn} />
        <Card title="Where cases wait">
          {byDestination.length > 0 ? (
            <DestinationBars rows={byDestination} />
          ) : (
            <EmptyState title="No handover has been planned yet." />
          )}
        </Card>
        <Card title="By stage">
          <CountTable
            label="Outstanding people by stage"
            of="Stage"
            rows={outstandingStages
              .filter((stage) => byStage[stage])
              .map((stage) => ({
                label: stageLabels[stage],
                count: byStage[stage] ?? 0,
                href: hrefOfOutstanding({ stage }),
              }))}
            total={{ label: "Outstanding", count: account.outstanding }}
          />
        </Card>
        <AccountedFor account={account} />
      </Columns>
    </>
  );
}
