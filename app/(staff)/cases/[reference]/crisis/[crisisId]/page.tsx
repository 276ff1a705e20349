import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { CrisisInErrorForm } from "@/components/crisis/crisis-in-error-form";
import { Card } from "@/components/ui/card";
import { loadCrisisContact } from "@/lib/crisis/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Mark a crisis contact as entered in error" };

export default async function CrisisInErrorPage({
  params,
}: PageProps<"/cases/[reference]/crisis/[crisisId]">) {
  const { reference, crisisId } = await params;
  const { head, crisis, today, locked } = await loadCrisisContact(reference, crisisId);

  return (
    <CaseFormPage title="Mark as entered in error" head={head} today={today}>
      <Card>
        <CrisisInErrorForm {...{ reference, crisis, today, locked }} requestKey={newRequestKey()} />
      </Card>
    </CaseFormPage>
  );
}
