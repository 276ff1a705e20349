import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { RecordCrisisForm } from "@/components/crisis/record-crisis-form";
import { Card } from "@/components/ui/card";
import { loadCrisisForm } from "@/lib/crisis/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Record a crisis contact" };

export default async function RecordCrisisPage({ params }: PageProps<"/cases/[reference]/crisis/new">) {
  const { head, today, locked } = await loadCrisisForm((await params).reference);

  return (
    <CaseFormPage
      title="Record a crisis contact"
      lead="Police, ambulance, an emergency department, a crisis team, or section 136."
      head={head}
      today={today}
    >
      <Card>
        <RecordCrisisForm reference={head.reference} requestKey={newRequestKey()} {...{ today, locked }} />
      </Card>
    </CaseFormPage>
  );
}
