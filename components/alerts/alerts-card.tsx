import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/button";
import { ButtonRow } from "@/components/ui/layout";
import { UrgencyTag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { AlertView } from "@/lib/alerts/types";
import { alertLabels } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { urgencyOf, urgencyWords } from "@/lib/domain/deadlines/urgency";
import { hrefTo } from "@/lib/routes";

type Props = {
  reference: string;
  alerts: readonly AlertView[];
  /** Once the case has ended, its alerts cannot be changed. */
  ended: boolean;
  today: CalendarDate;
  dueSoonDays: number;
};

/** The active alerts, each with the date of its next review. */
export function AlertsCard({ reference, alerts, ended, today, dueSoonDays }: Props) {
  return (
    <Card title="Alerts">
      {alerts.length === 0 ? (
        <p>No alerts.</p>
      ) : (
        <TaskList>
          {alerts.map(({ id, kind, details, reviewOn }) => (
            <TaskRow
              key={id}
              title={alertLabels[kind]}
              {...(!ended && { href: hrefTo("alert", { reference, alertId: id }) })}
              note={details}
              status={
                <UrgencyTag urgency={urgencyOf(reviewOn, today, dueSoonDays)}>
                  Review: {urgencyWords(reviewOn, today)}
                </UrgencyTag>
              }
            />
          ))}
        </TaskList>
      )}
      {!ended && (
        <ButtonRow>
          <ButtonLink href={hrefTo("newAlert", { reference })} variant="secondary">
            Raise an alert
          </ButtonLink>
        </ButtonRow>
      )}
    </Card>
  );
}
