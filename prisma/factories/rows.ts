import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";

/** Short, and unique on every database that tests share. */
export const unique = () => crypto.randomUUID().slice(0, 8);

const dayColumn = /On$|^dateOfBirth$/;

/** The same columns, with every day that was given as text in the form that the driver wants. */
export const columns = <Given extends object>(given: Given): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]: [string, unknown]) => [
      name,
      dayColumn.test(name) && typeof value === "string" ? columnOf(calendarDate(value)) : value,
    ]),
  ) as Given;
