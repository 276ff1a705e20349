import { RecordFields } from "@/components/people/record-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { reviewFields } from "@/lib/domain/person/review-fields";
import { saveCircumstancesAction } from "@/lib/review/actions";
import type { Review } from "@/lib/review/types";
import { PartForm, type PartProps } from "./part-form";

type Props = PartProps & { circumstances: Review["answers"]["circumstances"] };

/** The GP, communication needs, family and circumstances. */
export function CircumstancesForm({ circumstances, ...form }: Props) {
  return (
    <PartForm action={saveCircumstancesAction} label="GP, family and circumstances" {...form}>
      <RecordFields fields={reviewFields.circumstances} form="review" values={circumstances} />
      <SubmitButton>Save circumstances</SubmitButton>
    </PartForm>
  );
}
