import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Option } from "@/lib/screens/caseload/types";
import { reassignCaseAction } from "@/lib/cases/actions";
import type { CaseHead } from "@/lib/cases/types";
import { ReassignFields } from "./reassign-fields";

type Props = { requestKey: string; head: CaseHead; workers: readonly Option[] };

/** Gives one case to another worker. */
export function ReassignForm({ requestKey, head, workers }: Props) {
  return (
    <ActionForm
      action={reassignCaseAction}
      requestKey={requestKey}
      version={head.version}
      label="Reassign the case"
    >
      <input type="hidden" name="reference" value={head.reference} />
      <ReassignFields workers={workers} />
      <SubmitButton>Reassign case</SubmitButton>
    </ActionForm>
  );
}
