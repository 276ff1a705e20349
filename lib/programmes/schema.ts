import { z } from "zod";
import { faultsOfDates } from "@/lib/domain/programme/programme";
import { dayField, lineText, textField } from "@/lib/platform/fields";

/** A closing service and its four dates, which must be in order. */
export const programmeFields = z
  .object({
    programmeName: textField({ max: lineText, required: "Enter the name of the service." }),
    provider: textField({ max: lineText, required: "Enter the provider of the service." }),
    commissioner: textField({ max: lineText, required: "Enter the commissioner of the service." }),
  })
  .and(dayField("lastReferralOn", { required: "Enter the last day for referrals." }))
  .and(dayField("closesOn", { required: "Enter the last day of support." }))
  .and(dayField("dataEntryClosesOn", { required: "Enter the last day for corrections." }))
  .and(dayField("recordsFreezeOn", { required: "Enter the day the records freeze." }))
  .superRefine((programme, context) => {
    for (const { field, sentence } of faultsOfDates(programme)) {
      context.addIssue({ code: "custom", path: [field], message: sentence });
    }
  });
