import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { Columns } from "@/components/ui/layout";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { hrefTo } from "@/lib/routes";
import { FormHeading } from "./form-heading";
import { PersonAside } from "./person-aside";

type Props = { title: string; lead?: string; head: CaseHead; today: CalendarDate; children: ReactNode };

/** A page for a decision about a case: what and who it is about at the top, more about the person at the side. */
export function CaseFormPage({ title, lead, head, today, children }: Props) {
  return (
    <>
      <BackLink href={hrefTo("case", { reference: head.reference })}>Back to {head.name}</BackLink>
      <FormHeading title={title} head={head} />
      {lead !== undefined && <p>{lead}</p>}
      <Columns aside={<PersonAside head={head} today={today} />}>{children}</Columns>
    </>
  );
}
