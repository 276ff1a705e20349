import type { Sections, SectionText } from "./section-text";
import { isMandatory, summarySections, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";

/** The sections that someone wrote for this destination. */
export type EditedSections = Readonly<Partial<Record<SummarySection, SectionText>>>;

/** What is sent: every section that is not withheld. A blank one is sent as blank, so that no one reads it as none. */
export type LeavingSections = Readonly<Partial<Record<SummarySection, SectionText | null>>>;

/** The current summary: what was written for this destination, otherwise what the record says. */
export const currentSections = (assembled: Sections, edited: EditedSections): Sections =>
  bySection((section) => edited[section] ?? assembled[section]) as Sections;

/** The mandatory sections that are blank. What is withheld need not be answered: it is not sent. */
export const gapsOf = (sections: Sections, withheld: readonly SummarySection[] = []): SummarySection[] =>
  summarySections.filter(
    (section) => isMandatory(section) && !withheld.includes(section) && isBlank(sections[section]),
  );

/** A section answered in words but without any is blank. */
const isBlank = (text: SectionText | null) =>
  text === null || (text.answer === "words" && text.words.trim() === "");

/** What is sent to the destination: everything except what is withheld. */
export const leaving = (sections: Sections, withheld: readonly SummarySection[]): LeavingSections =>
  bySection((section) => (withheld.includes(section) ? undefined : sections[section]));

/** The sections that differ between what was sent and what would be sent now. */
export const changedSections = (sent: LeavingSections, now: LeavingSections): SummarySection[] =>
  summarySections.filter((section) => !isSame(sent[section], now[section]));

/**
 * Whether a version that was sent is out of date. One more contact is not enough: otherwise a summary would never be
 * up to date.
 */
export const isOutOfDate = (sent: LeavingSections, now: LeavingSections) =>
  changedSections(sent, now).some((section) => section !== "recent_contacts");

const isSame = (one: SectionText | null | undefined, other: SectionText | null | undefined) =>
  one && other ? one.answer === other.answer && reworded(one) === reworded(other) : one === other;

/**
 * Words that an earlier version of Onward put in a summary, and today's. A version that was sent is frozen, so without
 * this a change of our own wording would ask for every summary to be sent again.
 */
const rewordings: readonly [RegExp, string][] = [
  [/\b([Ee])-mail\b/g, "$1mail"],
  [/^\w+ is recorded besides the GP\.$/gm, "No one is recorded besides the GP."],
  [/\. Made\.$/gm, ". Spoke with them."],
  [/\. Late, but seen\.$/gm, ". Seen, arrived late."],
  [/\. Post came back\.$/gm, ". Post returned."],
];

const reworded = ({ words }: SectionText) =>
  rewordings.reduce((text, [earlier, today]) => text.replace(earlier, today), words);

/** A record in the order of the sections, without those for which there is nothing to say. */
function bySection(textOf: (section: SummarySection) => SectionText | null | undefined): LeavingSections {
  const entries = summarySections.map((section) => [section, textOf(section)] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== undefined));
}
