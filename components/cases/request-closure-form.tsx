import { ActionForm } from "@/components/ui/form";
import { RadioField } from "@/components/ui/choice-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import type { CaseHead } from "@/lib/cases/types";
import { requestClosureAction } from "@/lib/closures/actions";
import { endReasonLabels, endReasons, type EndReason } from "@/lib/domain/case/end-reasons";

const hints: Partial<Record<EndReason, string>> = {
  handed_over: "The destination has begun: its lead handover is completed.",
  no_service_available: "Nothing suitable was found. The manager’s note says what was tried.",
  duplicate_or_error: "Counted apart from all others.",
};

type Props = { requestKey: string; head: CaseHead };

/** Asks for a case to end, with the reason. Somebody else decides. */
export function RequestClosureForm({ requestKey, head }: Props) {
  return (
    <ActionForm
      action={requestClosureAction}
      requestKey={requestKey}
      version={head.version}
      label="Ask to close the case"
      keepDraft
    >
      <input type="hidden" name="reference" value={head.reference} />
      <RadioField
        name="reason"
        legend="Why does the case end?"
        options={endReasons.map((reason) => ({
          value: reason,
          label: endReasonLabels[reason],
          hint: hints[reason],
        }))}
      />
      <TextAreaField
        name="words"
        label="What led to it?"
        hint="What was agreed with the person, and what they know about coming back."
      />
      <SubmitButton>Ask to close the case</SubmitButton>
    </ActionForm>
  );
}
