import { LastContactCell, NextDeadlineCell } from "@/components/cases/deadline-cells";
import { Card } from "@/components/ui/card";
import { Cell, CellNote, ColumnHeading, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { outstandingReasonLabels, outstandingReasons } from "@/lib/domain/closure/outstanding";
import { statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { people } from "@/lib/domain/text/count";
import type { OutstandingRow, ReasonCounts } from "@/lib/screens/outstanding/types";
import { CaseHeading } from "@/components/cases/case-heading";

type Shown = {
  names: ReadonlyMap<string, string>;
  identified: boolean;
  today: CalendarDate;
  dueSoonDays: number;
};

type Props = Shown & { rows: readonly OutstandingRow[]; byReason: ReasonCounts };

/** The rows of a page, grouped by why the people are outstanding. */
export function OutstandingGroups({ rows, byReason, ...shown }: Props) {
  const groups = outstandingReasons
    .map((reason) => ({ reason, own: rows.filter((row) => row.reason === reason) }))
    .filter(({ own }) => own.length > 0);

  return groups.map(({ reason, own }) => (
    <Card
      key={reason}
      flush
      title={outstandingReasonLabels[reason]}
      aside={<span className="quiet number">{people(byReason[reason] ?? 0)}</span>}
    >
      <OutstandingTable label={outstandingReasonLabels[reason]} rows={own} {...shown} />
    </Card>
  ));
}

function OutstandingTable({
  label,
  rows,
  names,
  identified,
  today,
  dueSoonDays,
}: Shown & { label: string; rows: readonly OutstandingRow[] }) {
  return (
    <Table label={label} asCards>
      <TableHead>
        <ColumnHeading>{identified ? "Person" : "Reference"}</ColumnHeading>
        <ColumnHeading>Deadline</ColumnHeading>
        <ColumnHeading>Stage</ColumnHeading>
        <ColumnHeading>Destination</ColumnHeading>
        <ColumnHeading>Last contact</ColumnHeading>
        <ColumnHeading>Worker</ColumnHeading>
      </TableHead>
      <TableBody>
        {rows.map(({ id, reference, next, stage, lead, lastContactOn, worker }) => (
          <TableRow key={id}>
            <CaseHeading reference={reference} name={names.get(id)} />
            <NextDeadlineCell next={next} today={today} dueSoonDays={dueSoonDays} />
            <Cell label="Stage">{stageLabels[stage]}</Cell>
            <Cell label="Destination">
              {lead ? lead.destination : "None"}
              {lead && <CellNote>{statusLabels[lead.status]}</CellNote>}
            </Cell>
            <LastContactCell on={lastContactOn} today={today} />
            <Cell label="Worker">{worker}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
