import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import { recordRecallAction } from "@/lib/sharing/actions";

type Props = {
  reference: string;
  destinationId: string;
  requestKey: string;
  today: CalendarDate;
  /** Why there is nothing to record, if so. */
  locked: string | null;
};

/** Records that what was sent was returned or deleted. */
export const RecallForm = ({ reference, destinationId, requestKey, today, locked }: Props) => (
  <ActionForm action={recordRecallAction} requestKey={requestKey} label="Record a recall" keepDraft>
    <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="destinationId" value={destinationId} />
      <TextAreaField
        name="details"
        label="How was it recalled?"
        hint="Who you asked, what they did with the summary, and who confirmed it."
        rows={3}
      />
      <DateField
        name="happenedOn"
        legend="When was that confirmed?"
        hint={`For example, ${typedDay(today)}`}
        defaultValue={today}
      />
      <SubmitButton>Record the recall</SubmitButton>
    </UnlessBlocked>
  </ActionForm>
);
