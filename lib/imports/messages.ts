import { closedToWrites, openingRefusals, overtaken } from "@/lib/cases/messages";
import type { OpeningRefusal } from "@/lib/domain/programme/writing";
import { counted } from "@/lib/domain/text/count";
import { refused, type FormState } from "@/lib/platform/form-state";
import { caseloadHeadings, fileLimits, type FileRefusal } from "./types";

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
      return ["Choose a file."];
    case "empty":
      return ["This file is empty."];
    case "too_large":
      return [
        `This file is larger than ${fileLimits.bytes / 1024 / 1024} MB. Split it into several, each with the headings.`,
      ];
    case "too_many_lines":
      return [
        `This file has more than ${fileLimits.lines.toLocaleString("en-GB")} lines. Split it into several, each with the headings.`,
      ];
    case "no_people":
      return ["There are headings in this file, but nobody under them."];
    case "not_text":
      return ["This is not a CSV file. Save the spreadsheet as “CSV UTF-8” and load that file."];
    case "another_kind":
      return [otherKinds[refusal.kind]];
    case "quote_open":
      return [
        `A quotation mark (") is opened in line ${refusal.line} or later and never closed, so that everything after it reads as one cell. Remove it or close it.`,
      ];
    case "headings":
      return headingSentences(refusal);
  }
}

function headingSentences({ missing, unknown, twice }: Extract<FileRefusal, { why: "headings" }>): string[] {
  if (missing.length === caseloadHeadings.length) {
    return [
      `The first line has none of the headings of the template. It reads: ${quoted(unknown)}.`,
      "Put the template's headings in the first line, each over the entries that it names.",
    ];
  }
  return [
    ...(missing.length > 0 ? [`These headings are missing: ${missing.join(", ")}.`] : []),
    ...(unknown.length > 0 ? [`These headings are not known: ${quoted(unknown)}.`] : []),
    ...(twice.length > 0 ? [`These headings are there twice: ${twice.join(", ")}.`] : []),
    "Write the first line as in the template. A column may be empty, but its heading must be there.",
  ];
}

/** Words from somebody's file, kept short: a line without a delimiter is one long heading. */
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
  reason_missing: "The last day for referrals has passed. Say why these people were not here before it.",
  not_found: "This file is not here any more. Nothing was changed.",
  not_allowed: "Your role may not load a caseload.",
  not_checked: "Somebody has confirmed this file or undone it meanwhile. Nothing was changed.",
  not_confirmed: "Somebody has undone this already. Nothing was changed.",
  nothing_ready: "No line of this file is ready. Mend the lines below and load them again.",
} as const;

/** Why a file was not checked. */
export type CheckRefused = { file: FileRefusal } | "not_allowed" | "data_entry_closed" | "frozen";

/** A refusal to check a file, as the form shows it. */
export const refusedFile = (refusal: CheckRefused | "key_used_elsewhere") =>
  typeof refusal === "object"
    ? refused("The file was not loaded.", { faults: { file: fileRefusalSentences(refusal.file) } })
    : refused(importRefusals[refusal]);

/** Why a checked file was not confirmed. */
export type ConfirmRefused =
  OpeningRefusal | "not_found" | "not_checked" | "changed_meanwhile" | "nothing_ready";

/** Why a confirmed file was not undone. The cases are those on which something was written since. */
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
  return `This cannot be undone any more: something was written on ${counted(references.length, "case", "cases")} since (${named}${more}).`;
}

/** What to say when lines that were ready are not any more. */
export const checkedAgain = (count: number): FormState =>
  refused(
    `Nobody was added: ${counted(count, "line is", "lines are")} not ready any more, because something changed here since the file was checked. The check below is new. Look at it, and confirm again.`,
  );
