import { addStaffAction } from "@/lib/staff/actions";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { NameField, RoleField } from "./staff-fields";

export function AddStaffForm({ requestKey }: { requestKey: string }) {
  return (
    <ActionForm action={addStaffAction} requestKey={requestKey} label="Add a member of staff">
      <NameField />
      <TextField
        name="email"
        label="Email address"
        hint="They sign in with it. Onward does not send email."
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <RoleField />
      <SubmitButton>Add and create a password</SubmitButton>
    </ActionForm>
  );
}
