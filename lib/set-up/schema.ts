import { z } from "zod";
import { faultOfPassword, passwordFaultWords } from "@/lib/auth/password-rules";
import { passwordField } from "@/lib/auth/schema";
import { lineText, textField, uuidField } from "@/lib/platform/fields";
import { programmeFields } from "@/lib/programmes/schema";
import { staffEmail, staffName } from "@/lib/staff/schema";

/** The programme and its first administrator, in the order of the page, which is the order of its faults. */
export const setUpSchema = z
  .object({
    requestKey: uuidField(),
    code: textField({ max: lineText, required: "Enter the code from the terminal." }),
  })
  .and(programmeFields)
  .and(
    z.object({
      name: staffName("Enter your name."),
      email: staffEmail(),
      newPassword: passwordField("Enter a password."),
    }),
  )
  .superRefine(({ newPassword, name, email, programmeName }, context) => {
    const fault = faultOfPassword(newPassword, [name, email, programmeName]);
    if (fault)
      context.addIssue({ code: "custom", path: ["newPassword"], message: passwordFaultWords[fault] });
  });

export type SetUp = z.output<typeof setUpSchema>;
