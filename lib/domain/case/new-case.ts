import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { ageOn } from "@/lib/domain/calendar/format";

/** The dates of a new case that can be checked on their own. */
export type NewCaseDays = {
  dateOfBirth: CalendarDate | null;
  earlierContactOn: CalendarDate | null;
};

/** In years. No one has lived longer, so an earlier date of birth is a typing error. */
const longestLife = 122;

/** What is wrong with the dates of a new case, by field. `mayOpenCase` decides when support may have started. */
export function faultsOfNewCase(
  { dateOfBirth, earlierContactOn, startedOn }: NewCaseDays & { startedOn: CalendarDate },
  today: CalendarDate,
): { field: keyof NewCaseDays; sentence: string }[] {
  const faults: { field: keyof NewCaseDays; sentence: string }[] = [];
  if (dateOfBirth && dateOfBirth > today) {
    faults.push({ field: "dateOfBirth", sentence: "This date of birth is in the future. Check the year." });
  }
  if (dateOfBirth && ageOn(dateOfBirth, today) > longestLife) {
    faults.push({ field: "dateOfBirth", sentence: "This date of birth is too long ago. Check the year." });
  }
  if (earlierContactOn && earlierContactOn > today) {
    faults.push({ field: "earlierContactOn", sentence: "The last contact cannot be in the future." });
  }
  if (earlierContactOn && earlierContactOn < startedOn) {
    faults.push({
      field: "earlierContactOn",
      sentence: "The last contact cannot be before the service began to support the person.",
    });
  }
  return faults;
}
