import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import type { CaseHead } from "@/lib/cases/types";
import { reopenCaseAction } from "@/lib/closures/actions";

/** Opens an ended case again. */
export function ReopenForm({ requestKey, head }: { requestKey: string; head: CaseHead }) {
  return (
    <ActionForm
      action={reopenCaseAction}
      requestKey={requestKey}
      version={head.version}
      label="Reopen the case"
      keepDraft
    >
      <input type="hidden" name="reference" value={head.reference} />
      <TextAreaField name="why" label="Why is the case reopened?" />
      <SubmitButton>Reopen the case</SubmitButton>
    </ActionForm>
  );
}
