import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { raiseAlertAction } from "@/lib/alerts/actions";
import { alertKinds, alertLabels } from "@/lib/domain/vocabulary/alerts";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";

type Props = { reference: string; requestKey: string; today: CalendarDate; locked: string | null };

/** What everyone who meets the person needs to know first. */
export const RaiseAlertForm = ({ reference, requestKey, today, locked }: Props) => (
  <ActionForm action={raiseAlertAction} requestKey={requestKey} label="Raise an alert" keepDraft>
    <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
      <input type="hidden" name="reference" value={reference} />
      <SelectField
        name="kind"
        label="What is the alert about?"
        empty="Select an alert"
        options={alertKinds.map((kind) => ({ value: kind, label: alertLabels[kind] }))}
      />
      <TextAreaField
        name="details"
        label="Details (optional)"
        hint="What to look out for, and what to do. The person can ask to see this."
        rows={3}
      />
      <ReviewDay today={today} />
      <SubmitButton>Raise the alert</SubmitButton>
    </UnlessBlocked>
  </ActionForm>
);

/** The date of the next review of an alert. */
export const ReviewDay = ({ today }: { today: CalendarDate }) => (
  <DateField
    name="reviewOn"
    legend="Date of the next review"
    hint={`At most a year ahead. For example, ${typedDay(addDays(today, 28))}`}
  />
);
