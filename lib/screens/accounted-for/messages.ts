import type { UnreadDay } from "@/lib/domain/calendar/parse-day";
import { fullDay } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import type { refusalOfDay } from "@/lib/domain/closure/accounted-for";
import type { AccountedForGroup } from "./schema";
import type { Span } from "./types";

/** Why there are no figures for a day. */
export type DayRefusal = UnreadDay | NonNullable<ReturnType<typeof refusalOfDay>>;

/** The sentence for a day without figures. */
export function dayRefusalWords(refusal: DayRefusal, { first, today }: Span): string {
  switch (refusal) {
    case "not_a_day":
      return "Enter a real date, for example 15 8 2020.";
    case "ambiguous":
      return "Enter the year with four figures, for example 15 8 2020.";
    case "before_first":
      return first
        ? `Enter a date on or after ${fullDay(first)}, when the first case was opened.`
        : "No cases have been opened yet.";
    case "after_today":
      return `The date must be today, ${fullDay(today)}, or in the past.`;
  }
}

/** What each figure is called. */
export const groupLabels: Record<AccountedForGroup, string> = {
  opened: "Opened",
  outstanding: "Outstanding",
  held: "Held by the commissioner’s office",
  ...endReasonLabels,
  missing: "Missing from the history",
};
