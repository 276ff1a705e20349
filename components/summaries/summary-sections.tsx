import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { isMandatory, summarySectionLabels, summarySections } from "@/lib/domain/summary/sections";
import type { SummaryView } from "@/lib/summaries/types";
import { SectionWords } from "./section-words";

type Props = { summary: SummaryView; address: string; mayEdit: boolean };

/** Every section that would leave, with its words. What is withheld is not here: it does not leave. */
export const SummarySections = ({ summary, address, mayEdit }: Props) =>
  summarySections
    .filter((section) => section in summary.leaving)
    .map((section) => (
      <Card
        key={section}
        id={section}
        title={summarySectionLabels[section]}
        aside={
          <span className="no-print">
            <SectionState {...{ summary, section }} />{" "}
            {mayEdit && (
              <Link href={`${address}/${section}`}>
                Edit<span className="govuk-visually-hidden">: {summarySectionLabels[section]}</span>
              </Link>
            )}
          </span>
        }
      >
        <SectionWords section={section} text={summary.sections[section]} />
      </Card>
    ));

function SectionState({
  summary,
  section,
}: {
  summary: SummaryView;
  section: (typeof summarySections)[number];
}) {
  if (summary.gaps.includes(section)) return <Tag tone="red">To be answered</Tag>;
  if (summary.edited[section]) return <Tag tone="info">Written for this destination</Tag>;
  if (summary.sections[section]) return <Tag>From the record</Tag>;
  return isMandatory(section) ? null : <Tag>Optional</Tag>;
}
