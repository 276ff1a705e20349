import { closedToWrites, openingRefusals } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { riskLabels, riskLevels } from "@/lib/domain/vocabulary/risk-levels";
import { needAreas, needLabels } from "@/lib/domain/vocabulary/need-areas";
import type { OpeningRefusal } from "@/lib/domain/programme/writing";
import { fileFields } from "@/lib/domain/person/fields";
import { counted, people } from "@/lib/domain/text/count";
import { refused, type FormState } from "@/lib/platform/form-state";
import {
  fileLimits,
  requiredHeadings,
  type CaseloadHeading,
  type Delimiter,
  type FileRefusal,
  type ImportCounts,
  type ImportDetail,
  type OpeningToday,
  type PersonHeading,
  type Problem,
} from "./types";

const otherKinds: Record<Extract<FileRefusal, { why: "another_kind" }>["kind"], string> = {
  spreadsheet:
    "This is a spreadsheet and not a CSV file. Open it, choose “Save as” and the type “CSV UTF-8”, and load that file.",
  document: "This is a document and not a CSV file. Ask for the list as a spreadsheet and save that as CSV.",
  utf_16:
    "This file is saved as “Unicode text”. Open it, choose “Save as” and the type “CSV UTF-8”, and load that file.",
};

/** The sentences for a file that is not read. */
function fileRefusalSentences(refusal: FileRefusal): string[] {
  switch (refusal.why) {
    case "none":
      return ["Select a file."];
    case "empty":
      return ["This file is empty."];
    case "too_large":
      return [
        `This file is larger than ${fileLimits.bytes / 1024 / 1024} MB. Split it into several files, each with the headings.`,
      ];
    case "too_many_lines":
      return [
        `This file has more than ${fileLimits.lines.toLocaleString("en-GB")} rows. Split it into several files, each with the headings.`,
      ];
    case "no_people":
      return ["This file has headings but no people."];
    case "not_text":
      return ["This is not a CSV file. Save the spreadsheet as “CSV UTF-8” and load that file."];
    case "another_kind":
      return [otherKinds[refusal.kind]];
    case "quote_open":
      return [
        `A quotation mark (") in row ${refusal.line} or later is never closed, so everything after it is read as one cell. Remove it or close it.`,
      ];
    case "headings":
      return headingSentences(refusal);
  }
}

function headingSentences({ missing, unknown, twice }: Extract<FileRefusal, { why: "headings" }>): string[] {
  if (missing.length === requiredHeadings.length) {
    return [
      `The first row has none of the headings of the template. It reads: ${quoted(unknown)}.`,
      "Copy the headings from the template into the first row.",
    ];
  }
  return [
    ...(missing.length > 0 ? [`These headings are missing: ${missing.join(", ")}.`] : []),
    ...(unknown.length > 0 ? [`These headings are not known: ${quoted(unknown)}.`] : []),
    ...(twice.length > 0 ? [`These headings appear twice: ${twice.join(", ")}.`] : []),
    "Use the headings from the template. A column can be empty, but its heading must be there.",
  ];
}

/** Words from someone's file, kept short: a line without a delimiter is one long heading. */
function quoted(words: readonly string[]): string {
  const most = 20;
  const named = words.slice(0, most).map((word) => `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`);
  return [...named, ...(words.length > most ? [`and ${words.length - most} more`] : [])].join(", ");
}

const importRefusals = {
  ...openingRefusals,
  ...overtaken,
  data_entry_closed: closedToWrites.data_entry_closed,
  managers_only: "The last day for referrals has passed. Only a manager can add these people now.",
  reason_missing: "Enter why these people were not added before the last day for referrals.",
  not_found: "This file no longer exists. Nothing was changed.",
  not_allowed: "Your role cannot import a caseload.",
  not_checked: "This file has since been confirmed or undone. Nothing was changed.",
  not_confirmed: "This import has already been undone. Nothing was changed.",
  nothing_ready: "No row in this file is ready. Fix the rows below and load them again.",
} as const;

/** Why a file was not checked. */
export type CheckRefused = { file: FileRefusal } | "not_allowed" | "data_entry_closed" | "frozen";

/** A refusal to check a file, as the form shows it. */
export const refusedFile = (refusal: CheckRefused | "key_used_elsewhere") =>
  typeof refusal === "object"
    ? refused("The file was not loaded.", { faults: { file: fileRefusalSentences(refusal.file) } })
    : refused(importRefusals[refusal]);

/** Why a checked file was not confirmed. */
export type ConfirmRefused = OpeningRefusal | "not_found" | "not_checked" | "changed_since" | "nothing_ready";

/** Why a confirmed file was not undone. The cases are those that have changed since. */
export type UndoRefused =
  "not_found" | "not_confirmed" | "data_entry_closed" | "frozen" | { writtenOn: readonly string[] };

/** A refusal to confirm or to undo, as the form shows it. */
export function refusedImport(refusal: ConfirmRefused | UndoRefused | "key_used_elsewhere"): FormState {
  if (typeof refusal === "object") return refused(writtenOnSentence(refusal.writtenOn));
  return refusal === "reason_missing"
    ? refused("Check your answers.", { faults: { reason: [importRefusals.reason_missing] } })
    : refused(importRefusals[refusal]);
}

/** Why a file cannot be undone any more. */
export function writtenOnSentence(references: readonly string[]): string {
  const most = 5;
  const named = references.slice(0, most).join(", ");
  const more = references.length > most ? ` and ${references.length - most} more` : "";
  return `This can no longer be undone: ${counted(references.length, "case has", "cases have")} changed since the import (${named}${more}).`;
}

/** What to say when rows that were ready are not any more. */
export const checkedAgain = (count: number): FormState =>
  refused(
    `No one was added: ${counted(count, "row is", "rows are")} no longer ready, because records have changed since the file was checked. The file has been checked again: look at the results below before you confirm.`,
  );

/** What to enter under each heading. */
export const columnWords = {
  reference: "Letters, digits and hyphens, at most 20; different for each person. Must be filled in.",
  ...(Object.fromEntries(Object.values(fileFields).map(({ file }) => [file.heading, file.hint])) as Record<
    PersonHeading,
    string
  >),
  leave_message: "yes or no. Empty when they have not been asked.",
  worker_email: "The email address their worker signs in with. Must be filled in.",
  started_on: "The date support began. Must be filled in.",
  risk_level: `${labelsOf(riskLevels, riskLabels).join(", ")}. Empty counts as not assessed.`,
  needs: `Any of these, separated by semicolons: ${labelsOf(needAreas, needLabels).join("; ")}.`,
  own_words: "What matters most to them, in their own words.",
  last_contact_on: "The date someone from the service last spoke with them.",
  destination: "The service that should take over, named as in the directory. A handover to it is planned.",
} satisfies Record<CaseloadHeading, string>;

function labelsOf<Value extends string>(values: readonly Value[], labels: Record<Value, string>): string[] {
  return values.map((value) => labels[value].toLowerCase());
}

/** The result of a file in one sentence. */
export function importSentence({ status, lines }: ImportDetail): string {
  if (status === "checked") return `${countsWords(lines)}.`;
  if (status === "undone") return "Everyone it had added was removed.";
  const leftOut = lines.faulty + lines.alreadyHere;
  return leftOut === 0 ? "No one was left out." : `${counted(leftOut, "row was", "rows were")} left out.`;
}

/** "212 rows ready, 9 need fixing, 4 look like people already here". */
function countsWords({ ready, faulty, alreadyHere }: ImportCounts): string {
  return [
    `${counted(ready, "row", "rows")} ready`,
    ...(faulty > 0 ? [`${faulty.toLocaleString("en-GB")} ${faulty === 1 ? "needs" : "need"} fixing`] : []),
    ...(alreadyHere > 0 ? [`${alreadyHereWords(alreadyHere)} already here`] : []),
  ].join(", ");
}

const alreadyHereWords = (count: number) =>
  count === 1 ? "1 looks like someone" : `${count.toLocaleString("en-GB")} look like people`;

/** A problem in one sentence, for the column of problems in a file. */
export const problemWords = ({ column, wrong, fix }: Problem) =>
  `${column === null ? "" : `${column}: `}${wrong} ${fix}`;

/** The column of a problem, for a table. */
export const columnLabel = ({ column }: Problem) => column ?? "The whole row";

/** What the page of a file is called. */
export function titleOf({ status, lines }: ImportDetail): string {
  if (status === "checked") return "Check the file";
  return status === "confirmed" ? `${people(lines.ready)} added` : "An import that was undone";
}

export const delimiterWords: Record<Delimiter, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
};

/** Why a file cannot be confirmed today by who looks at it. */
export const openingWords: Record<Exclude<OpeningToday, "open" | "with_reason">, string> = importRefusals;
