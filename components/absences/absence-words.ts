import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import type { OpenAbsence } from "@/lib/absences/types";

/** "Away from 14 Sep to 18 Sep. Ruth Hale covers." */
export function absenceWords({ startsOn, endsOn, coveredBy }: OpenAbsence, today: CalendarDate): string {
  const days =
    startsOn === endsOn
      ? `Away on ${plainDay(startsOn, today)}.`
      : `Away from ${plainDay(startsOn, today)} to ${plainDay(endsOn, today)}.`;
  return `${days} ${coveredBy ? `${coveredBy.name} covers.` : "No one covers yet."}`;
}
