import { handOnCasesAction } from "@/lib/cases/actions";
import type { CarriedCase } from "@/lib/screens/hand-on/types";
import { CheckboxGroup } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { people } from "@/lib/domain/text/count";
import { newRequestKey } from "@/lib/platform/request-key";

type Props = {
  from: string;
  cases: readonly CarriedCase[];
  workers: readonly { id: string; name: string }[];
};

/** Gives everyone in a caseload to one or several other workers, each case at the version shown here. */
export function HandOnForm({ from, cases, workers }: Props) {
  return (
    <ActionForm action={handOnCasesAction} requestKey={newRequestKey()} label="Hand on the caseload">
      <input type="hidden" name="from" value={from} />
      <input
        type="hidden"
        name="cases"
        value={cases.map(({ reference, version }) => `${reference}:${version}`).join(" ")}
      />
      <CheckboxGroup
        name="workerIds"
        legend="Who takes them over?"
        hint="If you select several workers, the people are shared out evenly, in the order of this page."
        options={workers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField name="reason" label="Why?" rows={3} />
      <SubmitButton>Hand on {people(cases.length)}</SubmitButton>
    </ActionForm>
  );
}
