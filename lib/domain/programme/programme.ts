import { daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** The four dates of a closure, in this order. Each is a whole London day. */
export type ProgrammeDates = {
  /** Last day on which a person could be referred to the service. */
  readonly lastReferralOn: CalendarDate;
  /** Last day of support. */
  readonly closesOn: CalendarDate;
  /** Last day for late corrections. */
  readonly dataEntryClosesOn: CalendarDate;
  /** Last day on which anything is written. */
  readonly recordsFreezeOn: CalendarDate;
};

/** The phases of a closure, in order. `phaseOf` derives the phase; it is never entered. */
export const programmePhases = [
  "taking_referrals",
  "winding_down",
  "closed_corrections_open",
  "frozen",
] as const;

export type ProgrammePhase = (typeof programmePhases)[number];

/** The phase on a day. Each date is the last day of the phase that it ends. */
export function phaseOf(dates: ProgrammeDates, today: CalendarDate): ProgrammePhase {
  if (today <= dates.lastReferralOn) return "taking_referrals";
  if (today <= dates.closesOn) return "winding_down";
  if (today <= dates.recordsFreezeOn) return "closed_corrections_open";
  return "frozen";
}

/** Days until the closing date; 0 on that day and after it. */
export const daysLeft = ({ closesOn }: ProgrammeDates, today: CalendarDate) =>
  Math.max(0, daysBetween(today, closesOn));

/** A date that is earlier than the one it must follow, and the message to show at its field. */
export type DatesFault = { readonly field: keyof ProgrammeDates; readonly sentence: string };

/** One fault for each date that is earlier than the one before it. Equal dates are allowed. */
export function faultsOfDates(dates: ProgrammeDates): DatesFault[] {
  const rules: readonly (DatesFault & { readonly after: keyof ProgrammeDates })[] = [
    {
      field: "closesOn",
      after: "lastReferralOn",
      sentence: "The closing date must be on or after the last day for referrals.",
    },
    {
      field: "dataEntryClosesOn",
      after: "closesOn",
      sentence: "The last day for data entry must be on or after the closing date.",
    },
    {
      field: "recordsFreezeOn",
      after: "dataEntryClosesOn",
      sentence: "The day on which the records freeze must be on or after the last day for data entry.",
    },
  ];
  return rules
    .filter(({ field, after }) => dates[field] < dates[after])
    .map(({ field, sentence }) => ({ field, sentence }));
}
