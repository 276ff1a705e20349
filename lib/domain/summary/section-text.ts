import {
  sectionAnswerLabels,
  type SectionAnswer,
  type SummarySection,
} from "@/lib/domain/vocabulary/summary-sections";

/** A section as it is answered. The words are "" for the two answers that need none. */
export type SectionText = { answer: SectionAnswer; words: string };

/** All sections of a summary; null is blank, which is never the same as none. */
export type Sections = Readonly<Record<SummarySection, SectionText | null>>;

/** What a section says, line by line; what is blank says so, because blank is never the same as none. */
export const linesOf = (text: SectionText | null): string[] => {
  if (text === null) return ["Left blank. This does not mean that there is none."];
  if (text.answer !== "words") return [`${sectionAnswerLabels[text.answer]}.`];
  return text.words.split("\n").filter((line) => line.trim() !== "");
};
