import type { Metadata } from "next";
import { ClosureAskedBanner, EndedBanner } from "@/components/cases/case-banners";
import { CaseChanges } from "@/components/cases/case-changes";
import { CaseDeadlines, CaseDetails, CaseNeeds } from "@/components/cases/case-facts";
import { CaseHandovers } from "@/components/cases/case-handovers";
import { CaseNext } from "@/components/cases/case-next";
import { CaseTimeline } from "@/components/cases/case-timeline";
import { IdentityBar } from "@/components/cases/identity-bar";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { DoneBanner } from "@/components/ui/done-banner";
import { Columns, Stack } from "@/components/ui/layout";
import { PrintButton } from "@/components/ui/print-button";
import { loadCase } from "@/lib/cases/loaders";

/** Never the person's name: titles reach browser history and screen shares. */
export async function generateMetadata({ params }: PageProps<"/cases/[reference]">): Promise<Metadata> {
  return { title: `Case ${(await params).reference}` };
}

export default async function CasePage({ params, searchParams }: PageProps<"/cases/[reference]">) {
  const search = await searchParams;
  const { actor, head, detail, handovers, timeline, older, may, ...days } = await loadCase(
    (await params).reference,
    search,
  );
  const { reference } = head;
  const isOpen = head.endReason === null;

  return (
    <>
      <BackLink href="/caseload">{actor.role === "worker" ? "My caseload" : "Caseload"}</BackLink>
      <DoneBanner done={search.done} />
      <IdentityBar head={head} {...days}>
        <ButtonLink href={`/cases/${reference}/contacts/new`}>Log a contact</ButtonLink>
        <PrintButton>Print</PrintButton>
      </IdentityBar>
      <Stack>
        <EndedBanner head={head} endedBy={detail.endedBy} today={days.today} mayReopen={may.reopen} />
        {detail.closureAsked && (
          <ClosureAskedBanner
            asked={detail.closureAsked}
            reference={reference}
            today={days.today}
            actorId={actor.id}
            mayDecide={may.decideClosure}
          />
        )}
        <Columns
          asideFirst
          aside={
            <>
              <CaseNext head={head} deadlines={detail.deadlines} handovers={handovers} today={days.today} />
              <CaseDeadlines deadlines={detail.deadlines} handovers={handovers} {...days} />
              <CaseNeeds needs={detail.needs} ownWords={detail.ownWords} />
              <CaseDetails head={head} today={days.today} />
              <CaseChanges
                reference={reference}
                mayRequestClosure={isOpen && detail.closureAsked === null && may.requestClosure}
                mayReassign={isOpen && may.reassign}
              />
            </>
          }
        >
          <CaseHandovers head={head} handovers={handovers} actor={actor} {...days} />
          <CaseTimeline
            {...timeline}
            older={older}
            reference={reference}
            actorId={actor.id}
            today={days.today}
          />
        </Columns>
      </Stack>
    </>
  );
}
