import { roleLabels, staffRoles, type StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { roleHints } from "@/lib/staff/messages";
import { RadioField } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-field";

export function NameField({ defaultValue }: { defaultValue?: string }) {
  return (
    <TextField
      name="name"
      label="Name"
      hint="As colleagues know them"
      autoComplete="off"
      defaultValue={defaultValue}
    />
  );
}

export function RoleField({ defaultValue }: { defaultValue?: StaffRole }) {
  return (
    <RadioField
      name="role"
      legend="Role"
      options={staffRoles.map((role) => ({ value: role, label: roleLabels[role], hint: roleHints[role] }))}
      defaultValue={defaultValue}
    />
  );
}
