import type { Metadata } from "next";
import { DayForm } from "@/components/accounted-for/day-form";
import { AccountedForFigures } from "@/components/accounted-for/figures";
import { AccountedForPeople } from "@/components/accounted-for/people";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { WarningText } from "@/components/ui/warning-text";
import { loadAccountedFor } from "@/lib/screens/accounted-for/loaders";

export const metadata: Metadata = { title: "Everyone accounted for" };

export default async function AccountedForPage({ searchParams }: PageProps<"/accounted-for">) {
  const { span, typed, refusal, caseload } = await loadAccountedFor(await searchParams);

  return (
    <>
      <PageHeader
        title="Everyone accounted for"
        lead="The position of every person at the end of a date, from the history, which cannot be changed."
      />
      <Stack>
        {refusal !== null && <WarningText>{refusal}</WarningText>}
        <Card flush>
          <DayForm span={span} typed={typed} />
        </Card>
        {caseload && <AccountedForFigures {...caseload} />}
        {caseload?.opened && <AccountedForPeople {...caseload} opened={caseload.opened} today={span.today} />}
      </Stack>
    </>
  );
}
