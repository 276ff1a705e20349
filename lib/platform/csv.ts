import { stringify } from "csv-stringify/sync";

type Row = readonly string[];

/**
 * Rows as a part of a CSV file that every spreadsheet program opens: RFC 4180, with a byte-order mark before the
 * first part, so that Excel reads it as UTF-8, and an apostrophe before what it would run as a formula.
 */
export const csvOf = (rows: readonly Row[], { isFirst }: { isFirst: boolean }): string =>
  stringify([...rows], {
    bom: isFirst,
    escape_formulas: true,
    record_delimiter: "windows",
    quote_record_delimiter: true,
  });
