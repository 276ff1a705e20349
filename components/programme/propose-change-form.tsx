import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import { dateLabels, dateNames, type ProgrammeTerms } from "@/lib/domain/programme/change";
import { thresholdNames, thresholds } from "@/lib/domain/programme/thresholds";
import { proposeChangeAction } from "@/lib/programme-changes/actions";

/** The dates and thresholds as they are, to change some of them, with the reason. */
export function ProposeChangeForm({ requestKey, terms }: { requestKey: string; terms: ProgrammeTerms }) {
  return (
    <ActionForm
      action={proposeChangeAction}
      requestKey={requestKey}
      label="Propose a change"
      keepDraft
      className="stack"
    >
      <Card title="Dates">
        {dateNames.map((name) => (
          <DateField key={name} name={name} legend={dateLabels[name]} defaultValue={terms.dates[name]} />
        ))}
        <TextAreaField
          name="whoIsLeft"
          label="If support goes on for longer: who is still left, and why?"
          hint="For example, how many people, and what they wait for. Use references, not names."
          rows={3}
        />
      </Card>
      <Card title="Thresholds">
        {thresholdNames.map((name) => (
          <TextField
            key={name}
            name={name}
            label={thresholds[name].label}
            hint={`In ${thresholds[name].unit}, from 1 to ${thresholds[name].most}`}
            defaultValue={String(terms.thresholds[name])}
            inputMode="numeric"
            width={4}
          />
        ))}
      </Card>
      <Card title="Why">
        <TextAreaField
          name="reason"
          label="Why should this change?"
          hint="The commissioner’s office reads it before it decides."
          rows={3}
        />
      </Card>
      <SubmitButton>Propose this change</SubmitButton>
    </ActionForm>
  );
}
