import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay } from "@/lib/domain/calendar/format";

/** How a field is asked for and stored. Every kind except a name may be blank, and is then null. */
type Kind =
  | { kind: "name"; missing: string }
  | { kind: "line" | "phone" | "email" | "address" | "text" | "day" }
  | { kind: "choice"; options: Readonly<Record<string, string>> };

/** A question on a form. */
type Asked = { hint?: string };

/** The parts of the needs review that are made of fields. */
export type FieldPart = "safe_contact" | "circumstances";

/** The sections of the transfer summary that fields can add lines to. */
export type FieldSection = "person" | "gp" | "communication" | "circumstances";

/** One field of a record, and everything that screens, files and summaries need to know about it. */
export type Field = Kind & {
  /** The column in the database. */
  column: string;
  label: string;
  /** What a form asks, where that is not the label. */
  question?: string;
  /** On the form that adds a person. */
  addForm?: Asked;
  /** In the needs review. */
  review?: Asked & { part: FieldPart };
  /** In a caseload file: its heading, other headings that are read as the same, and what to enter. */
  file?: {
    heading: string;
    synonyms: readonly string[];
    hint: string;
    /** A column added after version 0.1 may be missing, so that a file made for an older template still loads. */
    mayBeMissing?: true;
  };
  /** The heading in the download of outstanding cases. */
  exportColumn?: string;
  /** In the transfer summary, with {} for the value. */
  summary?: {
    section: FieldSection;
    line: string;
    /** The line when nothing is recorded. Without one there is no line. */
    blankLine?: string;
    /** Also in the copy for the person. */
    plainCopy?: true;
  };
  /** Shown with the name at the top of the case page. */
  withName?: true;
  /** Can be corrected later with a reason, and the old value is kept. */
  correctable: boolean;
  /** Says who the person is. */
  identity: boolean;
  /** Says something about the person's health, life or beliefs. */
  sensitive: boolean;
  /** The commissioner's office reads it in cases that it does not hold. */
  inOfficeView: boolean;
  /** Removed when the record's retention period ends. */
  erasedByRetention: boolean;
};

export type Fields = Readonly<Record<string, Field>>;

/** What a field holds. */
type ValueOf<One extends Field> = One extends { kind: "name" }
  ? string
  : One extends { kind: "day" }
    ? CalendarDate | null
    : One extends { kind: "choice"; options: Readonly<Record<infer Option, string>> }
      ? Option | null
      : string | null;

/** What a record holds in some fields. */
export type ValuesOf<Table extends Fields> = { [Key in keyof Table]: ValueOf<Table[Key]> };

/** The fields of a table that have some property, such as a place in a caseload file. */
export type FieldsWith<Table extends Fields, Property> = {
  [Key in keyof Table as Table[Key] extends Property ? Key : never]: Table[Key];
};

/** The fields of a table that meet a condition. The caller states the same condition as a type. */
export const fieldsWhere = (table: Fields, holds: (field: Field) => boolean): Fields =>
  Object.fromEntries(Object.entries(table).filter(([, field]) => holds(field)));

/** The values of the fields of a table, out of a form or a record that holds more. */
export const valuesIn = <Table extends Fields>(table: Table, values: ValuesOf<Table>) =>
  Object.fromEntries(Object.keys(table).map((key) => [key, values[key]])) as ValuesOf<Table>;

/** A value as text; null when nothing is recorded. */
export function textOf(field: Kind, value: string | null): string | null {
  if (value === null || value === "") return null;
  if (field.kind === "day") return fullDay(value as CalendarDate);
  return field.kind === "choice" ? (field.options[value] ?? value) : value;
}

type Values = Readonly<Record<string, string | null>>;

/** What is recorded in the fields that meet a condition, as text. */
export const textsWhere = (table: Fields, values: Values, holds: (field: Field) => boolean): string[] =>
  Object.entries(fieldsWhere(table, holds)).flatMap(
    ([key, field]) => textOf(field, values[key] ?? null) ?? [],
  );

/** The lines that some fields add to a section of the transfer summary, in the order of the table. */
export const summaryLines = (table: Fields, values: Values, section: FieldSection): string[] =>
  Object.entries(table).flatMap(([key, { summary, ...field }]) => {
    if (summary?.section !== section) return [];
    const line = lineOf(field, summary.line, values[key]) ?? summary.blankLine;
    return line === undefined ? [] : [line];
  });

/** The lines for the person's own copy. What is not recorded is left out. */
export const plainLines = (table: Fields, values: Values): string[] =>
  Object.entries(table).flatMap(([key, { summary, ...field }]) =>
    summary?.plainCopy ? (lineOf(field, summary.line, values[key]) ?? []) : [],
  );

function lineOf(field: Kind, line: string, value: string | null | undefined): string | undefined {
  const text = textOf(field, value ?? null);
  return text === null ? undefined : line.replace("{}", () => text);
}
