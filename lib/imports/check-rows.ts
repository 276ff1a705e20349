import type { NewCase } from "@/lib/cases/new-case";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { referenceKey } from "@/lib/domain/case/reference";
import { refuse, type Result } from "@/lib/domain/result";
import { cleanText } from "@/lib/domain/text/clean";
import { counted } from "@/lib/domain/text/count";
import { foldForSearch } from "@/lib/domain/text/fold";
import { parseRow, shown, type Reading } from "./parse-row";
import type { CaseloadLine, Problem } from "./types";

/** Someone who has a case here. */
export type KnownPerson = {
  reference: string;
  firstName: string;
  lastName: string;
  dateOfBirth: CalendarDate | null;
};

/** What a line is good for. Of someone who is here already, the problem has found the reference. */
type Verdict =
  | { status: "ready"; row: NewCase }
  | { status: "faulty"; problems: Problem[] }
  | { status: "already_here"; problems: [Problem] };

export type CheckedLine = CaseloadLine & Verdict;

/**
 * Checks every line by itself, against the other lines, and against the people who are here. No one is merged: a
 * line about someone who is here is left out, and the person who made the file decides on any doubt.
 */
export function checkRows(
  lines: readonly CaseloadLine[],
  reading: Reading,
  people: readonly KnownPerson[],
): CheckedLine[] {
  const read = lines.map((line) => ({ line, parsed: readLine(line, reading) }));
  const sameReference = numbersBy(
    lines.map(({ number, cells }) => ({ number, key: referenceKey(cells.reference) })),
  );
  const written = new Map(lines.map(({ number, cells }) => [number, cleanText(cells.reference)]));
  const samePerson = numbersBy(
    read.flatMap(({ line: { number }, parsed }) =>
      parsed.ok ? [{ number, key: personKey(parsed.value) }] : [],
    ),
  );
  const here = {
    byReference: new Map([
      ...people.map((person): [string, KnownPerson] => [referenceKey(person.reference), person]),
      // Two cases that were stored before may share a key: each is found by its own spelling first.
      ...people.map((person): [string, KnownPerson] => [person.reference, person]),
    ]),
    byPerson: new Map(people.map((person) => [personKey(person), person])),
  };

  return read.map(({ line, parsed }): CheckedLine => {
    const problems = [
      ...referenceTwice(line, sameReference.get(referenceKey(line.cells.reference)), written),
      ...(parsed.ok ? [] : parsed.refusal),
    ];
    if (!parsed.ok || problems.length > 0) return { ...line, status: "faulty", problems };
    return {
      ...line,
      ...compare(parsed.value, samePerson.get(personKey(parsed.value)), here),
    };
  });
}

function readLine({ cells, ragged }: CaseloadLine, reading: Reading): Result<NewCase, Problem[]> {
  if (!ragged) return parseRow(cells, reading);
  return refuse([
    {
      column: null,
      found: shown(cells.reference),
      wrong: `This row has ${counted(ragged.cells, "cell", "cells")} and there are ${ragged.headings} headings, so it is not clear which entry belongs under which heading.`,
      fix: "Open the file in a spreadsheet program, put each entry under its heading, and save it again.",
    },
  ]);
}

type Named = Pick<NewCase, "firstName" | "lastName" | "dateOfBirth">;

/** Equal for the same name and date of birth; nothing without a date of birth, for a name alone is shared by many. */
const personKey = (person: Named) =>
  person.dateOfBirth === null ? "" : `${nameKey(person)} ${person.dateOfBirth}`;
const nameKey = ({ firstName, lastName }: Named) =>
  [firstName, lastName].map((name) => foldForSearch(name) || name).join("/");

/** The lines that share a key, where several do. */
function numbersBy(keyed: readonly { number: number; key: string }[]): ReadonlyMap<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { number, key } of keyed) {
    const others = numbers.get(key);
    if (others) others.push(number);
    else if (key !== "") numbers.set(key, [number]);
  }
  return new Map([...numbers].filter(([, sharing]) => sharing.length > 1));
}

/** Of many lines, this many are named. */
const mostNamed = 5;

const referenceTwice = (
  { cells }: CaseloadLine,
  sharing: readonly number[] | undefined,
  written: ReadonlyMap<number, string>,
): Problem[] =>
  sharing
    ? [
        {
          column: "reference",
          found: cells.reference,
          wrong: `${rowsWords(sharing)} have this reference${spellings(sharing, written)}.`,
          fix: "Give each person their own reference, or remove the row that appears twice.",
        },
      ]
    : [];

/** How lines write the reference that they share, where they do not all write it alike. */
function spellings(numbers: readonly number[], written: ReadonlyMap<number, string>): string {
  const each = [...new Set(numbers.slice(0, mostNamed).map((number) => written.get(number)))];
  return each.length > 1 ? `, written ${each.join(", ")}` : "";
}

/** "Rows 3 and 8", as a spreadsheet numbers them; of many, the first ones. */
function rowsWords(numbers: readonly number[]): string {
  const named = numbers.slice(0, mostNamed).join(", ");
  return numbers.length > mostNamed
    ? `Rows ${named} and ${numbers.length - mostNamed} more`
    : `Rows ${named.replace(/, (?=\d+$)/, " and ")}`;
}

type Here = { byReference: ReadonlyMap<string, KnownPerson>; byPerson: ReadonlyMap<string, KnownPerson> };

function compare(row: NewCase, sharing: readonly number[] | undefined, here: Here): Verdict {
  if (sharing) {
    return {
      status: "faulty",
      problems: [
        {
          column: "last_name",
          found: row.lastName,
          wrong: `${rowsWords(sharing)} have this name and date of birth.`,
          fix: "Remove one of them. If they are two people, import one and add the other by hand.",
        },
      ],
    };
  }

  const holder = here.byReference.get(row.reference) ?? here.byReference.get(referenceKey(row.reference));
  if (holder && !isSamePerson(row, holder)) {
    return {
      status: "faulty",
      problems: [
        {
          column: "reference",
          found: row.reference,
          wrong: `This reference already belongs to another person${holder.reference === row.reference ? "" : `, written ${holder.reference}`}.`,
          fix: "Check the reference, the name and the date of birth.",
        },
      ],
    };
  }
  const known = holder ?? (row.dateOfBirth && here.byPerson.get(personKey(row)));
  if (!known) return { status: "ready", row };
  return {
    status: "already_here",
    problems: [
      {
        column: "reference",
        found: known.reference,
        wrong: `This person is already here as ${known.reference}.`,
        fix: "You do not need to do anything. The row is left out.",
      },
    ],
  };
}

/** Under one reference a date of birth that only one side knows is no contradiction. */
const isSamePerson = (one: Named, other: Named) =>
  nameKey(one) === nameKey(other) &&
  (one.dateOfBirth === other.dateOfBirth || one.dateOfBirth === null || other.dateOfBirth === null);
