import { resetPasswordAction } from "@/lib/staff/actions";
import type { StaffMember } from "@/lib/staff/types";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

export function ResetPasswordForm({ requestKey, member }: { requestKey: string; member: StaffMember }) {
  return (
    <ActionForm
      action={resetPasswordAction}
      requestKey={requestKey}
      version={member.version}
      label="Make a new password"
    >
      <input type="hidden" name="staffId" value={member.id} />
      <p>
        For someone who has forgotten theirs. The old one no longer works, they are signed out everywhere, and
        the new one is shown here once.
      </p>
      <SubmitButton variant="secondary">Make a new password</SubmitButton>
    </ActionForm>
  );
}
