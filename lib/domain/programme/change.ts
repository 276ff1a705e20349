import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { fullDay } from "@/lib/domain/calendar/format";
import { faultsOfDates, phaseOf, type DatesFault, type ProgrammeDates } from "./programme";
import {
  faultsOfThresholds,
  thresholdNames,
  thresholds,
  type ThresholdFault,
  type Thresholds,
} from "./thresholds";

/** What a programme goes by, and what a manager can propose to change. */
export type ProgrammeTerms = { readonly dates: ProgrammeDates; readonly thresholds: Thresholds };

/** The four dates in their order, as screens call them. */
export const dateLabels: Readonly<Record<keyof ProgrammeDates, string>> = {
  lastReferralOn: "Last day for referrals",
  closesOn: "Last day of support",
  dataEntryClosesOn: "Last day for corrections",
  recordsFreezeOn: "Day on which the records freeze",
};
export const dateNames = Object.keys(dateLabels) as (keyof ProgrammeDates)[];

/** What became of a proposed change. */
export const changeOutcomes = ["approved", "sent_back", "taken_back"] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

type ChangeFault = DatesFault | ThresholdFault;

/**
 * What is wrong with a proposed change, each at its field; none when it can be proposed. Source: section 3 of the
 * contract. The last day of support can be moved until the last day for corrections, the other dates until the records
 * freeze, and a freeze that has passed is never moved. A date cannot be moved to a day that has passed: what people did
 * under the old one stays true.
 */
export function faultsOfChange(
  { before, after }: { before: ProgrammeTerms; after: ProgrammeTerms },
  today: CalendarDate,
): ChangeFault[] {
  const moved = dateNames.filter((name) => before.dates[name] !== after.dates[name]);
  const fixed = moved.flatMap((field): DatesFault[] => {
    const sentence = whyFixed(field, before.dates, today);
    if (sentence !== null) return [{ field, sentence }];
    return after.dates[field] < today
      ? [
          {
            field,
            sentence: `${dateLabels[field]}: ${fullDay(after.dates[field])} has passed. Enter today or a later day.`,
          },
        ]
      : [];
  });
  if (fixed.length > 0) return fixed;
  return [...faultsOfDates(after.dates), ...faultsOfThresholds(after.thresholds)];
}

function whyFixed(field: keyof ProgrammeDates, dates: ProgrammeDates, today: CalendarDate): string | null {
  if (phaseOf(dates, today) === "frozen") return "The records have frozen, so no date can be moved.";
  return field === "closesOn" && today > dates.dataEntryClosesOn
    ? "The last day for corrections has passed, so the last day of support can no longer be moved."
    : null;
}

/**
 * Who proposes a change: a manager; and the administrator, who entered the first dates, until a commissioning manager has
 * confirmed them.
 */
export const mayProposeChange = (role: StaffRole, { isConfirmed }: { isConfirmed: boolean }) =>
  role === "manager" || (role === "administrator" && !isConfirmed);

/** Whether support goes on for longer than was planned: then the proposal says who is left, and why. */
export const staysOpenLonger = ({ before, after }: { before: ProgrammeTerms; after: ProgrammeTerms }) =>
  after.dates.closesOn > before.dates.closesOn;

/** One thing that a change changes, in words. */
export type Difference = { readonly label: string; readonly from: string; readonly to: string };

/** Everything that differs, dates first; none when nothing does. */
export const differencesBetween = (before: ProgrammeTerms, after: ProgrammeTerms): Difference[] => [
  ...dateNames
    .filter((name) => before.dates[name] !== after.dates[name])
    .map((name) => ({
      label: dateLabels[name],
      from: fullDay(before.dates[name]),
      to: fullDay(after.dates[name]),
    })),
  ...thresholdNames
    .filter((name) => before.thresholds[name] !== after.thresholds[name])
    .map((name) => ({
      label: thresholds[name].label,
      from: `${before.thresholds[name]} ${thresholds[name].unit}`,
      to: `${after.thresholds[name]} ${thresholds[name].unit}`,
    })),
];
