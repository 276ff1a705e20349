import { z } from "zod";
import { calendarDate, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ProgrammeTerms } from "@/lib/domain/programme/change";
import {
  thresholdNames,
  thresholds,
  type ThresholdName,
  type Thresholds,
} from "@/lib/domain/programme/thresholds";
import { dayField, longText, textField, uuidField } from "@/lib/platform/fields";

/** A number of days as it is typed. Whether it is within bounds is the rule's to say. */
const daysField = (name: ThresholdName) =>
  z
    .string()
    .default("")
    .transform((typed, context) => {
      const number = typed.trim();
      if (/^\d{1,3}$/.test(number)) return Number(number);
      context.addIssue(`${thresholds[name].label}: enter a whole number of ${thresholds[name].unit}.`);
      return z.NEVER;
    });

const thresholdFields = Object.fromEntries(thresholdNames.map((name) => [name, daysField(name)])) as Record<
  ThresholdName,
  ReturnType<typeof daysField>
>;

export const proposeChangeSchema = z
  .object({ requestKey: uuidField() })
  .and(dayField("lastReferralOn", { required: "Enter the last day for referrals." }))
  .and(dayField("closesOn", { required: "Enter the last day of support." }))
  .and(dayField("dataEntryClosesOn", { required: "Enter the last day for corrections." }))
  .and(dayField("recordsFreezeOn", { required: "Enter the day the records freeze." }))
  .and(z.object(thresholdFields))
  .and(
    z.object({
      reason: textField({ max: longText, required: "Enter why this should change." }),
      whoIsLeft: textField({ max: longText }),
    }),
  );

const seen = { requestKey: uuidField(), changeId: uuidField() };

export const approveChangeSchema = z.object(seen);

export const endChangeSchema = z.object({
  ...seen,
  reason: textField({ max: longText, required: "Enter the reason." }),
});

export const confirmDatesSchema = z.object({ requestKey: uuidField() });

export type ProposeChange = z.output<typeof proposeChangeSchema>;
export type ApproveChange = z.output<typeof approveChangeSchema>;
export type EndChange = z.output<typeof endChangeSchema>;

const day = z.string().transform((stored): CalendarDate => calendarDate(stored));

/** The terms as they are stored with a change. */
const storedTerms = z.object({
  dates: z.object({ lastReferralOn: day, closesOn: day, dataEntryClosesOn: day, recordsFreezeOn: day }),
  thresholds: z.object(
    Object.fromEntries(thresholdNames.map((name) => [name, z.number()])) as Record<
      ThresholdName,
      z.ZodNumber
    >,
  ),
});

export const termsFrom = (stored: unknown): ProgrammeTerms => {
  const { dates, thresholds: chosen } = storedTerms.parse(stored);
  return { dates, thresholds: chosen satisfies Thresholds };
};
