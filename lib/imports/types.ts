import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { Field } from "@/lib/domain/person/field";
import { fileFields } from "@/lib/domain/person/fields";
import type { OpeningRefusal } from "@/lib/domain/programme/writing";

/** The columns of a caseload file that are about the case and not read off the table of a person's fields. */
const caseHeadings = [
  "leave_message",
  "worker_email",
  "started_on",
  "risk_level",
  "needs",
  "own_words",
  "last_contact_on",
  "destination",
] as const;

type FileFields = typeof fileFields;

/** The heading of a column about the person. */
export type PersonHeading = FileFields[keyof FileFields]["file"]["heading"];

export type CaseloadHeading = "reference" | PersonHeading | (typeof caseHeadings)[number];

const personFiles: readonly (Field["file"] & { heading: PersonHeading })[] = Object.values(fileFields).map(
  ({ file }) => file,
);

/** The headings of a caseload file, in the order of the template. A file may have them in any order. */
export const caseloadHeadings: readonly CaseloadHeading[] = [
  "reference",
  ...personFiles.map(({ heading }) => heading),
  ...caseHeadings,
];

const optionalHeadings: readonly string[] = personFiles
  .filter(({ mayBeMissing }) => mayBeMissing)
  .map(({ heading }) => heading);

/** The headings without which a file is not read. */
export const requiredHeadings = caseloadHeadings.filter((heading) => !optionalHeadings.includes(heading));

const headingsByName = new Map<string, CaseloadHeading>([
  ...caseloadHeadings.map((heading) => [heading, heading] as const),
  ...personFiles.flatMap(({ heading, synonyms }) => synonyms.map((name) => [name, heading] as const)),
]);

/** Our heading for what a file calls a column; undefined when it is not known. */
export const headingNamed = (name: string) => headingsByName.get(name.trim().toLowerCase());

/** The column that our download of the lines to fix adds. When such a file comes back, it is read over. */
export const problemHeading = "problem";

/** What stood in one line, by heading. */
export type Cells = Readonly<Record<CaseloadHeading, string>>;

/** One line that is not empty. `number` is that of the spreadsheet, where an entry of several lines is one row. */
export type CaseloadLine = {
  number: number;
  cells: Cells;
  /** Set when it has not as many cells as there are headings. */
  ragged: { cells: number; headings: number } | null;
};

export type Encoding = "UTF-8" | "Windows-1252";
export type Delimiter = "," | ";" | "\t";

/** A file as it was read. Its contents are checked later. */
export type CaseloadFile = {
  encoding: Encoding;
  delimiter: Delimiter;
  lines: readonly CaseloadLine[];
};

/** The largest file, in bytes, and the most lines in it. */
export const fileLimits = { bytes: 5 * 1024 * 1024, lines: 20_000 } as const;

/** Why a file is not read at all. */
export type FileRefusal =
  | { why: "none" | "empty" | "too_large" | "too_many_lines" | "no_people" | "not_text" }
  | { why: "another_kind"; kind: "spreadsheet" | "document" | "utf_16" }
  | { why: "quote_open"; line: number }
  | { why: "headings"; missing: CaseloadHeading[]; unknown: string[]; twice: string[] };

/** Something wrong in one line: where, what stood there, why it cannot be used, and what to do about it. */
export type Problem = {
  /** Null when it is the line as a whole. */
  column: CaseloadHeading | null;
  found: string;
  wrong: string;
  fix: string;
};

/** A file in the list of those that were loaded. */
export type ImportEntry = {
  id: string;
  uploadedAt: Date;
  uploadedBy: string;
  status: "checked" | "confirmed" | "undone";
  lines: ImportCounts;
};

/** How many lines of a file are ready, wrong, or about someone who is here already. */
export type ImportCounts = { ready: number; faulty: number; alreadyHere: number };

/** A checked file and its result. */
export type ImportDetail = ImportEntry & {
  encoding: Encoding;
  delimiter: Delimiter;
  confirmedAt: Date | null;
  undoneAt: Date | null;
  version: number;
};

/** One problem, with its line. */
export type FaultyLine = { line: number; name: string; problems: readonly Problem[] };

/** A line about someone who is here already. */
export type LineAlreadyHere = { line: number; name: string; reference: string; referenceHere: string };

/** A line that is ready, as it was understood and not as it was written. */
export type ReadyLine = {
  line: number;
  reference: string;
  name: string;
  dateOfBirth: CalendarDate | null;
  startedOn: CalendarDate;
  lastContactOn: CalendarDate | null;
  worker: string;
  risk: RiskLevel;
  needs: readonly NeedArea[];
  destination: string | null;
};

/** What confirming a file asks for today, or why it is not open to who looks at it. */
export type OpeningToday = "open" | "with_reason" | Exclude<OpeningRefusal, "reason_missing">;
