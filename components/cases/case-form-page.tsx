import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Columns } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { PersonAside } from "./person-aside";

type Props = { title: string; lead?: string; head: CaseHead; today: CalendarDate; children: ReactNode };

/** A page on which something is decided about a case: what it is about on top, whom it is about beside it. */
export function CaseFormPage({ title, lead, head, today, children }: Props) {
  return (
    <>
      <BackLink href={`/cases/${head.reference}`}>Back to {head.name}</BackLink>
      <PageHeader title={title} lead={lead} />
      <Columns asideFirst aside={<PersonAside head={head} today={today} />}>
        {children}
      </Columns>
    </>
  );
}
