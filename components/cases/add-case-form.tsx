import { RecordFields } from "@/components/people/record-fields";
import { CheckboxGroup, RadioField, RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { Option } from "@/lib/screens/caseload/types";
import { addCaseAction } from "@/lib/cases/actions";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sentenceDay } from "@/lib/domain/calendar/format";
import { riskLabels, riskLevels } from "@/lib/domain/vocabulary/risk-levels";
import { addedFields } from "@/lib/domain/person/fields";
import { needAreas, needLabels } from "@/lib/domain/vocabulary/need-areas";
import { NamesakeField } from "./namesake-field";

type Props = {
  requestKey: string;
  workers: readonly Option[];
  destinations: readonly Option[];
  /** The last day for referrals has passed: only someone who was missed can be added. */
  isMissedPerson: boolean;
  lastReferralOn: CalendarDate;
  today: CalendarDate;
};

const toOptions = (options: readonly Option[]) => options.map(({ id, name }) => ({ value: id, label: name }));

/** One person and their case, with the fields of a caseload file. */
export function AddCaseForm({
  requestKey,
  workers,
  destinations,
  isMissedPerson,
  lastReferralOn,
  today,
}: Props) {
  return (
    <ActionForm action={addCaseAction} requestKey={requestKey} label="Add a person" keepDraft>
      <NamesakeField />
      <TextField
        name="reference"
        label="Reference"
        hint="For example, YP-0123"
        width={10}
        autoComplete="off"
      />
      <RecordFields
        fields={addedFields}
        form="addForm"
        after={{
          phone: (
            <RadioField
              name="leaveMessage"
              legend="Can you leave a message on their phone?"
              options={[
                { value: "yes", label: "Yes" },
                { value: "no", label: "No" },
                { value: "not_asked", label: "Not asked yet" },
              ]}
              defaultValue="not_asked"
            />
          ),
        }}
      />
      <SelectField name="workerId" label="Worker" empty="Select a worker" options={toOptions(workers)} />
      <DateField
        name="startedOn"
        legend="When did the service start to support them?"
        hint={`On or before ${sentenceDay(lastReferralOn, today)}`}
      />
      {isMissedPerson && (
        <TextAreaField
          name="reason"
          label="Why were they missed?"
          hint="The last day for referrals has passed. Someone who was supported before can still be added."
          rows={3}
        />
      )}
      <RadioTiles
        name="risk"
        legend="Risk"
        options={riskLevels.map((level) => ({ value: level, label: riskLabels[level] }))}
        defaultValue="not_assessed"
      />
      <CheckboxGroup
        name="needs"
        legend="What do they need help with? (optional)"
        options={needAreas.map((area) => ({ value: area, label: needLabels[area] }))}
      />
      <TextAreaField name="ownWords" label="What matters most, in their own words (optional)" rows={3} />
      <DateField name="earlierContactOn" legend="Last contact with them (optional)" />
      <SelectField
        name="destinationId"
        label="Destination (optional)"
        hint="A lead handover to this destination will be planned."
        empty="None yet"
        options={toOptions(destinations)}
      />
      <SubmitButton>Add the person</SubmitButton>
    </ActionForm>
  );
}
