import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { foldForSearch } from "@/lib/domain/text/fold";
import type { Tx } from "@/lib/platform/db";
import { optionalDay } from "./facts";

type Person = { firstName: string; lastName: string; dateOfBirth: CalendarDate | null };

/** A case of someone with the same first and last name. */
export type Namesake = { reference: string; sameDateOfBirth: boolean };

/** The cases of people who have the same name, whatever its accents and capitals. */
export async function listNamesakes(tx: Tx, programmeId: string, person: Person): Promise<Namesake[]> {
  const [first, last] = [foldForSearch(person.firstName), foldForSearch(person.lastName)];
  const candidates = await tx.case.findMany({
    where: {
      programmeId,
      serviceUser: { AND: [{ searchText: { contains: first } }, { searchText: { contains: last } }] },
    },
    select: {
      reference: true,
      serviceUser: { select: { firstName: true, lastName: true, dateOfBirth: true } },
    },
    orderBy: { reference: "asc" },
  });
  return candidates
    .filter(
      ({ serviceUser }) =>
        foldForSearch(serviceUser.firstName) === first && foldForSearch(serviceUser.lastName) === last,
    )
    .map(({ reference, serviceUser: { dateOfBirth } }) => ({
      reference,
      sameDateOfBirth: dateOfBirth !== null && optionalDay(dateOfBirth) === person.dateOfBirth,
    }));
}
