import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ChecklistEntryForm } from "@/components/checklists/checklist-entry-form";
import { Card } from "@/components/ui/card";
import { loadEntry } from "@/lib/checklists/loaders";
import { checklistLabels } from "@/lib/domain/vocabulary/checklist";
import { newRequestKey } from "@/lib/platform/request-key";

/** The same for every entry: the heading says which one it is. */
export const metadata: Metadata = { title: "Checklist" };

export default async function ChecklistEntryPage({
  params,
}: PageProps<"/cases/[reference]/handovers/[handoverId]/checklist/[entryId]">) {
  const { reference, handoverId, entryId } = await params;
  const { head, entry, ...form } = await loadEntry(reference, handoverId, entryId);

  return (
    <CaseFormPage
      title={checklistLabels[entry.item]}
      lead={`Handover to ${entry.handover.destination.name}.`}
      head={head}
      today={form.today}
    >
      <Card>
        <ChecklistEntryForm {...{ reference, entry, ...form }} requestKey={newRequestKey()} />
      </Card>
    </CaseFormPage>
  );
}
