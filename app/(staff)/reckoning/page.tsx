import type { Metadata } from "next";
import { DayForm } from "@/components/reckoning/day-form";
import { ReckoningFigures } from "@/components/reckoning/figures";
import { ReckonedPeople } from "@/components/reckoning/people";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { WarningText } from "@/components/ui/warning-text";
import { loadReckoning } from "@/lib/reckoning/loaders";

export const metadata: Metadata = { title: "Reckoning" };

export default async function ReckoningPage({ searchParams }: PageProps<"/reckoning">) {
  const { span, typed, refusal, reckoned } = await loadReckoning(await searchParams);

  return (
    <>
      <PageHeader
        title="Reckoning"
        lead="Everybody who was ever taken on, and where each of them stood on a day, from the history that nobody can change."
      />
      <Stack>
        {refusal !== null && <WarningText>{refusal}</WarningText>}
        <Card flush>
          <DayForm span={span} typed={typed} />
        </Card>
        {reckoned && <ReckoningFigures {...reckoned} />}
        {reckoned?.opened && <ReckonedPeople {...reckoned} opened={reckoned.opened} today={span.today} />}
      </Stack>
    </>
  );
}
