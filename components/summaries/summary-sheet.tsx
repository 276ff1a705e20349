import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import {
  isMandatory,
  summarySectionLabels,
  summarySections,
  type SummarySection,
} from "@/lib/domain/vocabulary/summary-sections";
import type { SummaryView } from "@/lib/summaries/types";
import { SectionAsText } from "./section-as-text";

type Props = { summary: SummaryView; address: string; mayEdit: boolean };

/** One sheet with every section that would leave. What is withheld is not on it: it does not leave. */
export const SummarySheet = ({ summary, address, mayEdit }: Props) => (
  <div className="card summary-sheet">
    {summarySections
      .filter((section) => section in summary.leaving)
      .map((section) => (
        <section key={section} id={section}>
          <div className="card__head">
            <h2 className="card__title">{summarySectionLabels[section]}</h2>
            <SectionState summary={summary} section={section} />
            {mayEdit && (
              <Link href={`${address}/${section}`} className="link no-print">
                Edit <span className="govuk-visually-hidden">{summarySectionLabels[section]}</span>
              </Link>
            )}
          </div>
          <SectionAsText section={section} text={summary.sections[section]} />
        </section>
      ))}
  </div>
);

/** Where a section's words come from, where that is not the record. */
function SectionState({ summary, section }: { summary: SummaryView; section: SummarySection }) {
  const { gaps, edited, sections } = summary;
  if (gaps.includes(section)) return <StateTag tone="red">To be answered</StateTag>;
  if (edited[section]) return <StateTag tone="info">Written for this destination</StateTag>;
  if (sections[section] || isMandatory(section)) return null;
  return <StateTag tone="grey">Optional</StateTag>;
}

const StateTag = ({ tone, children }: { tone: "red" | "info" | "grey"; children: string }) => (
  <span className="no-print">
    <Tag tone={tone}>{children}</Tag>
  </span>
);
