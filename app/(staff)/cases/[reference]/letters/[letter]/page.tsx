import type { Metadata } from "next";
import { FormHeading } from "@/components/cases/form-heading";
import { NotAvailableNotice } from "@/components/cases/not-available-notice";
import { NewContactLetter } from "@/components/letters/new-contact-letter";
import { OtherHelpLetter } from "@/components/letters/other-help-letter";
import { PostLetterForm } from "@/components/letters/post-letter-form";
import { PostWarnings } from "@/components/letters/post-warnings";
import { BackLink } from "@/components/ui/back-link";
import { Measure } from "@/components/ui/layout";
import { letterLabels } from "@/lib/domain/person/letter";
import { loadLetter } from "@/lib/letters/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

/** Never the person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Letter" };

export default async function LetterPage({ params }: PageProps<"/cases/[reference]/letters/[letter]">) {
  const { reference, letter: asked } = await params;
  const { head, letter, refusal, content } = await loadLetter(reference, asked);

  return (
    <Measure>
      <div className="no-print">
        <BackLink href={hrefTo("case", { reference })}>Back to {head.name}</BackLink>
        <FormHeading title={letterLabels[letter]} head={head} />
      </div>
      {content === null ? (
        <NotAvailableNotice reference={reference}>{refusal}</NotAvailableNotice>
      ) : (
        <>
          <PostWarnings {...content.person} />
          {letter === "new_contact" && content.person.newContact ? (
            <NewContactLetter {...content} contact={content.person.newContact} />
          ) : (
            <OtherHelpLetter {...content} />
          )}
          <PostLetterForm {...{ reference, letter }} requestKey={newRequestKey()} />
        </>
      )}
    </Measure>
  );
}
