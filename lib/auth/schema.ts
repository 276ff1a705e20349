import { z } from "zod";
import { lineText, textField, uuidField } from "@/lib/platform/fields";

/** A password exactly as it was typed: nothing is trimmed. */
export const passwordField = (required: string) =>
  z.string(required).min(1, required).max(1_000, "Passwords are shorter than this.");

/** Any text is tried as an email address: a fault of its form would say nothing useful. */
export const signInSchema = z.object({
  email: textField({ max: lineText, required: "Enter your email address." }),
  password: passwordField("Enter your password."),
  next: z.string().optional(),
});

export const changePasswordSchema = z.object({
  requestKey: uuidField(),
  currentPassword: passwordField("Enter your current password."),
  newPassword: passwordField("Enter a new password."),
});

export type ChangePassword = z.output<typeof changePasswordSchema>;
