import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { ageOn } from "@/lib/domain/calendar/words";

/** The days of a new case that can be wrong in themselves. */
export type NewCaseDays = {
  dateOfBirth: CalendarDate | null;
  earlierContactOn: CalendarDate | null;
};

/** No one has lived longer than 122 years: a date of birth before that is a slip of the keyboard. */
const longestLife = 122;

/** What is wrong with the days of a new case, by field. When it may have started is settled by `mayOpenCase`. */
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
