import type { Metadata } from "next";
import { Approvals } from "@/components/today/approvals";
import { TodayChips } from "@/components/today/today-chips";
import { TodayGroups } from "@/components/today/today-groups";
import { todaySentence } from "@/components/today/today-label";
import { GapsBanner } from "@/components/no-responsible-person/gaps-banner";
import { EmptyState } from "@/components/ui/empty-state";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { loadToday } from "@/lib/screens/today/loaders";
import { hrefOfToday } from "@/lib/screens/today/schema";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage({ searchParams }: PageProps<"/today">) {
  const day = await loadToday(await searchParams);
  const { filter, counts, steps, total, page, pageSize, approvals, decides, today, dueSoonDays } = day;

  return (
    <>
      <PageHeader
        title="Today"
        lead={todaySentence(today, counts[filter.show])}
        actions={<PrintButton>Print</PrintButton>}
      />
      <GapsBanner count={day.withoutResponsible} />
      {decides && <TodayChips show={filter.show} counts={counts} />}
      <Stack>
        <Approvals approvals={approvals} today={today} />
        {steps.length > 0 ? (
          <TodayGroups steps={steps} counts={counts[filter.show]} today={today} dueSoonDays={dueSoonDays} />
        ) : (
          <Card>
            <EmptyState title="Nothing is due.">
              <p>Everything overdue, due today or due soon is listed here.</p>
            </EmptyState>
          </Card>
        )}
      </Stack>
      <Pagination
        of="steps"
        page={page}
        pageSize={pageSize}
        total={total}
        hrefOf={(other) => hrefOfToday(filter.show, other)}
      />
    </>
  );
}
