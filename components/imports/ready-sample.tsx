import { Card } from "@/components/ui/card";
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
import { fullDay } from "@/lib/domain/calendar/format";
import { riskLabels } from "@/lib/domain/vocabulary/risk-levels";
import { needLabels } from "@/lib/domain/vocabulary/need-areas";
import type { ReadyLine } from "@/lib/imports/types";

/** The first rows that are ready, to check how each column was read. */
export function ReadySample({ lines, total }: { lines: readonly ReadyLine[]; total: number }) {
  return (
    <Card flush title={lines.length < total ? `The first ${lines.length} that are ready` : "Ready"}>
      <p>This is how the file was read. Check that the dates and names are right.</p>
      <Table label="Rows that are ready" asCards>
        <TableHead>
          <ColumnHeading>Row</ColumnHeading>
          <ColumnHeading>Person</ColumnHeading>
          <ColumnHeading>Born</ColumnHeading>
          <ColumnHeading>Support began</ColumnHeading>
          <ColumnHeading>Last contact</ColumnHeading>
          <ColumnHeading>Worker</ColumnHeading>
          <ColumnHeading>Risk</ColumnHeading>
          <ColumnHeading>Needs</ColumnHeading>
          <ColumnHeading>Destination</ColumnHeading>
        </TableHead>
        <TableBody>
          {lines.map((row) => (
            <TableRow key={row.line}>
              <Cell label="Row">{row.line}</Cell>
              <RowHeading>
                {row.name}
                <CellNote>{row.reference}</CellNote>
              </RowHeading>
              <Cell label="Born">{row.dateOfBirth ? fullDay(row.dateOfBirth) : "Not known"}</Cell>
              <Cell label="Support began">{fullDay(row.startedOn)}</Cell>
              <Cell label="Last contact">{row.lastContactOn ? fullDay(row.lastContactOn) : "None"}</Cell>
              <Cell label="Worker">{row.worker}</Cell>
              <Cell label="Risk">{riskLabels[row.risk]}</Cell>
              <Cell label="Needs">{row.needs.map((need) => needLabels[need]).join("; ") || "None"}</Cell>
              <Cell label="Destination">{row.destination ?? "None"}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
