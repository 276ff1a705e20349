import { ActionForm } from "@/components/ui/form";
import { RadioField } from "@/components/ui/choice-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import type { CaseHead, ClosureAsked } from "@/lib/cases/types";
import { decideClosureAction } from "@/lib/closures/actions";
import { needsNote } from "@/lib/domain/closure/closure";

type Props = { requestKey: string; head: CaseHead; asked: ClosureAsked };

/** Approves a request to end a case, or sends it back. */
export function DecideClosureForm({ requestKey, head, asked }: Props) {
  const noteHint = needsNote(asked.reason, head.risk)
    ? "Always needed here: say what you have checked, or what is missing."
    : "Needed to send it back: say what is missing.";

  return (
    <ActionForm
      action={decideClosureAction}
      requestKey={requestKey}
      version={head.version}
      label="Decide the closure"
      keepDraft
    >
      <input type="hidden" name="reference" value={head.reference} />
      <RadioField
        name="decision"
        legend="What do you decide?"
        options={[
          { value: "approve", label: "Approve: the case ends today" },
          { value: "send_back", label: "Send back: the case goes on" },
        ]}
      />
      <TextAreaField name="note" label="Note" hint={noteHint} />
      <SubmitButton>Save the decision</SubmitButton>
    </ActionForm>
  );
}
