import { StandingNotice } from "@/components/cases/standing-notice";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessLocked } from "@/components/ui/unless-locked";
import { removeProfessionalAction } from "@/lib/professionals/actions";

type Props = {
  reference: string;
  involvementId: string;
  requestKey: string;
  /** Why they cannot be marked, if so. */
  locked: string | null;
};

/** Says of a professional that they are not involved with the person, and why. */
export const RemoveProfessionalForm = ({ reference, involvementId, requestKey, locked }: Props) => (
  <ActionForm
    action={removeProfessionalAction}
    requestKey={requestKey}
    label="Mark as not involved"
    keepDraft
  >
    <UnlessLocked locked={locked && <StandingNotice reference={reference}>{locked}</StandingNotice>}>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="involvementId" value={involvementId} />
      <TextAreaField
        name="why"
        label="Why are they not involved?"
        hint="For example: they left the team in August, and nobody has followed them."
        rows={3}
      />
      <SubmitButton variant="warning">Mark as not involved</SubmitButton>
    </UnlessLocked>
  </ActionForm>
);
