import { daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** The four days of a closure, in this order; all of them are London days and each counts as a whole. */
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

/** How far the closure is, in order of time. Derived by `phaseOf`, never typed in. */
export const programmePhases = [
  "taking_referrals",
  "winding_down",
  "closed_corrections_open",
  "frozen",
] as const;

export type ProgrammePhase = (typeof programmePhases)[number];

/** The phase on a day. Each of the dates still belongs to the phase that it ends. */
export function phaseOf(dates: ProgrammeDates, today: CalendarDate): ProgrammePhase {
  if (today <= dates.lastReferralOn) return "taking_referrals";
  if (today <= dates.closesOn) return "winding_down";
  if (today <= dates.recordsFreezeOn) return "closed_corrections_open";
  return "frozen";
}

/** Days until the last day of support; 0 on that day and ever after. */
export const daysLeft = ({ closesOn }: ProgrammeDates, today: CalendarDate) =>
  Math.max(0, daysBetween(today, closesOn));

/** A date that stands before the one it must follow, and the sentence to show beside its field. */
export type DatesFault = { readonly field: keyof ProgrammeDates; readonly sentence: string };

/** One fault for each of the four dates that stands before its forerunner. Equal days are fine. */
export function faultsOfDates(dates: ProgrammeDates): DatesFault[] {
  const rules: readonly (DatesFault & { readonly after: keyof ProgrammeDates })[] = [
    {
      field: "closesOn",
      after: "lastReferralOn",
      sentence: "The last day of support cannot be before the last day for referrals.",
    },
    {
      field: "dataEntryClosesOn",
      after: "closesOn",
      sentence: "The last day for corrections cannot be before the last day of support.",
    },
    {
      field: "recordsFreezeOn",
      after: "dataEntryClosesOn",
      sentence: "The day the records freeze cannot be before the last day for corrections.",
    },
  ];
  return rules
    .filter(({ field, after }) => dates[field] < dates[after])
    .map(({ field, sentence }) => ({ field, sentence }));
}
