import type { UnreadDay } from "@/lib/domain/calendar/parse-day";
import { fullDay } from "@/lib/domain/calendar/words";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import type { refusalOfDay } from "@/lib/domain/closure/accounted-for";
import type { AccountedForGroup } from "./schema";
import type { Span } from "./types";

/** Why a day cannot be reckoned up. */
export type DayRefusal = UnreadDay | NonNullable<ReturnType<typeof refusalOfDay>>;

/** The sentence for a day that cannot be reckoned up. */
export function dayRefusalWords(refusal: DayRefusal, { first, today }: Span): string {
  switch (refusal) {
    case "not_a_day":
      return "This is not a day. Type it like 15 8 2020.";
    case "ambiguous":
      return "Type the year with four figures, like 15 8 2020.";
    case "before_first":
      return first
        ? `No one was here yet: the first person came on ${fullDay(first)}.`
        : "No one has been taken on yet.";
    case "after_today":
      return `This day is still to come. Today is ${fullDay(today)}.`;
  }
}

/** What each figure is called. */
export const groupLabels: Record<AccountedForGroup, string> = {
  opened: "Opened",
  outstanding: "Outstanding",
  held: "Held by the commissioner’s office",
  ...endReasonLabels,
  missing: "Missing: their history says nothing of them",
};
