import type { ReactNode } from "react";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { Card } from "@/components/ui/card";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

type Props = {
  title: string;
  lead?: string;
  head: CaseHead;
  today: CalendarDate;
  /** What the person deciding should read first. */
  before?: ReactNode;
  /** The form of the move. */
  children: ReactNode;
};

/** The page of one move of a case or of a handover. */
export const MovePage = ({ before, children, ...page }: Props) => (
  <CaseFormPage {...page}>
    {before}
    <Card>{children}</Card>
  </CaseFormPage>
);
