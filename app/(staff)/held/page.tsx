import type { Metadata } from "next";
import { AfterCareToTakeList } from "@/components/after-care/after-care-to-take";
import { AfterCareOfColleagues, PeopleInAfterCare } from "@/components/after-care/people-in-after-care";
import { ClosuresToDecide } from "@/components/closures/closures-to-decide";
import { DecidedAlone } from "@/components/holds/decided-alone";
import { HeldByColleagues } from "@/components/holds/held-by-colleagues";
import { HeldPeople, FormerlyHeldPeople, PeopleAsDeputy } from "@/components/holds/held-people";
import { GapsBanner } from "@/components/no-responsible-person/gaps-banner";
import { CasesToTake } from "@/components/holds/cases-to-take";
import { SilentDestinations } from "@/components/holds/silent-destinations";
import { WaitingForSecondPerson } from "@/components/holds/waiting-for-second";
import { Proposals } from "@/components/holds/proposals";
import { RecordedBanner } from "@/components/moves/recorded-banner";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { counted, people } from "@/lib/domain/text/count";
import { loadHeld } from "@/lib/screens/held/loaders";
import { hrefOfHeld } from "@/lib/screens/held/schema";

export const metadata: Metadata = { title: "Held cases and decisions" };

export default async function HeldPage({ searchParams }: PageProps<"/held">) {
  const search = await searchParams;
  const {
    recordedOn,
    today,
    closesOn,
    dueSoonDays,
    proposals,
    closures,
    held,
    byColleagues,
    silent,
    waitingForSecond,
    decidedAlone,
    toTake,
    afterCareToTake,
    inAfterCare,
    afterCareOfColleagues,
    asDeputy,
    withoutResponsible,
    finished,
  } = await loadHeld(search);
  const pages = { holds: toTake?.page ?? 1, checks: afterCareToTake?.page ?? 1 };
  const waiting = proposals.length + closures.length + waitingForSecond.length;

  return (
    <>
      <RecordedBanner move={search.done} who={recordedOn} />
      <PageHeader
        title="Held cases and decisions"
        lead={`${counted(waiting, "decision is waiting", "decisions are waiting")} for the commissioner’s office. You hold ${people(held.length)}${inAfterCare.length > 0 ? ` and have ${people(inAfterCare.length)} in after-care` : ""}.`}
      />
      <GapsBanner count={withoutResponsible} />
      <Stack>
        <Proposals proposals={proposals} today={today} closesOn={closesOn} />
        <ClosuresToDecide closures={closures} today={today} />
        <WaitingForSecondPerson cases={waitingForSecond} />
        <DecidedAlone lines={decidedAlone} today={today} />
        <SilentDestinations silent={silent} today={today} />
        {toTake && (
          <CasesToTake
            list={toTake}
            today={today}
            hrefOf={(page) => hrefOfHeld({ ...pages, holds: page }, "to-take")}
          />
        )}
        {afterCareToTake && (
          <AfterCareToTakeList
            list={afterCareToTake}
            today={today}
            hrefOf={(page) => hrefOfHeld({ ...pages, checks: page }, "after-care")}
          />
        )}
        <HeldPeople held={held} today={today} dueSoonDays={dueSoonDays} />
        <PeopleAsDeputy held={asDeputy} today={today} dueSoonDays={dueSoonDays} />
        <PeopleInAfterCare people={inAfterCare} today={today} />
        <HeldByColleagues holds={byColleagues} />
        <AfterCareOfColleagues rows={afterCareOfColleagues} today={today} />
        <FormerlyHeldPeople finished={finished} />
      </Stack>
    </>
  );
}
