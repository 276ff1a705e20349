import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { checkRows, type KnownPerson } from "./check-rows";
import type { Reading } from "./parse-row";
import { caseloadHeadings, type CaseloadLine, type Cells } from "./types";

const reading: Reading = {
  today: calendarDate("2020-09-09"),
  dates: {
    lastReferralOn: calendarDate("2020-07-31"),
    closesOn: calendarDate("2020-09-30"),
    dataEntryClosesOn: calendarDate("2020-10-23"),
    recordsFreezeOn: calendarDate("2020-12-31"),
  },
  role: "manager",
  staff: new Map([["sam@example.org", { id: "sam", isActiveWorker: true }]]),
  destinations: new Map(),
};

const linesOf = (...lines: (Partial<Cells> & Partial<Pick<CaseloadLine, "ragged">>)[]): CaseloadLine[] =>
  lines.map(({ ragged = null, ...over }, at) => ({
    number: at + 2,
    ragged,
    cells: {
      ...(Object.fromEntries(caseloadHeadings.map((heading) => [heading, ""])) as Cells),
      reference: `YP-${at + 1}`,
      last_name: "Ó Súilleabháin",
      first_name: `Jo ${at + 1}`,
      date_of_birth: "1977-04-07",
      worker_email: "sam@example.org",
      started_on: "2019-02-26",
      ...over,
    },
  }));

const jo = (over: Partial<KnownPerson> = {}): KnownPerson => ({
  reference: "YP-1",
  lastName: "O Suilleabhain",
  firstName: "JO 1",
  dateOfBirth: calendarDate("1977-04-07"),
  ...over,
});

/** The result of each line, with the sentences about it. */
const verdicts = (lines: CaseloadLine[], people: KnownPerson[] = []) =>
  checkRows(lines, reading, people).map((line) =>
    line.status === "ready"
      ? "ready"
      : `${line.status}: ${line.problems.map(({ wrong }) => wrong).join(" ")}`,
  );

it("finds people who are not here, each with a reference of their own, ready", () => {
  expect(verdicts(linesOf({}, {}))).toEqual(["ready", "ready"]);
});

it("names the lines that share a reference, all of them, whatever else is wrong", () => {
  expect(verdicts(linesOf({ reference: "A" }, {}, { reference: " A", last_name: "" }))).toEqual([
    "faulty: Rows 2 and 4 have this reference.",
    "ready",
    "faulty: Rows 2 and 4 have this reference. The last name is missing.",
  ]);
  const many = linesOf(...Array.from({ length: 8 }, () => ({ reference: "A" })));
  expect(verdicts(many)[0]).toBe("faulty: Rows 2, 3, 4, 5, 6 and 3 more have this reference.");
});

it("takes a reference for the same without regard to case, and names each spelling in the file", () => {
  const twins = "faulty: Rows 2 and 4 have this reference, written YP-1, yp-1.";
  expect(verdicts(linesOf({}, {}, { reference: "yp-1 " }))).toEqual([twins, "ready", twins]);
});

it("names the spelling of a reference that is here already", () => {
  const lines = linesOf({ reference: "yp-1" });
  expect(verdicts(lines, [jo({ lastName: "Ng" })])).toEqual([
    "faulty: This reference already belongs to another person, written YP-1.",
  ]);
  expect(verdicts(lines, [jo()])).toEqual(["already_here: This person is already here as YP-1."]);
});

it("finds each of two cases that were stored under one reference by its own spelling", () => {
  const stored = [jo({ reference: "YP-1" }), jo({ reference: "yp-1", lastName: "Ng" })];
  for (const people of [stored, stored.toReversed()]) {
    expect(verdicts(linesOf({}), people)).toEqual(["already_here: This person is already here as YP-1."]);
    expect(verdicts(linesOf({ reference: "yp-1", last_name: "Ng" }), people)).toEqual([
      "already_here: This person is already here as yp-1.",
    ]);
  }
});

it("names the lines that share a name and a date of birth, but not those that share a name alone", () => {
  expect(verdicts(linesOf({ first_name: "Zoë" }, { first_name: "ZOE" }))).toEqual([
    "faulty: Rows 2 and 3 have this name and date of birth.",
    "faulty: Rows 2 and 3 have this name and date of birth.",
  ]);
  const unknown = { first_name: "Zoë", date_of_birth: "" };
  expect(verdicts(linesOf(unknown, unknown))).toEqual(["ready", "ready"]);
});

it("leaves out who is here under the same reference", () => {
  expect(verdicts(linesOf({}), [jo()])).toEqual(["already_here: This person is already here as YP-1."]);
  expect(verdicts(linesOf({ date_of_birth: "" }), [jo()])).toEqual([
    "already_here: This person is already here as YP-1.",
  ]);
});

it("leaves out who is here with the same name and date of birth under another reference", () => {
  expect(verdicts(linesOf({}), [jo({ reference: "OLD-7" })])).toEqual([
    "already_here: This person is already here as OLD-7.",
  ]);
  expect(verdicts(linesOf({ date_of_birth: "" }), [jo({ reference: "OLD-7", dateOfBirth: null })])).toEqual([
    "ready",
  ]);
});

it("never takes one person for another under the same reference", () => {
  const another = "faulty: This reference already belongs to another person.";
  expect(verdicts(linesOf({}), [jo({ lastName: "Ng" })])).toEqual([another]);
  expect(verdicts(linesOf({}), [jo({ dateOfBirth: calendarDate("1977-04-08") })])).toEqual([another]);
});

it("does not read a line whose cells do not match the headings", () => {
  expect(verdicts(linesOf({ ragged: { cells: 3, headings: 16 } }))).toEqual([
    "faulty: This row has 3 cells and there are 16 headings, so it is not clear which entry belongs under which heading.",
  ]);
});
