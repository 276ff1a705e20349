import { daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { attemptsSince } from "@/lib/domain/facts/conditions";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { isOurCancellation } from "@/lib/domain/facts/contact";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";

/** What must have been tried before a case may end because contact was lost, by risk. */
export type LostContactRule = {
  readonly attempts: number;
  readonly media: number;
  readonly days: number;
  /** A visit or a welfare enquiry is among the attempts, and all known professionals were asked. */
  readonly thorough: boolean;
};

/** The contract's own numbers; someone whose risk no one has assessed is looked for as if it were high. */
export const lostContactRules: Readonly<Record<RiskLevel, LostContactRule>> = {
  high: { attempts: 5, media: 2, days: 21, thorough: true },
  medium: { attempts: 3, media: 2, days: 21, thorough: false },
  low: { attempts: 3, media: 2, days: 14, thorough: false },
  not_assessed: { attempts: 5, media: 2, days: 21, thorough: true },
};

/** What was tried since the person was last reached, and what is needed. */
export type LostContactProgress = {
  rule: LostContactRule;
  attempts: number;
  media: number;
  /** From the first attempt to today. */
  days: number;
  hasVisit: boolean;
  allAsked: boolean;
  /** A letter with other places to get help was sent, or cannot be sent safely. */
  letterSettled: boolean;
  letterIsUnsafe: boolean;
};

/** How far the search for someone has come on a day. */
export function lostContactProgress(facts: CaseFacts, today: CalendarDate): LostContactProgress {
  const attempts = attemptsSince(facts);
  const first = attempts[0]?.happenedOn ?? today;
  const since = facts.contacts.filter(
    ({ status, happenedOn, result }) =>
      status === "current" && happenedOn >= first && !isOurCancellation(result),
  );
  const letterIsUnsafe = facts.routes.post === false || !facts.hasAddress;

  return {
    rule: lostContactRules[facts.risk],
    attempts: attempts.length,
    media: new Set(attempts.map(({ medium }) => medium)).size,
    days: daysBetween(first, today),
    hasVisit: since.some(
      ({ with: party, medium, purposes }) =>
        (party === "person" && medium === "in_person") || (party !== "person" && purposes.includes("safety")),
    ),
    allAsked: facts.involvements.every(({ id }) => since.some(({ involvementId }) => involvementId === id)),
    letterSettled:
      letterIsUnsafe ||
      since.some(
        ({ with: party, medium, direction }) =>
          party === "person" && medium === "letter" && direction === "from_us",
      ),
    letterIsUnsafe,
  };
}
