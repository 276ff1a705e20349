import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import { WarningText } from "@/components/ui/warning-text";
import { counted } from "@/lib/domain/text/count";
import { summarySectionLabels } from "@/lib/domain/vocabulary/summary-sections";
import { hrefTo } from "@/lib/routes";
import type { SummaryView } from "@/lib/summaries/types";

type Props = { summary: SummaryView; address: string };

/** The sections that must be answered before the summary can leave. */
export function SummaryGaps({ summary, address }: Props) {
  const { gaps, handover } = summary;
  if (gaps.length === 0) return null;

  return (
    <div className="no-print">
      <Card title={`${counted(gaps.length, "section is", "sections are")} blank`} id="gaps">
        <p>
          {handover.gapsWaived
            ? "A manager let the referral go with gaps. What is blank is sent as blank."
            : "Answer each before the summary leaves: in words, as “none known”, or as “not recorded by this service”."}
        </p>
        <TaskList>
          {gaps.map((section) => (
            <TaskRow
              key={section}
              title={summarySectionLabels[section]}
              // A decision is taken and not described.
              href={section === "sharing" ? sharingOf(summary) : `${address}/${section}`}
            />
          ))}
        </TaskList>
      </Card>
    </div>
  );
}

/** What the sharing decision keeps back, and whether it lets anything leave at all. */
export function SharingNote({ summary }: { summary: SummaryView }) {
  const { withheld, sharing } = summary;
  const decision = sharingOf(summary);
  if (sharing === "allowed" && withheld.length === 0) return null;

  return (
    <div className="no-print stack">
      {sharing !== "allowed" && (
        <WarningText>
          {standingWords[sharing]} <Link href={decision}>See the sharing decision</Link>
        </WarningText>
      )}
      {withheld.length > 0 && (
        <Card title="Left out, as the sharing decision says">
          <p>These sections do not leave, whatever is written in them.</p>
          <ul>
            {withheld.map((section) => (
              <li key={section}>{summarySectionLabels[section]}</li>
            ))}
          </ul>
          <p>
            <Link href={decision}>See the sharing decision</Link>
          </p>
        </Card>
      )}
    </div>
  );
}

/** What the destination has is not what would leave today. */
export function OutOfDateNote({ summary: { isOutOfDate, versions } }: { summary: SummaryView }) {
  if (!isOutOfDate) return null;

  return (
    <div className="no-print">
      <WarningText>
        Version {versions[0]?.number}, which the destination has, is out of date.{" "}
        <a href="#versions">See what has changed</a>
      </WarningText>
    </div>
  );
}

const sharingOf = ({ case: of, handover }: SummaryView) =>
  hrefTo("sharing", { reference: of.reference, destinationId: handover.destination.id });

const standingWords = {
  none: "Nothing is decided about sharing with this destination, so nothing can leave.",
  no: "The sharing decision for this destination does not let anything leave.",
  approval_missing: "Sharing without consent waits for a manager’s approval. Until then nothing can leave.",
} as const;
