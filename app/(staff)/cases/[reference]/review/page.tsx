import type { Metadata } from "next";
import { AlertsCard } from "@/components/alerts/alerts-card";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ReviewTasks } from "@/components/review/review-tasks";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { loadReview } from "@/lib/review/loaders";

/** Never the person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Needs review" };

export default async function ReviewPage({ params, searchParams }: PageProps<"/cases/[reference]/review">) {
  const { head, review, alerts, today, dueSoonDays } = await loadReview((await params).reference);
  const { reference } = head;

  return (
    <CaseFormPage
      title="Needs review"
      lead="Each part is saved separately. You can stop after any part and continue another day."
      head={head}
      today={today}
    >
      <DoneBanner done={(await searchParams).done} />
      <Card>
        <ReviewTasks reference={reference} review={review} today={today} />
      </Card>
      <AlertsCard {...{ reference, alerts, today, dueSoonDays }} ended={review.ended} />
    </CaseFormPage>
  );
}
