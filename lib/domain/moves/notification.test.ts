import { describe, expect, it } from "vitest";
import { calendarDate, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { InvolvementFacts } from "@/lib/domain/facts/case";
import type { ContactFacts } from "@/lib/domain/facts/contact";
import { contactStandings } from "@/lib/domain/vocabulary/contacts";
import { aContactFacts } from "@/lib/domain/testing/facts";
import { notificationOf, withoutOutcome } from "./notification";
import { isInformed, professionalOutcomes } from "@/lib/domain/vocabulary/professionals";

const first = calendarDate("2020-09-01");
const second = calendarDate("2020-09-02");

const involved = (id: string): InvolvementFacts => ({ id, addedOn: first });
const told = (over: Partial<ContactFacts> = {}) =>
  aContactFacts({
    happenedOn: first,
    recordedAt: new Date("2020-09-02T10:00:00Z"),
    with: "professional",
    involvementId: "nurse",
    professionalOutcome: "continues_involvement",
    ...over,
  });

describe("tellingOf", () => {
  const outcomeOf = (contacts: ContactFacts[], diedOn: CalendarDate | null = null) =>
    notificationOf({ involvements: [involved("nurse")], contacts, diedOn })[0];

  it("answers for everyone who is involved, each from their own contacts", () => {
    const involvements = [involved("nurse"), involved("gp"), involved("police")];
    const contacts = [told(), told({ involvementId: "gp", professionalOutcome: "will_lead" })];

    expect(notificationOf({ involvements, contacts, diedOn: null })).toEqual([
      { involvementId: "nurse", outcome: "continues_involvement", on: first },
      { involvementId: "gp", outcome: "will_lead", on: first },
      { involvementId: "police", outcome: null, on: null },
    ]);
  });

  it("takes the latest day, in whatever order the contacts come", () => {
    const contacts = [
      told({ happenedOn: second, professionalOutcome: "will_lead", recordedAt: new Date(0) }),
      told({ professionalOutcome: "could_not_be_reached" }),
    ];

    for (const some of [contacts, contacts.toReversed()]) {
      expect(outcomeOf(some)).toEqual({ involvementId: "nurse", outcome: "will_lead", on: second });
    }
  });

  it("takes what was written last of two contacts on one day", () => {
    const later = new Date("2020-09-02T10:00:01Z");
    const contacts = [told({ recordedAt: later, professionalOutcome: "will_refer_on" }), told()];

    for (const some of [contacts, contacts.toReversed()]) {
      expect(outcomeOf(some)?.outcome).toBe("will_refer_on");
    }
  });

  it("lets a later contact without an outcome take nothing away", () => {
    expect(outcomeOf([told(), told({ happenedOn: second, professionalOutcome: null })])).toEqual({
      involvementId: "nurse",
      outcome: "continues_involvement",
      on: first,
    });
    const tried = told({ professionalOutcome: "could_not_be_reached" });
    expect(outcomeOf([tried, told({ happenedOn: second, professionalOutcome: null })])).toMatchObject({
      outcome: "could_not_be_reached",
      on: first,
    });
  });

  it("lets a later try that did not reach them take nothing back", () => {
    const tried = told({ happenedOn: second, professionalOutcome: "could_not_be_reached" });

    expect(outcomeOf([told(), tried])).toMatchObject({ outcome: "continues_involvement", on: first });
    expect(outcomeOf([told({ professionalOutcome: "could_not_be_reached" }), tried])).toMatchObject({
      outcome: "could_not_be_reached",
      on: second,
    });
  });

  it("counts only what still stands", () => {
    expect(contactStandings.filter((standing) => outcomeOf([told({ standing })])?.outcome)).toEqual([
      "standing",
    ]);
  });

  it("counts nothing that we called off ourselves, as records of an earlier version do", () => {
    expect(
      outcomeOf([told({ result: "cancelled_by_us", professionalOutcome: "could_not_be_reached" })])?.outcome,
    ).toBeNull();
  });

  it("counts after a death only what was said since", () => {
    expect(outcomeOf([told()], second)).toEqual({ involvementId: "nurse", outcome: null, on: null });
    expect(outcomeOf([told({ happenedOn: second })], second)?.outcome).toBe("continues_involvement");
  });

  it("leaves the order of the facts as it was", () => {
    const contacts = [told({ happenedOn: second }), told()];
    outcomeOf(contacts);
    expect(contacts.map(({ happenedOn }) => happenedOn)).toEqual([second, first]);
  });
});

describe("withoutOutcome", () => {
  const involvements = [involved("nurse"), involved("gp")];

  it("names those of whom nothing is recorded", () => {
    expect(withoutOutcome({ involvements, contacts: [told()], diedOn: null })).toEqual([
      { involvementId: "gp", outcome: null, on: null },
    ]);
    expect(withoutOutcome({ involvements: [], contacts: [], diedOn: null })).toEqual([]);
  });

  it("counts every outcome, also that they could not be reached", () => {
    for (const professionalOutcome of professionalOutcomes) {
      const contacts = [told({ professionalOutcome })];
      expect(withoutOutcome({ involvements: [involved("nurse")], contacts, diedOn: null })).toEqual([]);
    }
  });
});

it("tells who was spoken with from who could not be reached", () => {
  expect(professionalOutcomes.filter((outcome) => !isInformed(outcome))).toEqual(["could_not_be_reached"]);
  expect(isInformed(null)).toBe(false);
});
