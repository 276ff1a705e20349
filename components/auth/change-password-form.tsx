import { changePasswordAction } from "@/lib/auth/actions";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NewPasswordField } from "./new-password-field";

export function ChangePasswordForm({ requestKey }: { requestKey: string }) {
  return (
    <ActionForm action={changePasswordAction} requestKey={requestKey} label="Change your password">
      <PasswordField name="currentPassword" label="Current password" autoComplete="current-password" />
      <NewPasswordField label="New password" />
      <SubmitButton>Change password</SubmitButton>
    </ActionForm>
  );
}
