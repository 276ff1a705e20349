import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/format";
import type { Actor } from "@/lib/domain/permissions/actor";
import { phaseOf } from "@/lib/domain/programme/programme";

type Around = { today: CalendarDate; commissioner: string };

/** Why the records are closed to someone, and whom to tell what they hear about a person. */
export function closedWords(
  { dates }: Pick<Actor, "dates">,
  { today, commissioner }: Around,
): { why: string; turnTo: string } {
  return phaseOf(dates, today) === "frozen"
    ? {
        why: `The records have been frozen since ${fullDay(dates.recordsFreezeOn)}. The service can no longer read them or add to them.`,
        turnTo: `If you hear something about a person, or they come to you, tell the ${commissioner}. It still reads and writes the records of the people it holds.`,
      }
    : {
        why: `The last day for corrections was ${fullDay(dates.dataEntryClosesOn)}. Workers can no longer read the records or add to them.`,
        turnTo: `If you hear something about a person, or they come to you, tell your manager, who can record it until ${fullDay(dates.recordsFreezeOn)}.`,
      };
}
