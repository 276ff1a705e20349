import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";

/** Short, and unique in a database shared by tests. */
export const unique = () => crypto.randomUUID().slice(0, 8);

const dayColumn = /On$|^dateOfBirth$/;

/** The same columns, with days given as text converted for the driver. */
export const columns = <Given extends object>(given: Given): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]: [string, unknown]) => [
      name,
      dayColumn.test(name) && typeof value === "string" ? columnOf(calendarDate(value)) : value,
    ]),
  ) as Given;
