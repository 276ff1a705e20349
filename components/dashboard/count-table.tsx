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

export type CountRow = { label: string; count: number; href?: string };

type Props = { label: string; of: string; rows: readonly CountRow[]; total?: CountRow };

/** Counts by name. Each links to its list of people. */
export function CountTable({ label, of, rows, total }: Props) {
  return (
    <Table label={label}>
      <TableHead>
        <ColumnHeading>{of}</ColumnHeading>
        <ColumnHeading numeric>People</ColumnHeading>
      </TableHead>
      <TableBody>
        {[...rows, ...(total ? [total] : [])].map((row) => (
          <TableRow key={row.label}>
            <RowHeading>{row.label}</RowHeading>
            <Cell numeric>
              <Count {...row} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Count({ label, count, href }: CountRow) {
  if (href === undefined || count === 0) return count;
  return (
    <Link href={href}>
      {count}
      <span className="govuk-visually-hidden"> {label}: show the list</span>
    </Link>
  );
}
