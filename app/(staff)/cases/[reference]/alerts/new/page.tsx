import type { Metadata } from "next";
import { RaiseAlertForm } from "@/components/alerts/raise-alert-form";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { Card } from "@/components/ui/card";
import { loadAlertForm } from "@/lib/alerts/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Raise an alert" };

export default async function RaiseAlertPage({ params }: PageProps<"/cases/[reference]/alerts/new">) {
  const { head, today, locked } = await loadAlertForm((await params).reference);

  return (
    <CaseFormPage
      title="Raise an alert"
      lead="Everyone who opens the case sees it first, until it is ended."
      head={head}
      today={today}
    >
      <Card>
        <RaiseAlertForm reference={head.reference} requestKey={newRequestKey()} {...{ today, locked }} />
      </Card>
    </CaseFormPage>
  );
}
