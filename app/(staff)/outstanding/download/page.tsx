import type { Metadata } from "next";
import { DownloadContents } from "@/components/outstanding/download-contents";
import { DownloadForm } from "@/components/outstanding/download-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Measure, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { loadDownload } from "@/lib/screens/exports/loaders";
import { hrefOfOutstanding } from "@/lib/screens/outstanding/schema";

export const metadata: Metadata = { title: "Download outstanding cases" };

export default async function DownloadPage({ searchParams }: PageProps<"/outstanding/download">) {
  const { filter, refusal, ...contents } = await loadDownload(await searchParams);

  return (
    <Measure>
      <BackLink href={hrefOfOutstanding(filter)}>Outstanding cases</BackLink>
      <PageHeader title="Download outstanding cases" />
      <Stack>
        <Card title="What will be in the file">
          <DownloadContents filter={filter} {...contents} />
        </Card>
        <Card>
          <DownloadForm filter={filter} refusal={refusal} />
        </Card>
      </Stack>
    </Measure>
  );
}
