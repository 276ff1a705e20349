import type { Metadata } from "next";
import { ProposeChangeForm } from "@/components/programme/propose-change-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Measure } from "@/components/ui/layout";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadProposal } from "@/lib/programme-changes/loaders";
import { changeRefusals } from "@/lib/programme-changes/messages";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Propose a change" };

export default async function ProposeChangePage() {
  const { terms, openChangeId, closedBecause } = await loadProposal();

  return (
    <Measure>
      <BackLink href={hrefTo("programme")}>Dates and thresholds</BackLink>
      <PageHeader
        title="Propose a change"
        lead="Nothing moves until the commissioner’s office approves it. You see first what would move."
      />
      {closedBecause !== null || openChangeId !== null ? (
        <Card>
          <p>{changeRefusals[closedBecause ?? "other_open"]}</p>
          {openChangeId !== null && (
            <p>
              <Link href={hrefTo("programmeChange", { changeId: openChangeId })}>Show the open change</Link>
            </p>
          )}
        </Card>
      ) : (
        <ProposeChangeForm requestKey={newRequestKey()} terms={terms} />
      )}
    </Measure>
  );
}
