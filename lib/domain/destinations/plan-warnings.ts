import { daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow } from "@/lib/domain/calendar/format";
import { isStale } from "./freshness";
import type { Acceptance } from "@/lib/domain/vocabulary/destinations";
import { counted, days } from "@/lib/domain/text/count";

/** What the directory knows of a destination that someone thinks of. */
export type Considered = {
  accepting: Acceptance;
  waitWeeks: number | null;
  /** Null when no number of places was promised. */
  placesLeft: number | null;
  lastCheckedOn: CalendarDate | null;
};

type Situation = { today: CalendarDate; closesOn: CalendarDate; staleDays: number };

type Warning = {
  warns: (destination: Considered, situation: Situation) => boolean;
  sentence: (destination: Considered, situation: Situation) => string;
};

/** What to think of before planning for a destination. A warning never refuses: the entry may be out of date. */
const warnings = {
  not_accepting: {
    warns: ({ accepting }) => accepting === "no",
    sentence: () => "Not taking people at the moment.",
  },
  places_promised: {
    warns: ({ placesLeft }) => placesLeft === 0,
    sentence: () => "All places offered to this closure are taken.",
  },
  wait_too_long: {
    warns: ({ waitWeeks }, { today, closesOn }) =>
      waitWeeks !== null && waitWeeks * 7 > daysBetween(today, closesOn),
    sentence: ({ waitWeeks }, { today, closesOn }) =>
      `The wait is ${counted(waitWeeks ?? 0, "week", "weeks")}; support ${
        closesOn < today ? "has ended" : `ends in ${days(daysBetween(today, closesOn))}`
      }.`,
  },
  entry_stale: {
    warns: ({ lastCheckedOn }, { today, staleDays }) => isStale(lastCheckedOn, today, staleDays),
    sentence: ({ lastCheckedOn }, { today }) =>
      lastCheckedOn
        ? `This entry was last checked ${daysFromNow(lastCheckedOn, today)}. Ask them before you rely on it.`
        : "No one has checked this entry yet. Ask them before you rely on it.",
  },
} as const satisfies Record<string, Warning>;

export type WarningName = keyof typeof warnings;

/** What to be warned of before planning for a destination, the gravest first. */
export const warningsOf = (
  destination: Considered,
  situation: Situation,
): { name: WarningName; sentence: string }[] =>
  (Object.entries(warnings) as [WarningName, Warning][])
    .filter(([, { warns }]) => warns(destination, situation))
    .map(([name, { sentence }]) => ({ name, sentence: sentence(destination, situation) }));
