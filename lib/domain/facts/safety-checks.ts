import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { workingDayWithin } from "@/lib/domain/calendar/working-days";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";
import type { CaseFacts, HandoverFacts } from "./case";
import { isCheckedAgain, tierOfHandover, waitsForDecision } from "./conditions";

type Completed = Pick<HandoverFacts, "tier" | "completedOn" | "checkAnsweredOn">;
type About = Pick<CaseFacts, "risk" | "alerts">;
type Settings = Pick<ProgrammeSettings, "safetyCheckDays">;

const daysOf = (handover: Completed, facts: About, { safetyCheckDays }: Settings) =>
  safetyCheckDays[tierOfHandover(handover, facts)];

/**
 * The safety checks of a completed handover that no answer counts for yet: the place of each among all of them, from 0,
 * and its day. An answer counts for the latest check whose day has come, and for those before it; so two on one day
 * count once.
 */
export function openSafetyChecks(
  handover: Completed,
  facts: About,
  settings: Settings,
): { place: number; dueOn: CalendarDate }[] {
  const { completedOn, checkAnsweredOn } = handover;
  if (completedOn === null) return [];
  return daysOf(handover, facts, settings)
    .map((days, place) => ({ place, dueOn: workingDayWithin(completedOn, days) }))
    .filter(({ dueOn }) => checkAnsweredOn === null || checkAnsweredOn < dueOn);
}

/** The last day of the safety window, in which a breakdown counts as one of the handover; null until it is completed. */
export const safetyWindowEnds = (handover: Completed, facts: About, settings: Settings) =>
  handover.completedOn && addDays(handover.completedOn, Math.max(0, ...daysOf(handover, facts, settings)));

/**
 * Whether a safety check of a living person is still to be made, repeated, or decided on, after a completed lead handover.
 * For as long as it is, someone keeps the person: this is what after-care is for.
 */
export const hasChecksLeft = (
  { diedOn, handovers, ...about }: Pick<CaseFacts, "diedOn" | "handovers" | "risk" | "alerts">,
  settings: Settings,
): boolean =>
  diedOn === null &&
  handovers.some(({ kind, status }) => kind === "lead" && status === "completed") &&
  handovers.some(
    (handover) =>
      handover.status === "completed" &&
      ((handover.kind === "lead" && openSafetyChecks(handover, about, settings).length > 0) ||
        isCheckedAgain(handover) ||
        waitsForDecision(handover)),
  );
