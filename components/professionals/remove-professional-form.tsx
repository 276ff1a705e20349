import { NotAvailableNotice } from "@/components/cases/not-available-notice";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { removeProfessionalAction } from "@/lib/professionals/actions";

type Props = {
  reference: string;
  involvementId: string;
  requestKey: string;
  /** Why they cannot be marked, if so. */
  locked: string | null;
};

/** Marks a professional as not involved with the person, with the reason. */
export const RemoveProfessionalForm = ({ reference, involvementId, requestKey, locked }: Props) => (
  <ActionForm
    action={removeProfessionalAction}
    requestKey={requestKey}
    label="Mark as not involved"
    keepDraft
  >
    <UnlessBlocked locked={locked && <NotAvailableNotice reference={reference}>{locked}</NotAvailableNotice>}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="involvementId" value={involvementId} />
      <TextAreaField
        name="why"
        label="Why are they not involved?"
        hint="For example: they left the team in August, and no one has replaced them."
        rows={3}
      />
      <SubmitButton variant="warning">Mark as not involved</SubmitButton>
    </UnlessBlocked>
  </ActionForm>
);
