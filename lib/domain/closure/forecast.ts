import { addDays, daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sentenceDay } from "@/lib/domain/calendar/format";
import { counted, days, people } from "@/lib/domain/text/count";

/** With fewer whole weeks than this, the pace says nothing. */
const weeksNeeded = 4;
/** The pace is taken from this many of the latest weeks; older weeks no longer describe it. */
const weeksRead = 6;

/** How many people are left on the closing date at the pace of so many `weeks`, and likely at least and most. */
export type Band = { low: number; mid: number; high: number; weeks: number };

/** Each outcome has its own shape: no screen can show a clearance date for a stalled service. */
export type Forecast =
  | { outcome: "closed"; left: number }
  | { outcome: "too_early"; outstanding: number }
  | { outcome: "clear"; clearsOn: CalendarDate; spareDays: number; band: Band }
  | { outcome: "short"; leftAtClosure: number; neededPerWeek: number; band: Band }
  | { outcome: "stalled"; leftAtClosure: number; band: Band };

type Position = {
  today: CalendarDate;
  closesOn: CalendarDate;
  outstanding: number;
  /** Cases that ended in each whole week, the oldest first. */
  endedByWeek: readonly number[];
};

/** The forecast for the closing date if the pace of the last weeks continues. */
export function forecastClosure({ today, closesOn, outstanding, endedByWeek }: Position): Forecast {
  if (today > closesOn) return { outcome: "closed", left: outstanding };

  const left = daysBetween(today, closesOn);
  if (outstanding === 0) return { outcome: "clear", clearsOn: today, spareDays: left, band: noneLeft };
  if (endedByWeek.length < weeksNeeded) return { outcome: "too_early", outstanding };

  const weeks = endedByWeek.slice(-weeksRead);
  const ended = sum(weeks);
  const band = bandOf(weeks, outstanding, left);
  if (ended === 0) return { outcome: "stalled", leftAtClosure: outstanding, band };

  const daysNeeded = Math.ceil((outstanding * 7 * weeks.length) / ended);
  if (daysNeeded <= left) {
    return { outcome: "clear", clearsOn: addDays(today, daysNeeded), spareDays: left - daysNeeded, band };
  }
  const neededPerWeek = left === 0 ? outstanding : Math.ceil((outstanding * 7) / left);
  return { outcome: "short", leftAtClosure: band.mid, neededPerWeek, band };
}

const noneLeft: Band = { low: 0, mid: 0, high: 0, weeks: 0 };

/**
 * The normal prediction interval of 80 % (z = 1.28) for the number that will end: weeks differ from each
 * other as they did lately, but never less than chance alone makes a count differ (its variance is then its
 * mean), and the pace itself is known from few weeks only. Whole people, and never fewer than none or more
 * than are outstanding.
 */
function bandOf(weeks: readonly number[], outstanding: number, daysLeft: number): Band {
  const ended = sum(weeks);
  const mean = ended / weeks.length;
  const spread = sum(weeks.map((week) => (week - mean) ** 2)) / (weeks.length - 1);

  const weeksLeft = daysLeft / 7;
  const margin = 1.28 * Math.sqrt(Math.max(spread, mean) * weeksLeft * (1 + weeksLeft / weeks.length));
  const within = (count: number) => Math.min(outstanding, Math.max(0, count));

  return {
    low: within(outstanding - Math.floor(mean * weeksLeft + margin)),
    mid: within(outstanding - Math.floor((ended * daysLeft) / (7 * weeks.length))),
    high: within(outstanding - Math.floor(mean * weeksLeft - margin)),
    weeks: weeks.length,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The forecast in one sentence, as the dashboard opens with it. */
export function forecastSentence(
  forecast: Forecast,
  {
    today,
    closesOn,
    withoutStart,
  }: {
    today: CalendarDate;
    closesOn: CalendarDate;
    /** Outstanding people with no start accepted by a destination on or before the closing date. */
    withoutStart: number;
  },
): string {
  const closing = sentenceDay(closesOn, today);
  const unplaced = `${people(withoutStart)} ${withoutStart === 1 ? "has" : "have"} no start accepted by a destination on or before ${closing}.`;

  switch (forecast.outcome) {
    case "closed":
      return `Support ended on ${closing}; ${whoIs(forecast.left)} outstanding.`;
    case "too_early":
      return `${whoIs(forecast.outstanding)} outstanding; a forecast needs ${weeksNeeded} whole weeks of figures.`;
    case "clear":
      return forecast.clearsOn === today
        ? "No one is outstanding."
        : `At this pace every case will have ended by ${sentenceDay(forecast.clearsOn, today)}, ${spareWords(forecast.spareDays)}. ${unplaced}`;
    case "short":
      return `At this pace ${cases(forecast.leftAtClosure)} will still be open on ${closing}. ${unplaced}`;
    case "stalled":
      return `No case has ended in the last ${forecast.band.weeks} weeks. ${unplaced}`;
  }
}

const whoIs = (count: number) =>
  count === 0 ? "no one is" : `${people(count)} ${count === 1 ? "is" : "are"}`;

const cases = (count: number) => counted(count, "case", "cases");

const spareWords = (count: number) =>
  count === 0 ? "the closing date itself" : `${days(count)} before the service closes`;
