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
import type { MadeVersion, SentVersion, SummaryView } from "@/lib/summaries/types";
import { VersionPdf } from "./version-pdf";

type Props = { summary: SummaryView; today: CalendarDate };

/** The versions sent: number, date, how, receipt, and the hash that identifies a copy. */
export function SentVersions({
  summary: { versions, made, lastNumber, changed, isOutOfDate },
  today,
}: Props) {
  return (
    <div className="no-print">
      <Card title="Versions sent" id="versions" aside={isOutOfDate && <Tag tone="amber">Out of date</Tag>}>
        {versions.length === 0 && <p>Nothing has been sent yet.</p>}
        {made && <MadeNote version={made} today={today} />}
        {isOutOfDate && (
          <p>
            Since version {lastNumber} this has changed:{" "}
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

/** A version that was made and has not been recorded as sent. */
const MadeNote = ({ version: { id, number, frozenAt, frozenBy, hash }, today }: MadeProps) => (
  <p>
    Version {number} was made by {frozenBy}, {plainInstant(frozenAt, today)}, and has not been recorded as
    sent. <VersionPdf versionId={id} number={number} />
    <CellNote>
      Hash <span className="hash">{hash}</span>
    </CellNote>
  </p>
);

type MadeProps = { version: MadeVersion; today: CalendarDate };

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
      <VersionPdf versionId={version.id} number={version.number} />
    </Cell>
  </TableRow>
);
