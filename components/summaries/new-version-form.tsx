import { Card } from "@/components/ui/card";
import { RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import { contactMedia, mediumLabels } from "@/lib/domain/vocabulary/contacts";
import { summaryRefusals, type SummaryRefusal } from "@/lib/domain/summary/changes";
import { sendVersionAction } from "@/lib/summaries/actions";
import type { SummaryView } from "@/lib/summaries/types";

type Props = {
  summary: SummaryView;
  requestKey: string;
  today: CalendarDate;
  /** Why no new version can be sent; null when one can. */
  refusal: SummaryRefusal | null;
};

/** Records that a new version was sent. It is frozen as it is now, without what is withheld. */
export function NewVersionForm({ summary, requestKey, today, refusal }: Props) {
  const [newest] = summary.versions;
  if (!newest) return null;

  return (
    <div className="no-print">
      <Card title="Record a new version as sent">
        <ActionForm
          action={sendVersionAction}
          requestKey={requestKey}
          version={newest.number}
          label="Record a new version as sent"
        >
          <UnlessBlocked locked={refusal && <p>{summaryRefusals[refusal]}</p>}>
            <input type="hidden" name="reference" value={summary.case.reference} />
            <input type="hidden" name="handoverId" value={summary.handover.id} />
            <p>
              The text on this page is frozen as version {newest.number + 1} and recorded in the sharing log.
              Send it to {summary.handover.destination.name} yourself: this page does not send it.
            </p>
            <DateField
              name="sentOn"
              legend="When was it sent?"
              hint={`For example, ${typedDay(today)}`}
              defaultValue={today}
            />
            <RadioTiles
              name="sentHow"
              legend="How was it sent?"
              options={contactMedia.map((value) => ({ value, label: mediumLabels[value] }))}
              defaultValue={newest.sentHow}
            />
            <SubmitButton variant="secondary">Record new version as sent</SubmitButton>
          </UnlessBlocked>
        </ActionForm>
      </Card>
    </div>
  );
}
