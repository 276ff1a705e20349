import { CaseHeading } from "@/components/cases/case-heading";
import { Cell, CellNote, ColumnHeading, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import type { EndedRow } from "@/lib/screens/ended/types";

type Props = {
  rows: readonly EndedRow[];
  names: ReadonlyMap<string, string>;
  identified: boolean;
  today: CalendarDate;
};

/** Ended cases: why and when each ended, and who took over. */
export function EndedTable({ rows, names, identified, today }: Props) {
  return (
    <Table label="Ended cases" asCards>
      <TableHead>
        <ColumnHeading>{identified ? "Person" : "Reference"}</ColumnHeading>
        <ColumnHeading>How it ended</ColumnHeading>
        <ColumnHeading>When</ColumnHeading>
        <ColumnHeading>Destination</ColumnHeading>
        <ColumnHeading>Worker</ColumnHeading>
      </TableHead>
      <TableBody>
        {rows.map(({ id, reference, reason, endedOn, destination, worker }) => (
          <TableRow key={id}>
            <CaseHeading reference={reference} name={names.get(id)} />
            <Cell label="How it ended">{endReasonLabels[reason]}</Cell>
            <Cell label="When">
              {plainDay(endedOn, today)}
              <CellNote>{daysFromNow(endedOn, today)}</CellNote>
            </Cell>
            <Cell label="Destination">{destination ?? "None"}</Cell>
            <Cell label="Worker">{worker}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
