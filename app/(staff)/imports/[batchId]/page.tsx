import type { Metadata } from "next";
import { ConfirmForm } from "@/components/imports/confirm-form";
import { FaultyLines } from "@/components/imports/faulty-lines";
import { ImportFacts } from "@/components/imports/import-facts";
import { LinesAlreadyHere } from "@/components/imports/lines-already-here";
import { ReadySample } from "@/components/imports/ready-sample";
import { UndoForm } from "@/components/imports/undo-form";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { loadImport } from "@/lib/imports/loaders";
import { importSentence, titleOf, writtenOnSentence } from "@/lib/imports/messages";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Check of a caseload file" };

export default async function ImportPage({ params, searchParams }: PageProps<"/imports/[batchId]">) {
  const search = await searchParams;
  const loaded = await loadImport((await params).batchId, search);
  const { found, faulty, alreadyHere } = loaded;
  const hrefOf = (pages: { faulty?: number; here?: number }, part: string) =>
    hrefTo(
      "import",
      { batchId: found.id },
      {
        query: { faulty: String(pages.faulty ?? faulty.page), here: String(pages.here ?? alreadyHere.page) },
        hash: part,
      },
    );

  return (
    <Stack>
      <BackLink href={hrefTo("imports")}>Import</BackLink>
      <DoneBanner done={search.done} />
      <PageHeader
        title={titleOf(found)}
        lead={importSentence(found)}
        actions={
          found.status === "confirmed" &&
          loaded.mayReadCases && <ButtonLink href={hrefTo("caseload")}>Go to the caseload</ButtonLink>
        }
      />
      <ImportFacts found={found} today={loaded.today} />
      {loaded.sample.length > 0 && <ReadySample lines={loaded.sample} total={found.lines.ready} />}
      {found.status === "checked" && (
        <Card title="Confirm">
          <ConfirmForm
            requestKey={newRequestKey()}
            found={found}
            opening={loaded.opening}
            lastReferralOn={loaded.lastReferralOn}
          />
        </Card>
      )}
      {found.lines.faulty > 0 && (
        <FaultyLines
          {...faulty}
          total={found.lines.faulty}
          hrefOf={(page) => hrefOf({ faulty: page }, "to-fix")}
          href={hrefTo("importProblems", { batchId: found.id })}
        />
      )}
      {found.lines.alreadyHere > 0 && (
        <LinesAlreadyHere
          {...alreadyHere}
          total={found.lines.alreadyHere}
          hrefOf={(page) => hrefOf({ here: page }, "already-here")}
          mayReadCases={loaded.mayReadCases}
        />
      )}
      {loaded.mayUndo && (
        <Card title="Undo">
          {loaded.writtenOn.length > 0 ? (
            <p>{writtenOnSentence(loaded.writtenOn)}</p>
          ) : (
            <UndoForm requestKey={newRequestKey()} found={found} />
          )}
        </Card>
      )}
    </Stack>
  );
}
