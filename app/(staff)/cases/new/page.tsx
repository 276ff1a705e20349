import type { Metadata } from "next";
import { AddCaseForm } from "@/components/cases/add-case-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { WarningText } from "@/components/ui/warning-text";
import { loadAdding } from "@/lib/cases/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Add a person" };

export default async function AddCasePage({ searchParams }: PageProps<"/cases/new">) {
  const { refusal, back, ...form } = await loadAdding();

  return (
    <Measure>
      <BackLink href={back}>{back === hrefTo("caseload") ? "Caseload" : "Import"}</BackLink>
      <DoneBanner done={(await searchParams).done} />
      <PageHeader title="Add a person" lead="For more than a few, import a caseload file instead." />
      <Card>
        {refusal ? (
          <WarningText>{refusal}</WarningText>
        ) : (
          <AddCaseForm requestKey={newRequestKey()} {...form} />
        )}
      </Card>
    </Measure>
  );
}
