import type { Metadata } from "next";
import { AfterCareCard } from "@/components/after-care/after-care-card";
import { AlertsCard } from "@/components/alerts/alerts-card";
import { ClosureAskedBanner, EndedBanner } from "@/components/case-page/case-banners";
import { CaseChanges } from "@/components/case-page/case-changes";
import { CaseDeadlines, CaseDetails } from "@/components/cases/case-facts";
import { CaseHandovers } from "@/components/case-page/case-handovers";
import { CaseNext } from "@/components/case-page/case-next";
import { OtherRecords } from "@/components/case-page/other-records";
import { CaseTimeline } from "@/components/case-page/case-timeline";
import { IdentityBar } from "@/components/cases/identity-bar";
import { CrisisCard } from "@/components/crisis/crisis-card";
import { DeathCard } from "@/components/deaths/death-card";
import { HoldCard } from "@/components/holds/hold-card";
import { LettersCard } from "@/components/letters/letters-card";
import { ProfessionalsCard } from "@/components/professionals/professionals-card";
import { CircumstancesCard, SafeContactCard } from "@/components/review/review-cards";
import { ReviewOfCase } from "@/components/review/review-of-case";
import { SharingCard } from "@/components/sharing/sharing-card";
import { RecordedBanner } from "@/components/moves/recorded-banner";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { DoneBanner } from "@/components/ui/done-banner";
import { CardGrid, Columns, Stack } from "@/components/ui/layout";
import { PrintButton } from "@/components/ui/print-button";
import { hrefTo } from "@/lib/routes";
import { loadCase } from "@/lib/screens/case/loaders";
import { loadNextSteps } from "@/lib/screens/today/loaders";

/** Never the person's name: titles reach browser history and screen shares. */
export async function generateMetadata({ params }: PageProps<"/cases/[reference]">): Promise<Metadata> {
  return { title: `Case ${(await params).reference}` };
}

export default async function CasePage({ params, searchParams }: PageProps<"/cases/[reference]">) {
  const search = await searchParams;
  const record = await loadCase((await params).reference, search);
  const { actor, head, detail, handovers, moves, today, dueSoonDays } = record;
  const { reference } = head;
  const ended = head.endReason !== null;
  const days = { today, dueSoonDays };
  const steps = await loadNextSteps(head.id, handovers);

  return (
    <>
      <BackLink href={record.list.href}>{record.list.label}</BackLink>
      <DoneBanner done={search.done} />
      <RecordedBanner move={search.done} handoverId={search.handover} handovers={handovers} who={head.name} />
      <IdentityBar head={head} {...days}>
        <ButtonLink href={hrefTo("newContact", { reference })}>Log a contact</ButtonLink>
        <PrintButton>Print</PrintButton>
      </IdentityBar>
      <Stack>
        <EndedBanner head={head} endedBy={detail.endedBy} today={today} moves={moves} />
        <OtherRecords records={record.otherRecords} today={today} />
        {detail.closureRequested && (
          <ClosureAskedBanner
            asked={detail.closureRequested}
            reference={reference}
            today={today}
            actorId={actor.id}
            moves={moves}
          />
        )}
        <DeathCard
          death={record.death}
          isUnderLegalHold={record.isUnderLegalHold}
          reference={reference}
          today={today}
          moves={moves}
        />
        {record.hold && <HoldCard hold={record.hold} reference={reference} today={today} offered={moves} />}
        {record.afterCare && (
          <AfterCareCard afterCare={record.afterCare} reference={reference} today={today} offered={moves} />
        )}
        <Columns
          asideFirst
          aside={
            <>
              <CaseNext head={head} steps={steps} {...days} />
              <CaseDeadlines deadlines={detail.deadlines} handovers={handovers} {...days} />
              <AlertsCard reference={reference} alerts={record.alerts} ended={ended} {...days} />
              <ReviewOfCase reference={reference} review={record.review} head={head} today={today} />
            </>
          }
        >
          <CaseHandovers
            head={head}
            handovers={handovers}
            sharing={record.sharing}
            checklists={record.checklists}
            actor={actor}
            {...days}
          />
          <CardGrid>
            <ProfessionalsCard reference={reference} professionals={record.professionals} today={today} />
            <SharingCard lines={record.sharing} reference={reference} today={today} />
            <SafeContactCard reference={reference} review={record.review} head={head} />
            <CircumstancesCard reference={reference} review={record.review} />
            <CrisisCard reference={reference} crises={record.crises} ended={ended} today={today} />
            <LettersCard head={head} handovers={handovers} />
            <CaseDetails head={head} today={today} />
            <CaseChanges reference={reference} moves={moves} mayReassign={!ended && record.mayReassign} />
          </CardGrid>
          <CaseTimeline
            {...record.timeline}
            older={record.older}
            reference={reference}
            reader={{ id: actor.id, roles: record.roles }}
            closesOn={record.closesOn}
            today={today}
          />
        </Columns>
      </Stack>
    </>
  );
}
