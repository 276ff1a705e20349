import { CaseHeading } from "@/components/cases/case-heading";
import { Cell, CellNote, ColumnHeading, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import type { OverdueRow } from "@/lib/screens/overdue/types";

type Props = {
  rows: readonly OverdueRow[];
  names: ReadonlyMap<string, string>;
  identified: boolean;
  today: CalendarDate;
};

/** What is overdue for people who are held or whose case has ended. */
export function OverdueTable({ rows, names, identified, today }: Props) {
  return (
    <Table label="Overdue after support" asCards>
      <TableHead>
        <ColumnHeading>{identified ? "Person" : "Reference"}</ColumnHeading>
        <ColumnHeading>What is overdue</ColumnHeading>
        <ColumnHeading>Since</ColumnHeading>
        <ColumnHeading>Where they are</ColumnHeading>
        <ColumnHeading>Worker</ColumnHeading>
      </TableHead>
      <TableBody>
        {rows.map(({ id, reference, kind, subject, dueOn, position, worker }) => (
          <TableRow key={`${id} ${kind} ${subject}`}>
            <CaseHeading reference={reference} name={names.get(id)} />
            <Cell label="What is overdue">{deadlineLabels[kind]}</Cell>
            <Cell label="Since">
              {plainDay(dueOn, today)}
              <CellNote>{daysFromNow(dueOn, today)}</CellNote>
            </Cell>
            <Cell label="Where they are">{position === "held" ? "Held by the office" : "Case ended"}</Cell>
            <Cell label="Worker">{worker}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
