import { signInAction } from "@/lib/auth/actions";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type Props = {
  requestKey: string;
  /** The page of Onward to open after signing in. */
  next: string | null;
  /** What was typed before, when the form is shown again. */
  email: string | null;
};

export function SignInForm({ requestKey, next, email }: Props) {
  return (
    <ActionForm action={signInAction} requestKey={requestKey} label="Sign in">
      {next !== null && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        label="Email address"
        defaultValue={email ?? ""}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <SubmitButton>Sign in</SubmitButton>
    </ActionForm>
  );
}
