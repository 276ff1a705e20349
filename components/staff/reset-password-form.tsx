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
      label="Create a new password"
    >
      <input type="hidden" name="staffId" value={member.id} />
      <p>
        For a person who has forgotten their password. The old password stops working, they are signed out
        everywhere, and the new password is shown here once.
      </p>
      <SubmitButton variant="secondary">Create a new password</SubmitButton>
    </ActionForm>
  );
}
