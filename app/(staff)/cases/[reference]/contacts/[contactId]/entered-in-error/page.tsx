import type { Metadata } from "next";
import { PersonAside } from "@/components/cases/person-aside";
import { ContactSummary } from "@/components/contacts/contact-summary";
import { EnteredInErrorForm } from "@/components/contacts/entered-in-error-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/layout";
import { WarningText } from "@/components/ui/warning-text";
import { loadContactToAmend } from "@/lib/contacts/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Mark a contact as entered in error" };

export default async function EnteredInErrorPage({
  params,
}: PageProps<"/cases/[reference]/contacts/[contactId]/entered-in-error">) {
  const { reference, contactId } = await params;
  const { head, contact, today, locked } = await loadContactToAmend(reference, contactId);

  return (
    <>
      <BackLink href={`/cases/${reference}`}>Back to {head.name}</BackLink>
      <Columns aside={<PersonAside head={head} today={today} />}>
        <Card>
          <h1>Mark as entered in error</h1>
          <ContactSummary contact={contact} today={today} />
          {locked ? (
            <WarningText>{locked}</WarningText>
          ) : (
            <EnteredInErrorForm reference={reference} contactId={contactId} requestKey={newRequestKey()} />
          )}
        </Card>
      </Columns>
    </>
  );
}
