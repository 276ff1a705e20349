import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ContactForm } from "@/components/contacts/contact-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { loadContactToCorrect } from "@/lib/screens/log-contact/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Correct a contact" };

export default async function CorrectContactPage({
  params,
}: PageProps<"/cases/[reference]/contacts/[contactId]/correct">) {
  const { reference, contactId } = await params;
  const { head, contact, professionals, today, locked } = await loadContactToCorrect(reference, contactId);

  return (
    <CaseFormPage title="Correct a contact" head={head} today={today}>
      <Card>
        {!locked && (
          <p>
            The earlier text stays readable below the new text. It no longer counts. If it should not be on
            this case at all,{" "}
            <Link href={hrefTo("contactInError", { reference, contactId })}>mark it as entered in error</Link>
            .
          </p>
        )}
        <ContactForm {...{ reference, today, professionals, contact, locked }} requestKey={newRequestKey()} />
      </Card>
    </CaseFormPage>
  );
}
