import type { Metadata } from "next";
import { FormHeading } from "@/components/cases/form-heading";
import { PersonAside } from "@/components/cases/person-aside";
import { ReviewPartForm } from "@/components/review/review-part-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/layout";
import { reviewPartLabels } from "@/lib/domain/vocabulary/review-parts";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadReviewPart } from "@/lib/review/loaders";
import { hrefTo } from "@/lib/routes";

/** Never the person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Needs review: one part" };

export default async function ReviewPartPage({ params }: PageProps<"/cases/[reference]/review/[part]">) {
  const asked = await params;
  const { part, head, review, today } = await loadReviewPart(asked.reference, asked.part);
  const { reference } = head;

  return (
    <>
      <BackLink href={hrefTo("review", { reference })}>Back to the needs review</BackLink>
      <FormHeading title={reviewPartLabels[part]} head={head} />
      <Columns aside={<PersonAside head={head} today={today} />}>
        <Card>
          <ReviewPartForm {...{ reference, part, review, today }} requestKey={newRequestKey()} />
        </Card>
      </Columns>
    </>
  );
}
