import type { Metadata } from "next";
import { PeopleFound, PersonSearch, SeenLast } from "@/components/contacts/people-to-choose";
import { Measure, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { loadPeopleToChoose } from "@/lib/screens/log-contact/loaders";

export const metadata: Metadata = { title: "Log a contact" };

export default async function ChoosePersonPage({ searchParams }: PageProps<"/contacts/new">) {
  const { text, today, seen, found, hasMore } = await loadPeopleToChoose(await searchParams);

  return (
    <Measure>
      <PageHeader title="Log a contact" lead="Who was it with, or about?" />
      <Stack>
        <PersonSearch text={text} />
        {found ? (
          <PeopleFound people={found} hasMore={hasMore} text={text} today={today} />
        ) : (
          <SeenLast people={seen} today={today} />
        )}
      </Stack>
    </Measure>
  );
}
