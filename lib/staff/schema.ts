import { z } from "zod";
import { accountMoveNames } from "@/lib/domain/permissions/staff-changes";
import { staffRoles } from "@/lib/domain/vocabulary/staff-roles";
import { choiceField, lineText, textField, uuidField, versionField } from "@/lib/platform/fields";

export const staffName = (required = "Enter the name.") => textField({ max: lineText, required });

/** The email address that a person signs in with, in lower case, as it is stored. */
export const staffEmail = () =>
  textField({ max: lineText, required: "Enter the email address." })
    .transform((email) => email.toLowerCase())
    .refine(
      (email) => /^[^\s@]+@[^\s@]+$/.test(email),
      "Enter an email address in the correct format, like name@example.org.",
    );

const staffRole = () => choiceField(staffRoles, { required: "Select a role." });

export const addStaffSchema = z.object({
  requestKey: uuidField(),
  name: staffName(),
  email: staffEmail(),
  role: staffRole(),
});

/** Which member of staff, as they were seen. */
const member = { requestKey: uuidField(), staffId: uuidField(), version: versionField() };

export const editStaffSchema = z.object({ ...member, name: staffName(), role: staffRole() });

export const moveAccountSchema = z.object({ ...member, move: z.enum(accountMoveNames) });

export const resetPasswordSchema = z.object(member);

/** The cases given to the reader so far are read. */
export const dismissGivenSchema = z.object({ requestKey: uuidField() });

export type AddStaff = z.output<typeof addStaffSchema>;
export type EditStaff = z.output<typeof editStaffSchema>;
export type MoveAccount = z.output<typeof moveAccountSchema>;
export type ResetPassword = z.output<typeof resetPasswordSchema>;
