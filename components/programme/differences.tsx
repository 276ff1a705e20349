import {
  Cell,
  ColumnHeading,
  RowHeading,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { differencesBetween, type ProgrammeTerms } from "@/lib/domain/programme/change";

type Props = { before: ProgrammeTerms; after: ProgrammeTerms };

/** What a change changes: each date and threshold, from and to. */
export function Differences({ before, after }: Props) {
  return (
    <Table label="What changes" asCards>
      <TableHead>
        <ColumnHeading>What</ColumnHeading>
        <ColumnHeading>From</ColumnHeading>
        <ColumnHeading>To</ColumnHeading>
      </TableHead>
      <TableBody>
        {differencesBetween(before, after).map(({ label, from, to }) => (
          <TableRow key={label}>
            <RowHeading>{label}</RowHeading>
            <Cell label="From">{from}</Cell>
            <Cell label="To">{to}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
