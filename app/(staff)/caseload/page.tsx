import type { Metadata } from "next";
import { caseloadAddress } from "@/components/caseload/caseload-address";
import { CaseloadChips } from "@/components/caseload/caseload-chips";
import { CaseloadEmpty } from "@/components/caseload/caseload-empty";
import { CaseloadFilterBar } from "@/components/caseload/caseload-filter";
import { GivenNote } from "@/components/caseload/given";
import { CoveringNote } from "@/components/caseload/covering";
import { CaseloadTable } from "@/components/caseload/caseload-table";
import { caseloadSentence } from "@/components/caseload/caseload-labels";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { hrefTo } from "@/lib/routes";
import { caseloadPageSize, loadCaseload } from "@/lib/screens/caseload/loaders";

export const metadata: Metadata = { title: "Caseload" };

export default async function CaseloadPage({ searchParams }: PageProps<"/caseload">) {
  const search = await searchParams;
  const { filter, figures, rows, total, seesAll, covering, given, mayAdd, mayReassign, ...lists } =
    await loadCaseload(search);

  return (
    <>
      <DoneBanner done={search.done} />
      <PageHeader
        title={seesAll ? "Caseload" : "My caseload"}
        lead={caseloadSentence(figures)}
        actions={
          <>
            <ButtonLink href={hrefTo("chooseContact")}>Log a contact</ButtonLink>
            {mayAdd && (
              <ButtonLink href={hrefTo("newCase")} variant="secondary">
                Add a person
              </ButtonLink>
            )}
            {mayReassign && (
              <ButtonLink
                href={
                  filter.worker ? hrefTo("reassign", { query: { from: filter.worker } }) : hrefTo("reassign")
                }
                variant="secondary"
              >
                Reassign
              </ButtonLink>
            )}
          </>
        }
      />
      <GivenNote given={given} today={lists.today} />
      <CoveringNote covering={covering} today={lists.today} />
      <CaseloadChips filter={filter} byView={figures.byView} />
      <Card flush>
        <CaseloadFilterBar filter={filter} {...lists} />
        {rows.length === 0 ? (
          <CaseloadEmpty filter={filter} byView={figures.byView} mayAdd={mayAdd} {...lists} />
        ) : (
          <CaseloadTable rows={rows} filter={filter} showWorker={seesAll || covering.length > 0} {...lists} />
        )}
        <Pagination
          of="people"
          page={filter.page}
          pageSize={caseloadPageSize}
          total={total}
          hrefOf={(page) => caseloadAddress({ ...filter, page })}
        />
      </Card>
    </>
  );
}
