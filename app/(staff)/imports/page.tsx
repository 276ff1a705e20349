import type { Metadata } from "next";
import { ImportList } from "@/components/imports/import-list";
import { TemplateWords, UploadForm, WhatHappensNext } from "@/components/imports/upload-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Columns, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { WarningText } from "@/components/ui/warning-text";
import { loadImports } from "@/lib/imports/loaders";
import { openingWords } from "@/lib/imports/messages";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Import" };

export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const { today, opening, refusal, imports } = await loadImports(await searchParams);

  return (
    <Stack>
      <PageHeader
        title="Import"
        lead="Load a caseload from a spreadsheet. You can check it before anyone is added."
      />
      <Columns
        aside={
          <Card title="What happens next">
            <WhatHappensNext />
          </Card>
        }
      >
        <Card title="Load a caseload">
          {opening !== "open" && opening !== "with_reason" && (
            <WarningText>{openingWords[opening]}</WarningText>
          )}
          <TemplateWords />
          <UploadForm requestKey={newRequestKey()} refusal={refusal} />
        </Card>
      </Columns>
      <Card title="Earlier files" flush>
        {imports.length > 0 ? (
          <ImportList imports={imports} today={today} />
        ) : (
          <EmptyState title="No files have been loaded yet." />
        )}
      </Card>
    </Stack>
  );
}
