import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-field";
import type { Option } from "@/lib/screens/caseload/types";

/** Who works a case from now on, and why. */
export function ReassignFields({ workers }: { workers: readonly Option[] }) {
  return (
    <>
      <SelectField
        name="workerId"
        label="New worker"
        hint="The former worker will no longer be able to see the case."
        empty="Choose a worker"
        options={workers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField name="reason" label="Why?" rows={3} />
    </>
  );
}
