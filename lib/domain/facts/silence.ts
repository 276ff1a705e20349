import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";
import type { CaseFacts, HandoverFacts } from "./case";

type Settings = Pick<
  ProgrammeSettings,
  | "answerWorkingDays"
  | "answerWorkingDaysHigh"
  | "silenceManagerWorkingDays"
  | "silenceCommissionerWorkingDays"
>;

/**
 * By when a destination answers a referral, and the days on which its silence becomes the manager’s and then the
 * office’s to act on; null unless a referral waits for an answer. No reply never counts as a decline.
 */
export function answerDays(
  { status, sentOn, answerAgreedOn }: Pick<HandoverFacts, "status" | "sentOn" | "answerAgreedOn">,
  { risk }: Pick<CaseFacts, "risk">,
  settings: Settings,
): { dueOn: CalendarDate; toManagerOn: CalendarDate; toOfficeOn: CalendarDate } | null {
  if (status !== "referred" || !sentOn) return null;
  const days = risk === "high" ? settings.answerWorkingDaysHigh : settings.answerWorkingDays;
  const dueOn = answerAgreedOn ?? addWorkingDays(sentOn, days);
  return {
    dueOn,
    toManagerOn: addWorkingDays(dueOn, settings.silenceManagerWorkingDays),
    toOfficeOn: addWorkingDays(dueOn, settings.silenceCommissionerWorkingDays),
  };
}

/** The referral about which the office is to step in on this day, the one that is silent for longest; null without one. */
export function silentFor(
  facts: Pick<CaseFacts, "risk" | "handovers">,
  settings: Settings,
  today: CalendarDate,
): HandoverFacts | null {
  const [longest] = facts.handovers
    .flatMap((handover) => {
      const days = answerDays(handover, facts, settings);
      return days && days.toOfficeOn <= today ? [{ handover, on: days.toOfficeOn }] : [];
    })
    .sort((one, other) => one.on.localeCompare(other.on));
  return longest?.handover ?? null;
}
