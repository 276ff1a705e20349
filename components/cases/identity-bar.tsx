import type { ReactNode } from "react";
import { UrgencyTag } from "@/components/ui/tag";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import { textsWhere } from "@/lib/domain/person/field";
import { personFields } from "@/lib/domain/person/fields";
import { urgencyOf, urgencyWords } from "@/lib/domain/deadlines/urgency";
import { AlertWords } from "./alert-label";
import { ageWords, riskWords } from "./person-label";
import { SafeContact } from "./safe-contact";

type Props = {
  head: CaseHead;
  today: CalendarDate;
  dueSoonDays: number;
  /** What can be done from here. */
  children?: ReactNode;
};

/** Who the page is about, always in sight on a desk: name, reference, age, nearest deadline, alerts and how to reach them safely. */
export function IdentityBar({ head, today, dueSoonDays, children }: Props) {
  const { next } = head;

  return (
    <div className="identity">
      <h1>{head.name}</h1>
      <p className="quiet number">
        {[
          head.reference,
          ageWords(head.person.dateOfBirth, today),
          ...textsWhere(personFields, head.person, ({ withName }) => withName === true),
        ].join(" · ")}
      </p>
      {next && (
        <UrgencyTag urgency={urgencyOf(next.dueOn, today, dueSoonDays)}>
          {deadlineLabels[next.kind]}: {urgencyWords(next.dueOn, today)}
        </UrgencyTag>
      )}
      {Boolean(children) && <div className="identity__actions">{children}</div>}
      <p className="identity__alerts">
        <span>{riskWords(head.risk)}</span> <AlertWords alerts={head.alerts} /> <SafeContact {...head} />
      </p>
    </div>
  );
}
