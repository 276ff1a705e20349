import { CheckboxGroup, RadioField } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import {
  lawfulBases,
  lawfulBasisLabels,
  sharingLabels,
  article9Conditions,
  article9ConditionLabels,
  type SharingDecision,
} from "@/lib/domain/vocabulary/sharing";
import { isInPart, withholdable, type DecisionInPart } from "@/lib/domain/sharing/withheld";
import { summarySectionLabels } from "@/lib/domain/vocabulary/summary-sections";
import { recordSharingAction } from "@/lib/sharing/actions";
import { recordableDecisions, withheldName } from "@/lib/sharing/schema";
import type { SharingView } from "@/lib/sharing/types";
import { InformedFields } from "./informed-fields";

type Props = {
  reference: string;
  sharing: SharingView;
  requestKey: string;
  today: CalendarDate;
  /** Why nothing can be decided, if so. */
  locked: string | null;
};

/** Records a decision for one destination. It replaces the current one, which stays readable. */
export function DecisionForm({ reference, sharing, requestKey, today, locked }: Props) {
  return (
    <ActionForm
      action={recordSharingAction}
      requestKey={requestKey}
      version={sharing.version}
      label="Record a sharing decision"
      keepDraft
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="destinationId" value={sharing.destination.id} />
        <RadioField
          name="decision"
          legend="What was decided?"
          options={recordableDecisions.map((value) => ({
            value,
            label: sharingLabels[value],
            hint: hints[value],
            ...(isInPart(value) && { reveals: <Withheld decision={value} /> }),
          }))}
        />
        <TextAreaField
          name="scope"
          label="What may be shared?"
          hint="Leave this empty if nothing is shared."
          rows={3}
        />
        <TextAreaField
          name="reason"
          label="Why?"
          hint="Required unless the person consents to everything."
          rows={3}
        />
        <InformedFields
          who="Who decided?"
          how="How was it decided?"
          when="When was it decided?"
          today={today}
        />
        <DateField
          name="reviewOn"
          legend="Date of the next review (optional)"
          hint={`For example, ${typedDay(addDays(today, 28))}`}
        />
        <Bases />
        <SubmitButton>Record the decision</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  );
}

const hints: Partial<Record<SharingDecision, string>> = {
  given: "The person agrees that all of the summary may be sent.",
  given_in_part: "The person agrees, except for some parts.",
  not_sought: "No one has asked the person. Nothing may be sent.",
  lacks_capacity: "The person cannot decide this now, and sharing is in their best interests.",
  without_consent: "Against the person’s wishes, or without asking. Another manager must approve it.",
};

const Withheld = ({ decision }: { decision: DecisionInPart }) => (
  <CheckboxGroup
    name={withheldName(decision)}
    legend="What is withheld?"
    hint="These parts are never sent. Share no more than is needed."
    options={withholdable.map((value) => ({ value, label: summarySectionLabels[value] }))}
  />
);

const Bases = () => (
  <>
    <SelectField
      name="lawfulBasis"
      label="Lawful basis (UK GDPR Article 6)"
      hint="Required if anything is shared. Select consent only if the person has consented."
      empty="Nothing is shared"
      options={lawfulBases.map((value) => ({ value, label: lawfulBasisLabels[value] }))}
    />
    <SelectField
      name="article9Condition"
      label="Condition for health data (UK GDPR Article 9)"
      hint="Required if anything is shared. Select explicit consent only if the person has consented."
      empty="Nothing is shared"
      options={article9Conditions.map((value) => ({ value, label: article9ConditionLabels[value] }))}
    />
  </>
);
