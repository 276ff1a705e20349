import { z } from "zod";
import { faultOfPassword, passwordFaultWords } from "@/lib/auth/password-rules";
import { passwordField } from "@/lib/auth/schema";
import { lineText, textField, uuidField } from "@/lib/platform/fields";
import { programmeFields } from "@/lib/programmes/schema";
import { staffEmail, staffName } from "@/lib/staff/schema";

/** The programme and its first administrator. */
export const setUpSchema = z
  .object({
    requestKey: uuidField(),
    code: textField({ max: lineText, required: "Enter the code from the terminal." }),
    name: staffName(),
    email: staffEmail(),
    newPassword: passwordField("Enter a password."),
  })
  .and(programmeFields)
  .superRefine(({ newPassword, name, email, programmeName }, context) => {
    const fault = faultOfPassword(newPassword, [name, email, programmeName]);
    if (fault)
      context.addIssue({ code: "custom", path: ["newPassword"], message: passwordFaultWords[fault] });
  });

export type SetUp = z.output<typeof setUpSchema>;
