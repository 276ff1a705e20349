import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { sharingDecisions } from "@/lib/domain/vocabulary/sharing";
import { aSummaryRecord, anEmptySummaryRecord } from "@/lib/domain/testing/summary-record";
import { assemble } from "./assemble";
import { copyStatusOf, plainCopy } from "./plain";
import type { SummaryRecord } from "./record";
import { summarySections, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { leaving, currentSections, type EditedSections } from "./current-sections";

const said = { answer: "words", words: "Said in other words." } as const;

function copyOf(record: SummaryRecord, edited: EditedSections = {}, withheld: SummarySection[] = []) {
  const sections = leaving(currentSections(assemble(record), edited), withheld);
  return plainCopy(record, edited, sections);
}

const wordsOf = (section: SummarySection, ...given: Parameters<typeof copyOf>) =>
  copyOf(...given).find((one) => one.section === section)?.words;

describe("plainCopy", () => {
  it("covers every section that is sent, and none that is withheld", () => {
    const copy = copyOf(aSummaryRecord(), {}, ["needs", "crisis_contacts"]);

    const out: readonly SummarySection[] = ["needs", "crisis_contacts", "history"];
    expect(copy.map(({ section }) => section)).toEqual(
      summarySections.filter((section) => !out.includes(section)),
    );
    expect(copy.every(({ words }) => words !== "")).toBe(true);
  });

  it("gives every section its own heading, written to the person", () => {
    const all = plainCopy(
      aSummaryRecord(),
      {},
      { ...currentSections(assemble(aSummaryRecord()), {}), history: said },
    );
    const headings = all.map(({ heading }) => heading);

    expect(headings).toHaveLength(summarySections.length);
    expect(new Set(headings).size).toBe(summarySections.length);
    for (const heading of headings) expect(heading).toMatch(/^[A-Z][a-z]+ .*[a-z]$|^Your GP$/);
  });

  it("names risks, safeguarding and urgent help, and prints nothing of them", () => {
    const edited = Object.fromEntries(summarySections.map((section) => [section, said]));
    const kept = copyOf(aSummaryRecord(), edited).filter(({ words }) => words !== said.words);

    expect(kept.map(({ section }) => section)).toEqual(["risks", "safeguarding", "crisis_contacts"]);
    for (const { words } of kept) expect(words).toContain("It is not printed here");
  });

  it("says each need for how long it will last, on a line of its own", () => {
    const a = { details: null, outcome: null };
    const needs = [
      { ...a, area: "housing", term: "short" },
      { ...a, area: "money", term: "longer" },
      { ...a, area: "work", term: null },
    ] as const;
    expect(wordsOf("needs", aSummaryRecord({ needs }))).toBe(
      "Housing, for the next few months.\n" +
        "Money, benefits and debt, for more than a year.\n" +
        "Work, training and meaningful activity.",
    );
  });

  it("uses plain words for what the record says, and a section as it was written", () => {
    const edited = { needs: { answer: "words", words: "A place of their own." } } as const;

    expect(wordsOf("needs", aSummaryRecord())).toBe("Housing, for up to a year.");
    expect(wordsOf("needs", aSummaryRecord(), edited)).toBe("A place of their own.");
    expect(wordsOf("to", aSummaryRecord())).toContain("the main service");
    const { to } = aSummaryRecord();
    expect(wordsOf("to", aSummaryRecord({ to: { ...to, kind: "supporting" } }))).toContain("beside another");
    expect(wordsOf("from", aSummaryRecord())).toContain("closes on 30 September 2020");
  });

  it("says where the person lives and how they are rung, as far as that is known", () => {
    const { person } = aSummaryRecord();
    const saidOf = (over: Partial<typeof person>) =>
      wordsOf("person", aSummaryRecord({ person: { ...person, preferredName: null, ...over } }));
    const last = "We tell them which ways of reaching you are safe, and which are not.";

    expect(saidOf({ address: "12 Mill Lane", phone: "07700 900123" })).toBe(
      `Robin Thistlewood\nAddress: 12 Mill Lane\nPhone: 07700 900123\n${last}`,
    );
    expect(saidOf({ address: null, phone: null })).toBe(`Robin Thistlewood\n${last}`);
  });

  it.each([
    ["given", "you agreed that we share this."],
    ["given_in_part", "you agreed that we share a part."],
    ["lacks_capacity", "in your best interests"],
    ["without_consent", "without asking you to agree"],
  ] as const)("says of sharing that was %s what it means for the person", (decision, words) => {
    const { sharing } = aSummaryRecord();
    if (!sharing) throw new Error("The record has no decision");
    expect(wordsOf("sharing", aSummaryRecord({ sharing: { ...sharing, decision } }))).toContain(words);
  });

  it("leaves out what is blank and need not be said, and tells contacts made from those tried", () => {
    const on = calendarDate("2020-09-01");
    const contacts = [
      { happenedOn: on, medium: "phone", result: "made" },
      { happenedOn: on, medium: "letter", result: "returned_post" },
    ] as const;

    expect(wordsOf("communication", anEmptySummaryRecord())).toBeUndefined();
    expect(wordsOf("recent_contacts", aSummaryRecord({ contacts }))).toBe(
      "1 September 2020: phone call.\n1 September 2020: letter, without reaching you.",
    );
  });

  it("does not print what could endanger the person if someone else reads it", () => {
    const words = copyOf(aSummaryRecord())
      .map((one) => one.words)
      .join("\n");

    expect(words).not.toContain("Worse in winter");
    expect(words).not.toContain("Ambulance");
    expect(words).not.toContain("Ring in the morning");
    expect(words).not.toContain("Not safe");
  });

  it("distinguishes blank, none and not written down", () => {
    const edited = { wishes: { answer: "none_known", words: "" } } as const;
    const unknown = { support: { answer: "not_recorded", words: "" } } as const;

    expect(wordsOf("plan", anEmptySummaryRecord())).toBe("Nothing is written here yet.");
    expect(wordsOf("needs", anEmptySummaryRecord())).toBe("Nothing is written here yet.");
    expect(wordsOf("recent_contacts", anEmptySummaryRecord())).toBe("Nothing is written here yet.");
    expect(wordsOf("wishes", anEmptySummaryRecord(), edited)).toBe("We know of none.");
    expect(wordsOf("support", anEmptySummaryRecord(), unknown)).toContain("did not write anything down");
  });

  it.each(sharingDecisions)("says what was decided when sharing is %s", (decision) => {
    const { sharing } = aSummaryRecord();
    const words = wordsOf("sharing", aSummaryRecord({ sharing: sharing && { ...sharing, decision } }));
    expect(words).toMatch(/\.$/);
    expect(words).not.toContain("Article");
  });
});

describe("copyStatusOf", () => {
  it.each([
    [{ diedOn: calendarDate("2020-09-01"), routes: { post: true } }, "died"],
    [{ diedOn: null, routes: { post: true } }, "post_safe"],
    [{ diedOn: null, routes: { post: false } }, "post_unsafe"],
    [{ diedOn: null, routes: {} }, "post_not_asked"],
  ] as const)("of %j says %s", (facts, status) => {
    expect(copyStatusOf(facts)).toBe(status);
  });
});
