import { PasswordField } from "@/components/ui/password-field";

/** A new password, with its rule. One box: the password can be shown, so it need not be typed twice. */
export function NewPasswordField({ label }: { label: string }) {
  return (
    <PasswordField
      name="newPassword"
      label={label}
      hint="At least 12 characters. Three or four unrelated words are easy to remember and hard to guess."
      autoComplete="new-password"
    />
  );
}
