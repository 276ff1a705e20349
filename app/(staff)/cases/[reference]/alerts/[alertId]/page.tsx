import type { Metadata } from "next";
import { AlertFactsList } from "@/components/alerts/alert-facts";
import { EndAlertForm, ReviewAlertForm } from "@/components/alerts/alert-forms";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { Card } from "@/components/ui/card";
import { loadAlert } from "@/lib/alerts/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Review an alert" };

export default async function AlertPage({ params }: PageProps<"/cases/[reference]/alerts/[alertId]">) {
  const { reference, alertId } = await params;
  const { head, alert, today, locked } = await loadAlert(reference, alertId);
  const form = { reference, alert, locked };

  return (
    <CaseFormPage title="Review an alert" head={head} today={today}>
      <Card>
        <AlertFactsList alert={alert} today={today} />
      </Card>
      <ReviewAlertForm {...form} today={today} requestKey={newRequestKey()} />
      <EndAlertForm {...form} requestKey={newRequestKey()} />
    </CaseFormPage>
  );
}
