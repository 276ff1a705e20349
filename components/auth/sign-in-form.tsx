import { signInAction } from "@/lib/auth/actions";
import { ActionForm } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

/** `next` is the page of ours to go on to. */
export function SignInForm({ requestKey, next }: { requestKey: string; next: string | null }) {
  return (
    <ActionForm action={signInAction} requestKey={requestKey} label="Sign in">
      {next !== null && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        label="E-mail address"
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
