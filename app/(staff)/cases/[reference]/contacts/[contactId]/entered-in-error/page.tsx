import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ContactSummary } from "@/components/contacts/contact-summary";
import { EnteredInErrorForm } from "@/components/contacts/entered-in-error-form";
import { Card } from "@/components/ui/card";
import { loadContactToMark } from "@/lib/screens/log-contact/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Mark a contact as entered in error" };

export default async function EnteredInErrorPage({
  params,
}: PageProps<"/cases/[reference]/contacts/[contactId]/entered-in-error">) {
  const { reference, contactId } = await params;
  const { head, contact, today, locked } = await loadContactToMark(reference, contactId);

  return (
    <CaseFormPage title="Mark as entered in error" head={head} today={today}>
      <Card>
        <ContactSummary contact={contact} today={today} />
        <EnteredInErrorForm {...{ reference, contactId, locked }} requestKey={newRequestKey()} />
      </Card>
    </CaseFormPage>
  );
}
