import { setActiveAction } from "@/lib/staff/actions";
import type { StaffMember } from "@/lib/staff/types";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

/** Disables an account, or enables it again. */
export function SetActiveForm({ requestKey, member }: { requestKey: string; member: StaffMember }) {
  return (
    <ActionForm
      action={setActiveAction}
      requestKey={requestKey}
      version={member.version}
      label={member.active ? "Disable" : "Enable"}
    >
      <input type="hidden" name="staffId" value={member.id} />
      <input type="hidden" name="active" value={member.active ? "no" : "yes"} />
      {member.active ? (
        <>
          <p>
            For a person who has left. They are signed out at once and cannot sign in again. What they wrote
            is kept. Reassign their people to another worker first.
          </p>
          <SubmitButton variant="warning">Disable {member.name}</SubmitButton>
        </>
      ) : (
        <>
          <p>
            They sign in with the password that they had. If they have forgotten it, create a new one below.
          </p>
          <SubmitButton variant="secondary">Enable {member.name}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
