import { describe, expect, it } from "vitest";
import { calendarDate, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { InvolvementFacts } from "@/lib/domain/facts/case";
import type { ContactFacts } from "@/lib/domain/facts/contact";
import { contactStatuses } from "@/lib/domain/vocabulary/contacts";
import { aContactFacts } from "@/lib/domain/testing/facts";
import { newsOf, purposesOf, notificationOf, withoutOutcome } from "./notification";
import { professionalOutcomes } from "@/lib/domain/vocabulary/professionals";

const first = calendarDate("2020-09-01");
const second = calendarDate("2020-09-02");
/** When the death was recorded, where one is. */
/** What they have to be informed of as long as no death is recorded. */
const news = "informed_of_closing" as const;
const recorded = new Date("2020-09-02T11:00:00Z");

const involved = (id: string): InvolvementFacts => ({ id, addedOn: first });
const saying = (over: Partial<ContactFacts> = {}) =>
  aContactFacts({
    happenedOn: first,
    recordedAt: new Date("2020-09-02T10:00:00Z"),
    with: "professional",
    involvementId: "nurse",
    professionalOutcome: "continues_involvement",
    ...over,
  });

describe("notificationOf", () => {
  const outcomeOf = (contacts: ContactFacts[], diedOn: CalendarDate | null = null) =>
    notificationOf({
      involvements: [involved("nurse")],
      contacts,
      diedOn,
      deathRecordedAt: diedOn && recorded,
      deathTakenBackAt: null,
    })[0];

  it("answers for everyone who is involved, each from their own contacts", () => {
    const involvements = [involved("nurse"), involved("gp"), involved("police")];
    const contacts = [saying(), saying({ involvementId: "gp", professionalOutcome: "will_lead" })];

    expect(
      notificationOf({ involvements, contacts, diedOn: null, deathRecordedAt: null, deathTakenBackAt: null }),
    ).toEqual([
      { involvementId: "nurse", news, informed: true, outcome: "continues_involvement", on: first },
      { involvementId: "gp", news, informed: true, outcome: "will_lead", on: first },
      { involvementId: "police", news, informed: false, outcome: null, on: null },
    ]);
  });

  it("takes the latest day, in whatever order the contacts come", () => {
    const contacts = [
      saying({ happenedOn: second, professionalOutcome: "will_lead", recordedAt: new Date(0) }),
      saying({ professionalOutcome: "could_not_be_reached" }),
    ];

    for (const some of [contacts, contacts.toReversed()]) {
      expect(outcomeOf(some)).toEqual({
        involvementId: "nurse",
        news,
        informed: true,
        outcome: "will_lead",
        on: second,
      });
    }
  });

  it("takes what was written last of two contacts on one day", () => {
    const later = new Date("2020-09-02T10:00:01Z");
    const contacts = [saying({ recordedAt: later, professionalOutcome: "will_refer_on" }), saying()];

    for (const some of [contacts, contacts.toReversed()]) {
      expect(outcomeOf(some)?.outcome).toBe("will_refer_on");
    }
  });

  it("lets a later contact without an outcome take nothing away", () => {
    expect(outcomeOf([saying(), saying({ happenedOn: second, professionalOutcome: null })])).toEqual({
      involvementId: "nurse",
      news,
      informed: true,
      outcome: "continues_involvement",
      on: first,
    });
    const tried = saying({ professionalOutcome: "could_not_be_reached" });
    expect(outcomeOf([tried, saying({ happenedOn: second, professionalOutcome: null })])).toMatchObject({
      outcome: "could_not_be_reached",
      on: first,
    });
  });

  it("lets a later try that did not reach them take nothing back", () => {
    const tried = saying({ happenedOn: second, professionalOutcome: "could_not_be_reached" });

    expect(outcomeOf([saying(), tried])).toMatchObject({ outcome: "continues_involvement", on: first });
    expect(outcomeOf([saying({ professionalOutcome: "could_not_be_reached" }), tried])).toMatchObject({
      outcome: "could_not_be_reached",
      on: second,
    });
  });

  it("counts only active contacts", () => {
    expect(contactStatuses.filter((status) => outcomeOf([saying({ status })])?.outcome)).toEqual(["current"]);
  });

  it("counts nothing that we called off ourselves, as records of an earlier version do", () => {
    expect(
      outcomeOf([saying({ result: "cancelled_by_us", professionalOutcome: "could_not_be_reached" })])
        ?.outcome,
    ).toBeNull();
  });

  it("separates those who were informed from those who could not be reached", () => {
    expect(
      professionalOutcomes.filter(
        (professionalOutcome) => !outcomeOf([saying({ professionalOutcome })])?.informed,
      ),
    ).toEqual(["could_not_be_reached"]);
  });

  describe("after a death", () => {
    const after = new Date("2020-09-02T12:00:00Z");
    const before = new Date("2020-09-02T10:00:00Z");
    const ofDeath = (over: Partial<ContactFacts> = {}) =>
      saying({
        happenedOn: second,
        recordedAt: after,
        purposes: ["informed_of_death"],
        professionalOutcome: null,
        ...over,
      });
    const informed = (over: Partial<ContactFacts>) => outcomeOf([ofDeath(over)], second)?.informed;

    it("counts only being informed of the death, once it was recorded", () => {
      expect(outcomeOf([ofDeath()], second)).toEqual({
        involvementId: "nurse",
        news: "informed_of_death",
        informed: true,
        outcome: null,
        on: second,
      });
      expect(informed({ recordedAt: before })).toBe(false);
      expect(informed({ recordedAt: recorded })).toBe(false);
      expect(informed({ happenedOn: first })).toBe(false);
    });

    it("never counts being informed of the closing, whatever the day", () => {
      expect(informed({ purposes: ["informed_of_closing"], professionalOutcome: "will_lead" })).toBe(false);
      expect(informed({ purposes: [], professionalOutcome: "will_lead" })).toBe(false);
    });

    it("counts the professional who informed us of it, whenever that was recorded", () => {
      expect(informed({ recordedAt: before, direction: "to_us" })).toBe(true);
      expect(informed({ recordedAt: before, direction: "to_us", purposes: [] })).toBe(false);
    });

    it("keeps those who could not be reached apart", () => {
      const missed = { result: "no_answer", professionalOutcome: "could_not_be_reached" } as const;
      expect(outcomeOf([ofDeath(missed)], second)).toMatchObject({
        informed: false,
        outcome: "could_not_be_reached",
      });
      expect(outcomeOf([ofDeath(missed), ofDeath()], second)?.informed).toBe(true);
    });
  });

  it("never counts being informed of a death as being informed of the closing", () => {
    expect(outcomeOf([saying({ purposes: ["informed_of_death"] })])).toMatchObject({
      informed: false,
      outcome: null,
    });
    expect(outcomeOf([saying({ purposes: ["informed_of_death", "informed_of_closing"] })])?.informed).toBe(
      true,
    );
  });

  it("does not change the order of the facts", () => {
    const contacts = [saying({ happenedOn: second }), saying()];
    outcomeOf(contacts);
    expect(contacts.map(({ happenedOn }) => happenedOn)).toEqual([second, first]);
  });
});

describe("withoutOutcome", () => {
  const involvements = [involved("nurse"), involved("gp")];

  it("names those with nothing recorded", () => {
    expect(
      withoutOutcome({
        involvements,
        contacts: [saying()],
        diedOn: null,
        deathRecordedAt: null,
        deathTakenBackAt: null,
      }),
    ).toEqual([{ involvementId: "gp", news, informed: false, outcome: null, on: null }]);
    expect(
      withoutOutcome({
        involvements: [],
        contacts: [],
        diedOn: null,
        deathRecordedAt: null,
        deathTakenBackAt: null,
      }),
    ).toEqual([]);
  });

  it("counts every outcome, also that they could not be reached", () => {
    for (const professionalOutcome of professionalOutcomes) {
      const contacts = [saying({ professionalOutcome })];
      expect(
        withoutOutcome({
          involvements: [involved("nurse")],
          contacts,
          diedOn: null,
          deathRecordedAt: null,
          deathTakenBackAt: null,
        }),
      ).toEqual([]);
    }
  });
});

describe("purposesOf", () => {
  it("adds that a professional with an outcome was informed of the closing, once", () => {
    const outcome = { professionalOutcome: "will_lead", hasDied: false } as const;
    expect(purposesOf(["feedback"], outcome)).toEqual(["feedback", "informed_of_closing"]);
    expect(purposesOf(["informed_of_closing"], outcome)).toEqual(["informed_of_closing"]);
  });

  it("adds nothing without an outcome, and nothing after a death: that is never assumed", () => {
    expect(purposesOf(["feedback"], { professionalOutcome: null, hasDied: false })).toEqual(["feedback"]);
    expect(purposesOf([], { professionalOutcome: "will_lead", hasDied: true })).toEqual([]);
  });
});

describe("a death that was taken back", () => {
  const at = (hour: number) => new Date(recorded.getTime() + hour * 3_600_000);
  const about = (purpose: ContactFacts["purposes"][number], hour: number, over: Partial<ContactFacts> = {}) =>
    saying({ purposes: [purpose], professionalOutcome: null, recordedAt: at(hour), ...over });
  const facts = (...contacts: ContactFacts[]) => ({
    involvements: [involved("nurse")],
    contacts: [saying(), ...contacts],
    diedOn: null,
    deathRecordedAt: null,
    deathTakenBackAt: at(4),
  });
  const newsAfter = (...contacts: ContactFacts[]) => notificationOf(facts(...contacts))[0];

  it("asks that those who were informed of it are informed of the mistake", () => {
    expect(newsAfter()).toMatchObject({ news: "informed_of_closing", informed: true });
    expect(newsAfter(about("informed_of_death", 1))).toMatchObject({
      news: "informed_of_mistake",
      informed: false,
      outcome: null,
    });
    expect(withoutOutcome(facts(about("informed_of_death", 1)))).toHaveLength(1);
  });

  it("also of the professional from whom the news came, and of no one who was not reached", () => {
    expect(newsAfter(about("informed_of_death", -1, { direction: "to_us" }))).toMatchObject({
      news: "informed_of_mistake",
    });
    const missed = { result: "no_answer", professionalOutcome: "could_not_be_reached" } as const;
    expect(newsAfter(about("informed_of_death", 1, missed))).toMatchObject({ news: "informed_of_closing" });
    expect(newsAfter(about("informed_of_death", 1, { status: "entered_in_error" }))).toMatchObject({
      news: "informed_of_closing",
    });
  });

  it("is not put right by being informed of the closing, and once it is, the closing counts as before", () => {
    const told = about("informed_of_death", 1);
    expect(newsAfter(told, saying({ purposes: ["informed_of_closing"], recordedAt: at(6) }))).toMatchObject({
      news: "informed_of_mistake",
      informed: false,
    });
    expect(newsAfter(told, about("informed_of_mistake", 5))).toMatchObject({
      news: "informed_of_closing",
      informed: true,
      outcome: "continues_involvement",
    });
    const missed = { result: "no_answer", professionalOutcome: "could_not_be_reached" } as const;
    expect(newsAfter(told, about("informed_of_mistake", 5, missed))).toMatchObject({
      news: "informed_of_mistake",
      informed: false,
      outcome: "could_not_be_reached",
    });
  });

  it("counts once more after a second one", () => {
    const first = [about("informed_of_death", 0), about("informed_of_mistake", 1)];
    expect(newsAfter(...first, about("informed_of_death", 2))).toMatchObject({ news: "informed_of_mistake" });
  });
});

it("says what one professional has to be informed of now", () => {
  const facts = { involvements: [involved("nurse")], contacts: [], deathTakenBackAt: null };
  expect(newsOf("nurse", { ...facts, diedOn: null, deathRecordedAt: null })).toBe("informed_of_closing");
  expect(newsOf("nurse", { ...facts, diedOn: first, deathRecordedAt: recorded })).toBe("informed_of_death");
  expect(newsOf("gp", { ...facts, diedOn: null, deathRecordedAt: null })).toBe("informed_of_closing");
});
