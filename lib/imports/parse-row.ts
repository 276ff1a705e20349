import type { NewCase } from "@/lib/cases/new-case";
import { openingRefusals } from "@/lib/cases/messages";
import { reference as referenceSchema } from "@/lib/cases/schema";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { readDay, type UnreadDay } from "@/lib/domain/calendar/parse-day";
import { faultsOfNewCase, type NewCaseDays } from "@/lib/domain/case/new-case";
import { riskLabels, riskLevels, type RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { needAreas, needLabels, type NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { Field } from "@/lib/domain/person/field";
import { fileFields, type NewPerson } from "@/lib/domain/person/fields";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import { mayOpenCase } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { cleanText, faultOfText, type TextFault } from "@/lib/domain/text/clean";
import { foldForSearch } from "@/lib/domain/text/fold";
import { lineText, longText } from "@/lib/platform/fields";
import type { CaseloadHeading, Cells, Problem } from "./types";

type FileFields = typeof fileFields;

/** What a line is read against. */
export type Reading = {
  today: CalendarDate;
  dates: ProgrammeDates;
  /** The role of the person who loads the file. */
  role: StaffRole;
  /** By email address: everyone with a role here. */
  staff: ReadonlyMap<string, { id: string; isActiveWorker: boolean }>;
  /** By folded name. Two services whose names fold alike cannot be distinguished, so neither is here. */
  destinations: ReadonlyMap<string, { id: string; isActive: boolean }>;
};

/** A line as the person and the case that it describes, or everything that is wrong in it at once. */
export function parseRow(cells: Cells, reading: Reading): Result<NewCase, Problem[]> {
  const problems: Problem[] = [];

  const read = <Value>(
    column: CaseloadHeading,
    readCell: (text: string) => Value | Fault,
    max: number = lineText,
  ): Value | null => {
    const found = cells[column];
    const fault = faultOfText(found, { max });
    const value = fault ? textFaults[fault](cleanText(found).length, max) : readCell(cleanText(found));
    if (!(value instanceof Fault)) return value;
    problems.push({ column, found: shown(found), wrong: value.wrong, fix: value.fix });
    return null;
  };

  const person = Object.fromEntries(
    Object.entries<FileFields[keyof FileFields]>(fileFields).map(([key, field]) => [
      key,
      read(field.file.heading, readerOf(field)),
    ]),
  ) as { [Key in keyof NewPerson]: NewPerson[Key] | null };
  const row = {
    reference: read("reference", readReference),
    ...person,
    leaveMessage: read("leave_message", optionally(readYesNo)),
    workerId: read("worker_email", (text) => readWorker(text, reading)),
    startedOn: read("started_on", (text) => readStart(text, reading)),
    risk: read("risk_level", (text) => (text === "" ? "not_assessed" : readRisk(text))),
    needs: read("needs", readNeeds, longText),
    ownWords: read("own_words", (text) => (text === "" ? [] : [text]), longText),
    earlierContactOn: read("last_contact_on", optionally(readDate)),
    destinationId: read(
      "destination",
      optionally((text) => readDestination(text, reading)),
    ),
  };
  if (problems.length > 0 || !isWhole(row)) return refuse(problems);

  const faults = faultsOfNewCase(row, reading.today);
  if (faults.length === 0) return ok(row);
  return refuse(
    faults.map(({ field, sentence }) => ({
      column: columnOfDay[field],
      found: cells[columnOfDay[field]],
      wrong: sentence,
      fix: "Correct the date, or leave the cell empty if it is not known.",
    })),
  );
}

/** Why a cell is not read, and what to do about it. */
class Fault {
  constructor(
    readonly wrong: string,
    readonly fix: string,
  ) {}
}

type Row = { [Field in keyof NewCase]: NewCase[Field] | null };

/** Without a problem, what must be there is there. */
const isWhole = (row: Row): row is NewCase =>
  [
    row.reference,
    row.lastName,
    row.firstName,
    row.workerId,
    row.startedOn,
    row.risk,
    row.needs,
    row.ownWords,
  ].every((value) => value !== null);

const columnOfDay: Record<keyof NewCaseDays, CaseloadHeading> = {
  dateOfBirth: "date_of_birth",
  earlierContactOn: "last_contact_on",
};

const textFaults: Record<TextFault, (length: number, max: number) => Fault> = {
  nul: () => brokenCharacter,
  lone_surrogate: () => brokenCharacter,
  too_long: (length, max) =>
    new Fault(
      `This has ${length.toLocaleString("en-GB")} characters; ${max.toLocaleString("en-GB")} can be kept.`,
      "Shorten it.",
    ),
};

const brokenCharacter = new Fault(
  "This has a character that cannot be stored.",
  "Type the cell again rather than pasting it.",
);

/** Enough of what was found to find it again; PostgreSQL stores no NUL. */
export const shown = (text: string) => {
  const safe = text.replaceAll("\0", "\uFFFD");
  // Half of a character that takes two units cannot be stored either.
  return safe.length > 200 ? `${safe.slice(0, 200).replace(/\p{Surrogate}$/u, "")}…` : safe;
};

const orNull = (text: string) => (text === "" ? null : text);

const required = (wrong: string) => (text: string) => (text === "" ? new Fault(wrong, "Enter it.") : text);

const optionally =
  <Value>(readCell: (text: string) => Value | Fault) =>
  (text: string) =>
    text === "" ? null : readCell(text);

/** How a cell about the person is read, by the kind of its field. */
function readerOf(field: Field): (text: string) => string | null | Fault {
  switch (field.kind) {
    case "name":
      return required(`The ${field.label.toLowerCase()} is missing.`);
    case "day":
      return optionally(readDate);
    case "choice":
      return optionally((text) => readChoice(text, field.options));
    case "line":
    case "phone":
    case "email":
    case "address":
    case "text":
      return orNull;
  }
}

function readChoice(text: string, options: Readonly<Record<string, string>>): string | Fault {
  const found = Object.entries(options).find(([, label]) => label.toLowerCase() === text.toLowerCase());
  return (
    found?.[0] ??
    new Fault("This is not one of the answers.", `Enter one of: ${Object.values(options).join(", ")}.`)
  );
}

function readReference(text: string): string | Fault {
  if (text === "") return new Fault("The reference is missing.", "Give each person their own reference.");
  const parsed = referenceSchema.safeParse(text);
  return parsed.success
    ? parsed.data
    : new Fault("This is not a valid reference.", "Use letters, digits and hyphens, at most 20 of them.");
}

const dayFaults: Record<UnreadDay, Fault> = {
  not_a_day: new Fault(
    "This is not a date.",
    "Enter it as 2020-11-25 or 25/11/2020, with the day before the month.",
  ),
  ambiguous: new Fault(
    "The year has two digits, so it could be this century or the last.",
    "Enter the year in full, for example 25/11/2019.",
  ),
};

function readDate(text: string): CalendarDate | Fault {
  const read = readDay(text);
  return read.ok ? read.value : dayFaults[read.refusal];
}

/** What applies to everyone, such as a missing reason, is asked once, when the file is confirmed. */
function readStart(text: string, { today, dates, role }: Reading): CalendarDate | Fault {
  if (text === "") {
    return new Fault(
      "The date support began is missing.",
      "Enter it. If only the month is known, enter the first of the month.",
    );
  }
  const startedOn = readDate(text);
  if (startedOn instanceof Fault) return startedOn;

  const may = mayOpenCase({ today, dates, role, startedOn, reason: "" });
  if (!may.ok && (may.refusal === "future" || may.refusal === "after_last_referral")) {
    return new Fault(openingRefusals[may.refusal], "Correct the date, or remove the row.");
  }
  return startedOn;
}

const yesNo = new Map([
  ["yes", true],
  ["no", false],
]);

const readYesNo = (text: string): boolean | Fault =>
  yesNo.get(text.toLowerCase()) ??
  new Fault(
    "This is not yes or no.",
    "Enter yes or no, or leave the cell empty if they have not been asked.",
  );

function readWorker(text: string, { staff }: Reading): string | Fault {
  if (text === "")
    return new Fault("The worker's email address is missing.", "Say who works with the person.");
  const found = staff.get(text.toLowerCase());
  if (!found) {
    return new Fault(
      "No one here has this email address.",
      "Check the spelling, or add the worker under Staff first.",
    );
  }
  return found.isActiveWorker
    ? found.id
    : new Fault(
        "This address does not belong to an active worker of this service.",
        "Enter the worker who has the case today.",
      );
}

function readDestination(text: string, { destinations }: Reading): string | Fault {
  const found = destinations.get(foldForSearch(text));
  if (!found) {
    return new Fault(
      "The directory has no destination of this name.",
      "Enter the name as it is in the directory, add it there first, or leave the cell empty.",
    );
  }
  return found.isActive
    ? found.id
    : new Fault(
        "This destination is not active, so no handover can be planned with it.",
        "Enter another destination, or leave the cell empty.",
      );
}

const byLabel = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  new Map(values.map((value) => [labels[value].toLowerCase(), value]));

const risks = byLabel(riskLevels, riskLabels);
const needs = byLabel(needAreas, needLabels);

const readRisk = (text: string): RiskLevel | Fault =>
  risks.get(text.toLowerCase()) ??
  new Fault("This is not a level of risk.", `Enter one of: ${[...risks.keys()].join(", ")}.`);

/** Parted by semicolons, because two of the words have a comma in them. */
function readNeeds(text: string): NeedArea[] | Fault {
  const words = text
    .split(";")
    .map((word) => word.trim())
    .filter(Boolean);
  const unknown = words.filter((word) => !needs.has(word.toLowerCase()));
  if (unknown.length > 0) {
    return new Fault(
      `Needs not recognised: ${unknown
        .slice(0, 5)
        .map((word) => `“${shown(word)}”`)
        .join(", ")}.`,
      `Separate needs with semicolons. Use: ${[...needs.keys()].join("; ")}.`,
    );
  }
  return [...new Set(words.flatMap((word) => needs.get(word.toLowerCase()) ?? []))];
}
