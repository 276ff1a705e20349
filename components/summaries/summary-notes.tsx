import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import { WarningText } from "@/components/ui/warning-text";
import { counted } from "@/lib/domain/text/count";
import { summarySectionLabels } from "@/lib/domain/vocabulary/summary-sections";
import { hrefTo } from "@/lib/routes";
import type { SummaryView } from "@/lib/summaries/types";

type Props = { summary: SummaryView; address: string };

/** The sections that must be answered before the summary can be sent. */
export function SummaryGaps({ summary, address }: Props) {
  const { gaps, handover } = summary;
  if (gaps.length === 0) return null;

  return (
    <div className="no-print">
      <Card title={`${counted(gaps.length, "section is", "sections are")} blank`} id="gaps">
        <p>
          {handover.gapsWaived
            ? "A manager allowed the referral to be sent with gaps. Blank sections are sent as blank."
            : "Answer each section before you send the summary: enter text, or select “none known” or “not recorded by this service”."}
        </p>
        <TaskList>
          {gaps.map((section) => (
            <TaskRow
              key={section}
              title={summarySectionLabels[section]}
              // Sharing is decided on its own page, not written as text.
              href={section === "sharing" ? sharingOf(summary) : `${address}/${section}`}
            />
          ))}
        </TaskList>
      </Card>
    </div>
  );
}

/** What the sharing decision withholds, and whether it allows anything to be sent. */
export function SharingNote({ summary }: { summary: SummaryView }) {
  const { withheld, sharing } = summary;
  const decision = sharingOf(summary);
  if (sharing === "allowed" && withheld.length === 0) return null;

  return (
    <div className="no-print stack">
      {sharing !== "allowed" && (
        <WarningText>
          {statusSentences[sharing]} <Link href={decision}>See the sharing decision</Link>
        </WarningText>
      )}
      {withheld.length > 0 && (
        <Card title="Withheld by the sharing decision">
          <p>These sections are never sent, whatever is written in them.</p>
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

/** Warns that the version the destination has differs from the summary today. */
export function OutOfDateNote({ summary: { isOutOfDate, versions, made } }: { summary: SummaryView }) {
  if (!isOutOfDate) return null;
  const [sent] = versions;

  return (
    <div className="no-print">
      <WarningText>
        {made || !sent
          ? "The version that was made to send is out of date: make it again before you send it."
          : `Version ${sent.number}, which the destination has, is out of date.`}{" "}
        <a href="#versions">See what has changed</a>
      </WarningText>
    </div>
  );
}

const sharingOf = ({ case: of, handover }: SummaryView) =>
  hrefTo("sharing", { reference: of.reference, destinationId: handover.destination.id });

const statusSentences = {
  none: "No sharing decision has been recorded for this destination, so nothing can be sent.",
  no: "The sharing decision for this destination does not allow anything to be sent.",
  approval_missing: "A manager must approve sharing without consent before anything can be sent.",
} as const;
