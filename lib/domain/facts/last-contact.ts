import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { reachedPerson, type ContactFacts } from "./contact";
import type { CaseFacts } from "./case";

/** The day of the last contact made with the person, here or in the earlier record; null if there was none. */
export function lastContactOf({
  contacts,
  earlierContactOn,
}: {
  contacts: readonly Pick<ContactFacts, "happenedOn" | "with" | "result" | "status">[];
  earlierContactOn: CaseFacts["earlierContactOn"];
}): CalendarDate | null {
  const days = contacts.filter(reachedPerson).map(({ happenedOn }) => happenedOn);
  if (earlierContactOn) days.push(earlierContactOn);
  return days.sort().at(-1) ?? null;
}
