import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { placesLeft } from "@/lib/domain/destinations/capacity";
import { routeLabels } from "@/lib/domain/vocabulary/destinations";
import type { DestinationRow } from "@/lib/destinations/types";
import { Link } from "@/components/ui/link";
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
import { hrefTo } from "@/lib/routes";
import { AcceptingTag, answerWords, LastChecked, waitWords } from "./entry-tags";

type Props = { rows: readonly DestinationRow[]; today: CalendarDate; staleDays: number };

/** The directory: what each service does, how to get there, and how long it takes. */
export function DirectoryTable({ rows, today, staleDays }: Props) {
  return (
    <Table label="Destinations" asCards>
      <TableHead>
        <ColumnHeading>Service</ColumnHeading>
        <ColumnHeading>Taking people</ColumnHeading>
        <ColumnHeading>Who refers</ColumnHeading>
        <ColumnHeading>Wait</ColumnHeading>
        <ColumnHeading>Days to answer us</ColumnHeading>
        <ColumnHeading>Places left</ColumnHeading>
        <ColumnHeading>Last checked</ColumnHeading>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <RowHeading>
              <Link href={hrefTo("destination", { destinationId: row.id })}>{row.name}</Link>
              <CellNote>{row.summary}</CellNote>
            </RowHeading>
            <Cell beside>
              <AcceptingTag status={row.status} accepting={row.accepting} />
            </Cell>
            <Cell label="Who refers">{routeLabels[row.route]}</Cell>
            <Cell label="Wait">{waitWords(row.waitWeeks)}</Cell>
            <Cell label="Days to answer us">{answerWords(row.medianDaysToAnswer)}</Cell>
            <Cell label="Places left">
              {placesLeft(row.placesOffered, row.byStatus) ?? "No number offered"}
            </Cell>
            <Cell label="Last checked">
              <LastChecked lastCheckedOn={row.lastCheckedOn} today={today} staleDays={staleDays} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
