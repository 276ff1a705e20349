import { describe, expect, it } from "vitest";
import { aSummaryRecord, anEmptySummaryRecord } from "@/lib/domain/testing/summary-record";
import { assemble } from "./assemble";
import type { Sections, SectionText } from "./section-text";
import { canonicalText } from "./content";
import { isMandatory, summarySections, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { changedSections, gapsOf, isOutOfDate, leaving, currentSections } from "./current-sections";

const words: SectionText = { answer: "words", words: "Said." };
const all = Object.fromEntries(summarySections.map((section) => [section, words])) as Sections;
const without = (section: SummarySection, text: SectionText | null = null): Sections => ({
  ...all,
  [section]: text,
});

const mandatory = summarySections.filter(isMandatory);

describe("gapsOf", () => {
  it.each(mandatory)("lists %s when it is blank", (section) => {
    expect(gapsOf(without(section))).toEqual([section]);
    expect(gapsOf(without(section, { answer: "words", words: " \n" }))).toEqual([section]);
  });

  it.each(mandatory)("lets %s through as none known, as not recorded, and when it is withheld", (section) => {
    expect(gapsOf(without(section, { answer: "none_known", words: "" }))).toEqual([]);
    expect(gapsOf(without(section, { answer: "not_recorded", words: "" }))).toEqual([]);
    expect(gapsOf(without(section), [section])).toEqual([]);
  });

  it.each(["history", "safeguarding", "communication", "circumstances"] as const)(
    "does not ask for %s",
    (section) => {
      expect(gapsOf(without(section))).toEqual([]);
    },
  );

  it("asks only for what must be written once the record is complete", () => {
    expect(gapsOf(assemble(aSummaryRecord()))).toEqual([
      "reason",
      "support",
      "plan",
      "wishes",
      "information_given",
    ]);
  });
});

describe("currentSections", () => {
  it("puts what was written for this destination before what the record says", () => {
    const assembled = assemble(aSummaryRecord());
    const sections = currentSections(assembled, { needs: words });

    expect(sections.needs).toBe(words);
    expect(sections.gp).toBe(assembled.gp);
    expect(sections.plan).toBeNull();
  });
});

describe("leaving", () => {
  it.each(summarySections)("never sends %s when it is withheld", (section) => {
    const left = leaving(all, [section]);

    expect(left).not.toHaveProperty(section);
    expect(Object.keys(left)).toHaveLength(summarySections.length - 1);
    expect(canonicalText({ reference: "YP-0042", sections: left })).not.toContain(`"${section}"`);
  });

  it("sends a blank section as blank", () => {
    expect(leaving(without("wishes"), [])).toHaveProperty("wishes", null);
  });
});

describe("isOutOfDate", () => {
  const sent = leaving(all, []);

  it("is not while what would be sent is what was sent", () => {
    const stored = structuredClone(sent);
    expect(isOutOfDate(sent, stored)).toBe(false);
    expect(changedSections(sent, stored)).toEqual([]);
  });

  it("is not while the same sections are blank or withheld", () => {
    const few = leaving(without("wishes"), ["gp"]);
    expect(changedSections(few, structuredClone(few))).toEqual([]);
  });

  it.each([
    ["other words", without("needs", { answer: "words", words: "Other." })],
    ["another answer", without("needs", { answer: "none_known", words: "Said." })],
    ["a blank", without("needs")],
  ])("is with %s", (_, now) => {
    expect(changedSections(sent, leaving(now, []))).toEqual(["needs"]);
    expect(isOutOfDate(sent, leaving(now, []))).toBe(true);
  });

  it("is when a section that was sent is withheld, and when a blank one is", () => {
    expect(changedSections(sent, leaving(all, ["gp"]))).toEqual(["gp"]);
    expect(changedSections(leaving(without("gp"), []), leaving(all, ["gp"]))).toEqual(["gp"]);
  });

  it("is not after one more contact, which still counts as a change", () => {
    const now = leaving(without("recent_contacts", { answer: "words", words: "Again." }), []);
    expect(changedSections(sent, now)).toEqual(["recent_contacts"]);
    expect(isOutOfDate(sent, now)).toBe(false);
  });
});

describe("canonicalText", () => {
  it("is the same for the same content, in whatever order it was stored", () => {
    const sections = leaving(assemble(anEmptySummaryRecord()), []);
    const turned = Object.fromEntries(
      Object.entries(sections)
        .reverse()
        .map(([section, text]) => [section, text && { words: text.words, answer: text.answer }]),
    );
    const reference = "YP-0042";
    expect(canonicalText({ sections: turned, reference })).toBe(canonicalText({ reference, sections }));
  });

  it("holds what each section says, a blank one as blank, and nothing of one that is withheld", () => {
    const sections = leaving(
      without("wishes"),
      summarySections.filter((section) => !["gp", "wishes"].includes(section)),
    );
    expect(JSON.parse(canonicalText({ reference: "YP-0042", sections }))).toEqual({
      reference: "YP-0042",
      sections: [
        ["gp", "words", "Said."],
        ["wishes", null],
      ],
    });
  });

  it("differs for another case, other words, another answer, a blank and a withheld section", () => {
    const of = (sections: Sections, withheld: SummarySection[] = [], reference = "YP-0042") =>
      canonicalText({ reference, sections: leaving(sections, withheld) });
    const texts = [
      of(all),
      of(all, [], "YP-0043"),
      of(without("gp", { answer: "words", words: "Other." })),
      of(without("gp", { answer: "none_known", words: "Said." })),
      of(without("gp")),
      of(all, ["gp"]),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

it.each([
  [
    "person",
    "E-mail: rob@example.org\nSafe: phone call, e-mail",
    "Email: rob@example.org\nSafe: phone call, email",
  ],
  ["professionals", "None is recorded besides the GP.", "No one is recorded besides the GP."],
  [
    "recent_contacts",
    "1 September 2020: phone call. Made.",
    "1 September 2020: phone call. Spoke with them.",
  ],
  [
    "recent_contacts",
    "2 September 2020: visit. Late, but seen.\n1 September 2020: letter. Post came back.",
    "2 September 2020: visit. Seen, arrived late.\n1 September 2020: letter. Post returned.",
  ],
] as const)("does not take our own new wording of %s for a change", (section, earlier, today) => {
  const saying = (words: string) => ({ [section]: { answer: "words", words } }) as const;
  expect(changedSections(saying(earlier), saying(today))).toEqual([]);
  expect(changedSections(saying(earlier), saying(`${today} More.`))).toEqual([section]);
});
