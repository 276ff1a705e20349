import type { Metadata } from "next";
import { AccountedFor } from "@/components/dashboard/accounted-for";
import { BurnDownCard } from "@/components/dashboard/burn-down";
import { CountTable } from "@/components/dashboard/count-table";
import { DestinationBars } from "@/components/dashboard/destination-bars";
import { ForTheOffice } from "@/components/dashboard/for-the-office";
import { HeadlineTiles } from "@/components/dashboard/headline-tiles";
import { UnmetNeed } from "@/components/dashboard/unmet-need";
import { Workers } from "@/components/dashboard/workers";
import { GapsBanner } from "@/components/no-responsible-person/gaps-banner";
import { UnaccountedBanner } from "@/components/unaccounted/unaccounted-banner";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Columns } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { loadDashboard } from "@/lib/screens/dashboard/loaders";
import { longDay } from "@/lib/domain/calendar/format";
import { outstandingStages, stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { forecastSentence } from "@/lib/domain/closure/forecast";
import { deadlineKinds, deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import { hrefTo } from "@/lib/routes";
import { hrefOfOverdue } from "@/lib/screens/overdue/schema";
import { hrefOfOutstanding } from "@/lib/screens/outstanding/schema";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  const {
    figures,
    forecast,
    today,
    closesOn,
    daysLeft,
    isOwn,
    unaccounted,
    withoutResponsible,
    change,
    ...may
  } = await loadDashboard();
  const { account, byStage, byDestination, byWorker, overdue, overdueAfterSupport, burnDown, unmet } =
    figures;
  const heldHref = may.mayDecideHolds ? hrefTo("held") : hrefTo("caseload", { query: { view: "held" } });
  const passed = deadlineKinds.filter((kind) => overdue[kind]);
  const passedLater = deadlineKinds.filter((kind) => overdueAfterSupport[kind]);

  return (
    <>
      <PageHeader
        title={isOwn ? "Your figures" : "Closure dashboard"}
        lead={`${longDay(today)}. ${forecastSentence(forecast, { today, closesOn, withoutStart: figures.withoutStart })}`}
        actions={
          <>
            <ButtonLink href={hrefTo("programme")} variant="secondary">
              Dates and thresholds
            </ButtonLink>
            <ButtonLink href={hrefTo("outstanding")} variant="secondary">
              Outstanding cases
            </ButtonLink>
          </>
        }
      />
      <UnaccountedBanner count={unaccounted} />
      <GapsBanner count={withoutResponsible} />
      <HeadlineTiles figures={figures} forecast={forecast} daysLeft={daysLeft} />
      <Columns
        aside={
          <>
            {may.accountsForAll && (
              <ForTheOffice
                figures={figures}
                heldHref={heldHref}
                mayDecideHolds={may.mayDecideHolds}
                change={change}
              />
            )}
            <Card title="Overdue">
              {passed.length === 0 ? (
                <EmptyState title="No deadlines are overdue." />
              ) : (
                <CountTable
                  label="Outstanding people with an overdue deadline"
                  of="Overdue deadlines"
                  rows={passed.map((kind) => ({
                    label: deadlineLabels[kind],
                    count: overdue[kind] ?? 0,
                    href: hrefOfOutstanding({ overdue: kind }),
                  }))}
                />
              )}
            </Card>
            {passedLater.length > 0 && (
              <Card title="Overdue after support">
                <CountTable
                  label="People who are held or whose case has ended, with an overdue deadline"
                  of="Overdue deadlines"
                  rows={passedLater.map((kind) => ({
                    label: deadlineLabels[kind],
                    count: overdueAfterSupport[kind] ?? 0,
                    href: hrefOfOverdue(kind),
                  }))}
                />
              </Card>
            )}
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
        <UnmetNeed unmet={unmet} />
        <AccountedFor account={account} heldHref={heldHref} mayAccountOn={may.accountsForAll} />
      </Columns>
    </>
  );
}
