import { CsvError, parse } from "csv-parse/sync";
import { ok, refuse, type Result } from "@/lib/domain/result";
import {
  caseloadHeadings,
  fileLimits,
  headingNamed,
  problemHeading,
  requiredHeadings,
  type CaseloadFile,
  type CaseloadHeading,
  type CaseloadLine,
  type Cells,
  type Delimiter,
  type Encoding,
  type FileRefusal,
} from "./types";

/** Reads a caseload file, whatever program has written it. Nothing in it is judged here but its headings. */
export function readCaseload(bytes: Uint8Array): Result<CaseloadFile, FileRefusal> {
  if (bytes.length === 0) return refuse({ why: "empty" });
  if (bytes.length > fileLimits.bytes) return refuse({ why: "too_large" });
  const kind = anotherKind(bytes);
  if (kind) return refuse({ why: "another_kind", kind });

  const { text, encoding } = decode(bytes);
  const delimiter = delimiterOf(text);
  const read = recordsOf(text, delimiter);
  if (!read.ok) return read;

  const [first, ...rest] = read.value;
  if (!first) return refuse({ why: "empty" });
  if (first.cells.some((cell) => cell.includes("\0"))) return refuse({ why: "not_text" });
  if (rest.length > fileLimits.lines) return refuse({ why: "too_many_lines" });

  const headings = headingsOf(first.cells);
  if (!headings.ok) return headings;
  const lines = rest.filter(({ cells }) => cells.some(hasText)).map((row) => toLine(row, headings.value));
  return lines.length === 0 ? refuse({ why: "no_people" }) : ok({ encoding, delimiter, lines });
}

/** Files that people mean by "the spreadsheet", by their first bytes. */
const beginnings = [
  { kind: "spreadsheet", bytes: [0x50, 0x4b, 0x03, 0x04] }, // a zip, which XLSX and ODS are
  { kind: "spreadsheet", bytes: [0xd0, 0xcf, 0x11, 0xe0] }, // the older XLS
  { kind: "document", bytes: [0x25, 0x50, 0x44, 0x46] }, // PDF
  { kind: "utf_16", bytes: [0xff, 0xfe] }, // what Excel calls "Unicode text"
  { kind: "utf_16", bytes: [0xfe, 0xff] },
] as const;

const anotherKind = (bytes: Uint8Array) =>
  beginnings.find((beginning) => beginning.bytes.every((byte, at) => bytes[at] === byte))?.kind;

/** Text that is not UTF-8 throughout is what Windows programs write. A byte-order mark is dropped. */
function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: decodeWindows(bytes), encoding: "Windows-1252" };
  }
}

/** What Windows-1252 has from 80 to 9F, where Latin-1 has control characters. Five of them are not assigned. */
const windowsOnly = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** Not by TextDecoder: that of Node 20 reads Latin-1 under the name of Windows-1252, and loses every ’ and €. */
const decodeWindows = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9F]/g, (letter) => windowsOnly[letter.charCodeAt(0) - 0x80] ?? letter);

const delimiters: readonly Delimiter[] = [",", ";", "\t"];

/** The delimiter by which the heading line falls into most of our headings; a comma when none does. */
function delimiterOf(text: string): Delimiter {
  const known = (delimiter: Delimiter) => {
    const read = recordsOf(text, delimiter, 1);
    return read.ok
      ? (read.value[0]?.cells.filter((cell) => headingNamed(cell) !== undefined).length ?? 0)
      : 0;
  };
  return delimiters.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best));
}

/** `number` counts empty lines as a spreadsheet shows them. */
type SheetRow = { number: number; cells: string[] };

function recordsOf(
  text: string,
  delimiter: Delimiter,
  most: number = fileLimits.lines + 2,
): Result<SheetRow[], FileRefusal> {
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      to: most,
    }) as unknown as { info: { records: number; empty_lines: number }; record: string[] }[];
    return ok(
      records.map(({ info, record }) => ({ number: info.records + info.empty_lines, cells: record })),
    );
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const { records, empty_lines } = cause as unknown as { records: number; empty_lines: number };
    return refuse({ why: "quote_open", line: records + empty_lines + 1 });
  }
}

const hasText = (cell: string) => cell.trim() !== "";
const isProblems = (cell: string) => cell.trim().toLowerCase() === problemHeading;

/** The headings in their order, without the empty ones after the last. The column of problems says "null". */
function headingsOf(cells: readonly string[]): Result<(CaseloadHeading | null)[], FileRefusal> {
  const written = cells.slice(0, cells.findLastIndex(hasText) + 1);
  const named = written.map(headingNamed);

  const missing = requiredHeadings.filter((heading) => !named.includes(heading));
  const unknown = written.filter((cell, at) => named[at] === undefined && !isProblems(cell));
  const twice = [
    ...new Set(named.filter((heading, at) => heading !== undefined && named.indexOf(heading) < at)),
  ].filter((heading) => heading !== undefined);

  if (missing.length + unknown.length + twice.length > 0) {
    return refuse({ why: "headings", missing, unknown: unknown.map((cell) => cell.trim()), twice });
  }
  return ok(named.map((heading) => heading ?? null));
}

/**
 * A line with a different number of cells from the headings is kept as one text: no cell may be read under the wrong
 * heading, here or when the line comes back from the download of what needs fixing.
 */
function toLine({ number, cells }: SheetRow, headings: readonly (CaseloadHeading | null)[]): CaseloadLine {
  const filled = cells.slice(0, Math.max(headings.length, cells.findLastIndex(hasText) + 1));
  const ragged = filled.length !== headings.length;
  const textUnder = (heading: CaseloadHeading) => filled[headings.indexOf(heading)] ?? "";
  const cellsOf = (read: (heading: CaseloadHeading) => string) =>
    Object.fromEntries(caseloadHeadings.map((heading) => [heading, read(heading)])) as Cells;

  return ragged
    ? {
        number,
        cells: cellsOf((heading) => (heading === "reference" ? filled.join(" | ") : "")),
        ragged: { cells: filled.length, headings: headings.length },
      }
    : { number, cells: cellsOf((heading) => withoutGuard(textUnder(heading))), ragged: null };
}

/** A spreadsheet-safe file has an apostrophe before what could be a formula, such as "+44 7700 900123". */
const withoutGuard = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, "");
