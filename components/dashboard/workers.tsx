import type { WorkerFigures } from "@/lib/screens/dashboard/types";
import { hrefOfOutstanding } from "@/lib/screens/outstanding/schema";
import { Card } from "@/components/ui/card";
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

/** How many outstanding people each worker has, and how many of them have an overdue deadline. */
export function Workers({ rows }: { rows: readonly WorkerFigures[] }) {
  return (
    <Card title="By worker">
      <Table label="Outstanding people by worker">
        <TableHead>
          <ColumnHeading>Worker</ColumnHeading>
          <ColumnHeading numeric>Outstanding</ColumnHeading>
          <ColumnHeading numeric>Overdue</ColumnHeading>
        </TableHead>
        <TableBody>
          {rows.map(({ id, name, outstanding, overdue }) => (
            <TableRow key={id}>
              <RowHeading>{name}</RowHeading>
              <Cell numeric>
                <Link href={hrefOfOutstanding({ worker: id })}>
                  {outstanding}
                  <span className="govuk-visually-hidden"> of {name}: show the list</span>
                </Link>
              </Cell>
              <Cell numeric>
                {overdue === 0 ? (
                  overdue
                ) : (
                  <Link href={hrefOfOutstanding({ worker: id, overdue: "any" })}>
                    {overdue}
                    <span className="govuk-visually-hidden"> of {name} overdue: show the list</span>
                  </Link>
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
