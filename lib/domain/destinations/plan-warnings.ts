import { daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow } from "@/lib/domain/calendar/format";
import { isStale } from "./freshness";
import type { Acceptance, ReferralRoute } from "@/lib/domain/vocabulary/destinations";
import { needLabels, type NeedArea } from "@/lib/domain/vocabulary/need-areas";
import { attemptSentence, type EarlierAttempt } from "./earlier-attempts";
import { counted, days } from "@/lib/domain/text/count";

/** What the directory knows of a destination that someone thinks of. */
export type Considered = {
  accepting: Acceptance;
  waitWeeks: number | null;
  /** Null when no number of places was promised. */
  placesLeft: number | null;
  lastCheckedOn: CalendarDate | null;
  /** The needs that it says it meets; none when that is not recorded. */
  needs: readonly NeedArea[];
  route: ReferralRoute;
  /** Handovers of this person there, the newest first. */
  earlier: readonly EarlierAttempt[];
};

type Situation = {
  today: CalendarDate;
  closesOn: CalendarDate;
  staleDays: number;
  /** What the person needs. */
  needs: readonly NeedArea[];
};

type Warning = {
  warns: (destination: Considered, situation: Situation) => boolean;
  sentence: (destination: Considered, situation: Situation) => string;
};

/** What to think of before planning for a destination. A warning never refuses: the entry may be out of date. */
const warnings = {
  earlier_attempt: {
    warns: ({ earlier }, { today }) => earlierSentence(earlier, today) !== null,
    sentence: ({ earlier }, { today }) => earlierSentence(earlier, today) ?? "",
  },
  needs_not_met: {
    warns: ({ needs }, situation) => needs.length > 0 && unmetOf(needs, situation).length > 0,
    sentence: ({ needs }, situation) =>
      `Its entry does not name: ${unmetOf(needs, situation)
        .map((need) => needLabels[need].toLowerCase())
        .join(", ")}.`,
  },
  gp_refers: {
    warns: ({ route }) => route === "gp_only",
    sentence: () => "Only a GP can refer there. Ask the person’s GP to do so.",
  },
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

const earlierSentence = ([newest]: readonly EarlierAttempt[], today: CalendarDate) =>
  newest ? attemptSentence(newest, today) : null;

const unmetOf = (met: readonly NeedArea[], { needs }: Situation) =>
  needs.filter((need) => !met.includes(need));

export type WarningName = keyof typeof warnings;

/** What to be warned of before planning for a destination, the gravest first. */
export const warningsOf = (
  destination: Considered,
  situation: Situation,
): { name: WarningName; sentence: string }[] =>
  (Object.entries(warnings) as [WarningName, Warning][])
    .filter(([, { warns }]) => warns(destination, situation))
    .map(([name, { sentence }]) => ({ name, sentence: sentence(destination, situation) }));
