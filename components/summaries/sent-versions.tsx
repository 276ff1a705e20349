import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import {
  Cell,
  CellNote,
  ColumnHeading,
  RowHeading,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullDay, plainInstant } from "@/lib/domain/calendar/format";
import { mediumLabels } from "@/lib/domain/vocabulary/contacts";
import { summarySectionLabels } from "@/lib/domain/vocabulary/summary-sections";
import { hrefTo } from "@/lib/routes";
import type { SentVersion, SummaryView } from "@/lib/summaries/types";

type Props = { summary: SummaryView; today: CalendarDate };

/** The versions sent: number, date, how, receipt, and the hash that identifies a copy. */
export function SentVersions({ summary: { versions, changed, isOutOfDate }, today }: Props) {
  return (
    <div className="no-print">
      <Card title="Versions sent" id="versions" aside={isOutOfDate && <Tag tone="amber">Out of date</Tag>}>
        {versions.length === 0 && <p>Not sent yet. The first version is sent with the referral.</p>}
        {isOutOfDate && (
          <p>
            Since version {versions[0]?.number} this has changed:{" "}
            {changed.map((section) => summarySectionLabels[section]).join("; ")}.
          </p>
        )}
        {versions.length > 0 && (
          <Table label="Versions sent" asCards>
            <TableHead>
              <ColumnHeading>Version</ColumnHeading>
              <ColumnHeading>Sent</ColumnHeading>
              <ColumnHeading>Received</ColumnHeading>
              <ColumnHeading>File</ColumnHeading>
            </TableHead>
            <TableBody>
              {versions.map((version) => (
                <VersionRow key={version.id} version={version} today={today} />
              ))}
            </TableBody>
          </Table>
        )}
      </Card>
    </div>
  );
}

const VersionRow = ({ version, today }: { version: SentVersion; today: CalendarDate }) => (
  <TableRow>
    <RowHeading>Version {version.number}</RowHeading>
    <Cell label="Sent">
      {fullDay(version.sentOn)}, {mediumLabels[version.sentHow].toLowerCase()}
      <CellNote>
        Frozen by {version.frozenBy}, {plainInstant(version.frozenAt, today)}
      </CellNote>
      <CellNote>
        Hash <span className="hash">{version.hash}</span>
      </CellNote>
    </Cell>
    <Cell label="Received">
      {version.receipt
        ? `${version.receipt.by}, ${fullDay(version.receipt.on)}, ${mediumLabels[version.receipt.how].toLowerCase()}`
        : "No receipt yet"}
    </Cell>
    <Cell label="File">
      {/* A file, not a page: Next would try to open it as one. */}
      <a className="link" href={hrefTo("summaryPdf", { versionId: version.id })}>
        PDF<span className="govuk-visually-hidden"> of version {version.number}</span>
      </a>
    </Cell>
  </TableRow>
);
