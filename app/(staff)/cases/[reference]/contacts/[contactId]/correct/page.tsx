import type { Metadata } from "next";
import { PersonAside } from "@/components/cases/person-aside";
import { ContactForm } from "@/components/contacts/contact-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/layout";
import { WarningText } from "@/components/ui/warning-text";
import { loadContactToAmend } from "@/lib/contacts/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Correct a contact" };

export default async function CorrectContactPage({
  params,
}: PageProps<"/cases/[reference]/contacts/[contactId]/correct">) {
  const { reference, contactId } = await params;
  const { head, contact, today, locked } = await loadContactToAmend(reference, contactId);

  return (
    <>
      <BackLink href={`/cases/${reference}`}>Back to {head.name}</BackLink>
      <Columns aside={<PersonAside head={head} today={today} />}>
        <Card>
          <h1>Correct a contact</h1>
          {locked ? (
            <WarningText>{locked}</WarningText>
          ) : (
            <>
              <p>The text that you correct stays readable below the new one, and counts for nothing.</p>
              <ContactForm
                reference={reference}
                requestKey={newRequestKey()}
                today={today}
                contact={contact}
              />
            </>
          )}
        </Card>
      </Columns>
    </>
  );
}
