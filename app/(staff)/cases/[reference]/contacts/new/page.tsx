import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ContactForm } from "@/components/contacts/contact-form";
import { Card } from "@/components/ui/card";
import { loadContactForm } from "@/lib/screens/log-contact/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

/** Never the person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Log a contact" };

export default async function LogContactPage({ params }: PageProps<"/cases/[reference]/contacts/new">) {
  const { head, professionals, today } = await loadContactForm((await params).reference);

  return (
    <CaseFormPage title="Log a contact" head={head} today={today}>
      <Card>
        <ContactForm
          reference={head.reference}
          requestKey={newRequestKey()}
          today={today}
          professionals={professionals}
        />
      </Card>
    </CaseFormPage>
  );
}
