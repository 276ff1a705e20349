import { linesOf, type SectionText } from "@/lib/domain/summary/section-text";
import { isList, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";

/** What a section says: a list where it lists things, else a paragraph for each line. */
export function SectionAsText({ section, text }: { section: SummarySection; text: SectionText | null }) {
  const lines = linesOf(text);

  if (isList(section) && text?.answer === "words") {
    return (
      <ul className="summary-list">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    );
  }
  return lines.map((line, at) => <p key={at}>{line}</p>);
}
