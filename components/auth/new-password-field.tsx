import { PasswordField } from "@/components/ui/password-field";

/** A password that is chosen, with the rule of it. One box: it can be shown, so it need not be typed twice. */
export function NewPasswordField({ label }: { label: string }) {
  return (
    <PasswordField
      name="newPassword"
      label={label}
      hint="At least 12 characters. Three or four words that have nothing to do with each other are easy to remember and hard to guess."
      autoComplete="new-password"
    />
  );
}
