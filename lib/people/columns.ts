import "server-only";
import { columnOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { caseFields, type caseColumns } from "@/lib/domain/person/case-fields";
import type { Fields, ValuesOf } from "@/lib/domain/person/field";
import { personFields } from "@/lib/domain/person/fields";

type Select<Table> = { [Key in keyof Table]: true };

const selectOf = <Table extends object>(table: Table) =>
  Object.fromEntries(Object.keys(table).map((key) => [key, true])) as Select<Table>;

/** Everything that is recorded about a person. Only a query with a `CaseScope` may select it. */
export const personSelect = selectOf(personFields);

/** A person's names, as `personName` takes them. */
export const nameSelect = { firstName: true, lastName: true, preferredName: true } as const;

/** The texts about a case in its needs review. */
export const caseTextSelect = selectOf(caseFields);

type OfficeColumn = keyof FieldsOpenToOffice<typeof caseColumns>;
type FieldsOpenToOffice<Table> = {
  [Key in keyof Table as Table[Key] extends { inOfficeView: true } ? Key : never]: Table[Key];
};

/**
 * Columns of a case for a list that the commissioner's office may read. A column that the table of fields keeps out
 * of the office's view does not compile here; no field of a person is in that view.
 */
export const officeSelect = <const Columns extends readonly OfficeColumn[]>(...columns: Columns) =>
  Object.fromEntries(columns.map((column) => [column, true])) as Record<Columns[number], true>;

/** A row as the driver gives it: days are instants. */
type RowOf<Table extends Fields> = {
  [Key in keyof Table]: Table[Key] extends { kind: "day" } ? Date | null : ValuesOf<Table>[Key];
};

/** What a row holds in the fields of a table. */
export const valuesOf = <Table extends Fields>(table: Table, row: RowOf<Table>) =>
  Object.fromEntries(
    Object.keys(table).map((key) => {
      const value = row[key];
      return [key, value instanceof Date ? storedDay(value) : value];
    }),
  ) as ValuesOf<Table>;

/** The columns for what is recorded in some fields of a table, to create or to update. */
export const columnsOf = <Values extends object>(table: Fields, values: Values) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([key]) => key in table)
      .map(([key, value]) => [
        key,
        table[key]?.kind === "day" && value !== null ? columnOf(value as CalendarDate) : (value as unknown),
      ]),
  ) as ColumnsOf<Values>;

type ColumnsOf<Values> = {
  [Key in keyof Values]: Extract<Values[Key], CalendarDate> extends never
    ? Values[Key]
    : Date | Exclude<Values[Key], CalendarDate>;
};
