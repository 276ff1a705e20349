import { editStaffAction } from "@/lib/staff/actions";
import type { StaffMember } from "@/lib/staff/types";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { NameField, RoleField } from "./staff-fields";

export function EditStaffForm({ requestKey, member }: { requestKey: string; member: StaffMember }) {
  return (
    <ActionForm
      action={editStaffAction}
      requestKey={requestKey}
      version={member.version}
      label="Change name and role"
    >
      <input type="hidden" name="staffId" value={member.id} />
      <NameField defaultValue={member.name} />
      <RoleField defaultValue={member.role} />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  );
}
