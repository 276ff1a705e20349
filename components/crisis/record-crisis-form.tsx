import { RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { recordCrisisAction } from "@/lib/crisis/actions";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import { crisisKinds, crisisLabels } from "@/lib/domain/vocabulary/crisis-contacts";

type Props = { reference: string; requestKey: string; today: CalendarDate; locked: string | null };

/** That a crisis service was involved: which, and when. */
export const RecordCrisisForm = ({ reference, requestKey, today, locked }: Props) => (
  <ActionForm action={recordCrisisAction} requestKey={requestKey} label="Record a crisis contact" keepDraft>
    <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
      <input type="hidden" name="reference" value={reference} />
      <RadioTiles
        name="kind"
        legend="Which service was involved?"
        options={crisisKinds.map((kind) => ({ value: kind, label: crisisLabels[kind] }))}
      />
      <DateField
        name="happenedOn"
        legend="When did it happen?"
        hint={`For example, ${typedDay(addDays(today, -1))}`}
      />
      <TextAreaField
        name="details"
        label="What happened? (optional)"
        hint="Record the facts first. The person can ask to see this."
        rows={3}
      />
      <SubmitButton>Save crisis contact</SubmitButton>
    </UnlessBlocked>
  </ActionForm>
);
