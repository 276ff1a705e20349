import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { enteredInErrorAction } from "@/lib/contacts/actions";

type Props = {
  reference: string;
  contactId: string;
  requestKey: string;
  /** Why this contact cannot be marked, if so. */
  locked: string | null;
};

/** Marks a contact as entered in error, with the reason, and moves it to the right case if there is one. */
export const EnteredInErrorForm = ({ reference, contactId, requestKey, locked }: Props) => (
  <ActionForm
    action={enteredInErrorAction}
    requestKey={requestKey}
    label="Mark as entered in error"
    keepDraft
  >
    <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="contactId" value={contactId} />
      <TextAreaField
        name="why"
        label="Why was it entered in error?"
        hint="For example: it was about someone else. Do not name that person."
        rows={3}
      />
      <TextField
        name="toReference"
        label="Reference of the right case (optional)"
        hint="If it was about someone else whose case you can open, enter their reference. The contact is then written on their case with its author, time and text."
        autoComplete="off"
      />
      <SubmitButton variant="warning">Mark as entered in error</SubmitButton>
    </UnlessBlocked>
  </ActionForm>
);
