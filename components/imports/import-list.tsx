import { Link } from "@/components/ui/link";
import {
  Cell,
  ColumnHeading,
  RowHeading,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/format";
import type { ImportEntry } from "@/lib/imports/types";
import { hrefTo } from "@/lib/routes";
import { ImportStatusTag } from "./import-status-tag";

/** Files loaded earlier, newest first. */
export function ImportList({ imports, today }: { imports: readonly ImportEntry[]; today: CalendarDate }) {
  return (
    <Table label="Earlier files" asCards>
      <TableHead>
        <ColumnHeading>Loaded</ColumnHeading>
        <ColumnHeading>By</ColumnHeading>
        <ColumnHeading>Status</ColumnHeading>
        <ColumnHeading numeric>Rows ready</ColumnHeading>
        <ColumnHeading numeric>To fix</ColumnHeading>
        <ColumnHeading numeric>Here already</ColumnHeading>
      </TableHead>
      <TableBody>
        {imports.map(({ id, uploadedAt, uploadedBy, status, lines }) => (
          <TableRow key={id}>
            <RowHeading>
              <Link href={hrefTo("import", { batchId: id })}>{plainInstant(uploadedAt, today)}</Link>
            </RowHeading>
            <Cell label="By">{uploadedBy}</Cell>
            <Cell beside>
              <ImportStatusTag status={status} />
            </Cell>
            <Cell label="Rows ready" numeric>
              {lines.ready}
            </Cell>
            <Cell label="To fix" numeric>
              {lines.faulty}
            </Cell>
            <Cell label="Here already" numeric>
              {lines.alreadyHere}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
