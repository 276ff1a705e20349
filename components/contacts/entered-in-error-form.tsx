import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
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

/** Marks a contact as entered in error, with the reason. */
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
      <SubmitButton variant="warning">Mark as entered in error</SubmitButton>
    </UnlessBlocked>
  </ActionForm>
);
