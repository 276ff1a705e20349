import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fileFields } from "@/lib/domain/person/fields";
import { blankValues } from "@/lib/domain/testing/blank-fields";
import { parseRow, type Reading } from "./parse-row";
import { caseloadHeadings, type Cells } from "./types";

const reading: Reading = {
  today: calendarDate("2020-09-09"),
  dates: {
    lastReferralOn: calendarDate("2020-07-31"),
    closesOn: calendarDate("2020-09-30"),
    dataEntryClosesOn: calendarDate("2020-10-23"),
    recordsFreezeOn: calendarDate("2020-12-31"),
  },
  role: "manager",
  staff: new Map([
    ["sam@example.org", { id: "sam", isActiveWorker: true }],
    ["left@example.org", { id: "left", isActiveWorker: false }],
  ]),
  destinations: new Map([
    ["kyra womens project", { id: "kyra", isActive: true }],
    ["the haven", { id: "haven", isActive: false }],
  ]),
};

const cells = (over: Partial<Cells> = {}): Cells => ({
  ...(Object.fromEntries(caseloadHeadings.map((heading) => [heading, ""])) as Cells),
  reference: "YP-0001",
  last_name: "Ó Súilleabháin",
  first_name: "Jo",
  worker_email: "sam@example.org",
  started_on: "2019-02-26",
  ...over,
});

const parse = (over: Partial<Cells>) => parseRow(cells(over), reading);

/** What is wrong, as "column: sentence". */
function wrong(over: Partial<Cells>) {
  const parsed = parse(over);
  return parsed.ok ? [] : parsed.refusal.map(({ column, wrong }) => `${column}: ${wrong}`);
}

it("reads a line with everything in it", () => {
  expect(
    parse({
      preferred_name: " Joey ",
      date_of_birth: "7/4/1977",
      phone: "07700 900947",
      leave_message: "YES",
      address: "no fixed abode",
      worker_email: " Sam@Example.org ",
      started_on: "26 Feb 2019",
      risk_level: "Not Assessed",
      needs: "Housing; money, benefits and debt;housing;",
      own_words: "Wants help with the letters.\r\nAnd a plan.",
      last_contact_on: "03.08.2020",
      gp_practice: "not registered",
      destination: "kyra women’s project",
    }),
  ).toEqual({
    ok: true,
    value: {
      ...blankValues(fileFields),
      reference: "YP-0001",
      lastName: "Ó Súilleabháin",
      firstName: "Jo",
      preferredName: "Joey",
      dateOfBirth: "1977-04-07",
      phone: "07700 900947",
      leaveMessage: true,
      address: "no fixed abode",
      workerId: "sam",
      startedOn: "2019-02-26",
      risk: "not_assessed",
      needs: ["housing", "money"],
      ownWords: ["Wants help with the letters.\nAnd a plan."],
      earlierContactOn: "2020-08-03",
      gpPractice: "not registered",
      destinationId: "kyra",
    },
  });
});

it("reads what is left empty as not known", () => {
  expect(parse({})).toMatchObject({
    ok: true,
    value: { dateOfBirth: null, leaveMessage: null, risk: "not_assessed", needs: [], destinationId: null },
  });
});

describe("what is wrong in one cell", () => {
  it.each<[Partial<Cells>, string]>([
    [{ reference: "" }, "reference: The reference is missing."],
    [{ reference: "YP 0001" }, "reference: This is not a valid reference."],
    [{ reference: "X".repeat(21) }, "reference: This is not a valid reference."],
    [{ last_name: "  " }, "last_name: The last name is missing."],
    [{ first_name: "" }, "first_name: The first name is missing."],
    [{ date_of_birth: "31/02/1984" }, "date_of_birth: This is not a date."],
    [{ date_of_birth: "02/29/1984" }, "date_of_birth: This is not a date."],
    [
      { date_of_birth: "8/11/40" },
      "date_of_birth: The year has two digits, so it could be this century or the last.",
    ],
    [{ date_of_birth: "2020-09-10" }, "date_of_birth: This date of birth is in the future. Check the year."],
    [{ date_of_birth: "1840-09-10" }, "date_of_birth: This date of birth is too long ago. Check the year."],
    [{ leave_message: "text only" }, "leave_message: This is not yes or no."],
    [{ worker_email: "" }, "worker_email: The worker's email address is missing."],
    [{ worker_email: "no one@example.org" }, "worker_email: No one here has this email address."],
    [
      { worker_email: "left@example.org" },
      "worker_email: This address does not belong to an active worker of this service.",
    ],
    [{ started_on: "" }, "started_on: The date support began is missing."],
    [{ started_on: "soon" }, "started_on: This is not a date."],
    [
      { started_on: "2020-08-01" },
      "started_on: This date is after the last day for referrals. You can add only someone who was supported before then.",
    ],
    [
      { started_on: "2021-03-01" },
      "started_on: The date that support started cannot be in the future. Check the year.",
    ],
    [{ risk_level: "Amber" }, "risk_level: This is not a level of risk."],
    [{ needs: "housing; pets; rent" }, "needs: Needs not recognised: “pets”, “rent”."],
    [{ last_contact_on: "2020-09-10" }, "last_contact_on: The last contact cannot be in the future."],
    [
      { last_contact_on: "2019-02-25" },
      "last_contact_on: The last contact cannot be before the service began to support the person.",
    ],
    [{ destination: "Somewhere" }, "destination: The directory has no destination of this name."],
    [
      { destination: "The Haven" },
      "destination: This destination is not active, so no handover can be planned with it.",
    ],
    [{ phone: "1".repeat(201) }, "phone: This has 201 characters; 200 can be kept."],
    [{ own_words: "x".repeat(10_001) }, "own_words: This has 10,001 characters; 10,000 can be kept."],
    [{ address: "12\0 Mill Lane" }, "address: This has a character that cannot be stored."],
  ])("%o", (over, expected) => {
    expect(wrong(over)).toEqual([expected]);
  });
});

it("takes the last day for referrals and today as good days", () => {
  expect(parse({ started_on: "2020-07-31", last_contact_on: "2020-09-09" }).ok).toBe(true);
  expect(parse({ started_on: "2020-07-31", last_contact_on: "2020-07-31" }).ok).toBe(true);
});

it("names everything that is wrong in a line at once, each with what was found and how to fix it", () => {
  const parsed = parse({ last_name: "", date_of_birth: "8/11/40", risk_level: "H" });
  expect(parsed).toEqual({
    ok: false,
    refusal: [
      { column: "last_name", found: "", wrong: "The last name is missing.", fix: "Enter it." },
      {
        column: "date_of_birth",
        found: "8/11/40",
        wrong: "The year has two digits, so it could be this century or the last.",
        fix: "Enter the year in full, for example 25/11/2019.",
      },
      {
        column: "risk_level",
        found: "H",
        wrong: "This is not a level of risk.",
        fix: "Enter one of: high, medium, low, not assessed.",
      },
    ],
  });
});

it("shows of a long cell what it begins with, and never half a character", () => {
  const parsed = parse({ phone: `${"x".repeat(199)}😀${"y".repeat(50)}` });
  expect(parsed).toMatchObject({ refusal: [{ found: `${"x".repeat(199)}…` }] });
});
