import type { Metadata } from "next";
import { PersonAside } from "@/components/cases/person-aside";
import { ContactForm } from "@/components/contacts/contact-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/layout";
import { loadContactForm } from "@/lib/contacts/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

/** Never the person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Log a contact" };

export default async function LogContactPage({ params }: PageProps<"/cases/[reference]/contacts/new">) {
  const { head, today } = await loadContactForm((await params).reference);

  return (
    <>
      <BackLink href={`/cases/${head.reference}`}>Back to {head.name}</BackLink>
      <Columns aside={<PersonAside head={head} today={today} />}>
        <Card>
          <h1>Log a contact</h1>
          <ContactForm reference={head.reference} requestKey={newRequestKey()} today={today} />
        </Card>
      </Columns>
    </>
  );
}
