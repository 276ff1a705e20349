import { z } from "zod";
import { lineText, textField, uuidField } from "@/lib/platform/fields";

/** A password as it was typed: no character of it may be trimmed or changed. */
export const passwordField = (required: string) =>
  z.string(required).min(1, required).max(1_000, "This is longer than any password here.");

/** Whatever is typed is tried: whether it looks like an address says nothing about whether it is right. */
export const signInSchema = z.object({
  email: textField({ max: lineText, required: "Enter your e-mail address." }),
  password: passwordField("Enter your password."),
  next: z.string().optional(),
});

export const changePasswordSchema = z.object({
  requestKey: uuidField(),
  currentPassword: passwordField("Enter the password that you have now."),
  newPassword: passwordField("Enter a new password."),
});

export type ChangePassword = z.output<typeof changePasswordSchema>;
