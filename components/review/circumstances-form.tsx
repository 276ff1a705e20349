import { RadioField } from "@/components/ui/choice-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import { gpStatuses, gpStatusLabels } from "@/lib/domain/vocabulary/channels";
import { saveCircumstancesAction } from "@/lib/review/actions";
import type { Review } from "@/lib/review/types";
import { PartForm, type PartProps } from "./part-form";

type Props = PartProps & { circumstances: Review["answers"]["circumstances"] };

/** How to speak with the person, who stands by them, their GP, and how they live. */
export function CircumstancesForm({ circumstances: answers, ...form }: Props) {
  return (
    <PartForm action={saveCircumstancesAction} label="GP, family and circumstances" {...form}>
      <TextAreaField
        name="communication"
        label="Communication needs and adjustments (optional)"
        hint="For example: an interpreter, large print, short meetings, a quiet room."
        rows={3}
        defaultValue={answers.communication ?? undefined}
      />
      <TextAreaField
        name="network"
        label="Family and informal network (optional)"
        hint="Who stands by them, and whom they do not want to be told."
        rows={3}
        defaultValue={answers.network ?? undefined}
      />
      <RadioField
        name="gpStatus"
        legend="Are they registered with a GP?"
        options={gpStatuses.map((status) => ({ value: status, label: gpStatusLabels[status] }))}
        defaultValue={answers.gpStatus ?? undefined}
      />
      <TextField
        name="gpPractice"
        label="GP practice (optional)"
        autoComplete="off"
        defaultValue={answers.gpPractice ?? undefined}
      />
      <TextAreaField
        name="circumstances"
        label="Social circumstances (optional)"
        hint="Where and how they live, with whom, and on what."
        rows={3}
        defaultValue={answers.circumstances ?? undefined}
      />
      <SubmitButton>Save circumstances</SubmitButton>
    </PartForm>
  );
}
