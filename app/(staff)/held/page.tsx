import type { Metadata } from "next";
import { ClosuresWhileHeld } from "@/components/holds/closures-while-held";
import { HeldByColleagues } from "@/components/holds/held-by-colleagues";
import { HeldPeople, FormerlyHeldPeople } from "@/components/holds/held-people";
import { Proposals } from "@/components/holds/proposals";
import { RecordedBanner } from "@/components/moves/recorded-banner";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { counted, people } from "@/lib/domain/text/count";
import { loadHeld } from "@/lib/screens/held/loaders";

export const metadata: Metadata = { title: "Held cases and decisions" };

export default async function HeldPage({ searchParams }: PageProps<"/held">) {
  const search = await searchParams;
  const {
    actorId,
    recordedOn,
    today,
    closesOn,
    dueSoonDays,
    proposals,
    closures,
    held,
    byColleagues,
    finished,
  } = await loadHeld(search);
  const waiting = proposals.length + closures.length;

  return (
    <>
      <RecordedBanner move={search.done} who={recordedOn} />
      <PageHeader
        title="Held cases and decisions"
        lead={`${counted(waiting, "decision is waiting", "decisions are waiting")} for the commissioner’s office. You hold ${people(held.length)}.`}
      />
      <Stack>
        <Proposals proposals={proposals} today={today} closesOn={closesOn} />
        <ClosuresWhileHeld holds={closures} today={today} actorId={actorId} />
        <HeldPeople held={held} today={today} dueSoonDays={dueSoonDays} />
        <HeldByColleagues holds={byColleagues} />
        <FormerlyHeldPeople finished={finished} />
      </Stack>
    </>
  );
}
