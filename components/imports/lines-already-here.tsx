import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
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
import type { LineAlreadyHere } from "@/lib/imports/types";
import { hrefTo } from "@/lib/routes";

type Props = {
  lines: readonly LineAlreadyHere[];
  total: number;
  page: number;
  pageSize: number;
  hrefOf: (page: number) => string;
  mayReadCases: boolean;
};

/** Rows about people who already have a case. They are left out and change nothing. */
export function LinesAlreadyHere({ lines, total, page, pageSize, hrefOf, mayReadCases }: Props) {
  return (
    <Card flush id="already-here" title={`${total.toLocaleString("en-GB")} already here`}>
      <p>
        These rows have the reference of a person already here, or the same name and date of birth. They are
        left out, and the existing records do not change.
      </p>
      <Table label="People already here" asCards>
        <TableHead>
          <ColumnHeading>Row</ColumnHeading>
          <ColumnHeading>Reference in the file</ColumnHeading>
          <ColumnHeading>Here as</ColumnHeading>
        </TableHead>
        <TableBody>
          {lines.map(({ line, name, reference, referenceHere }) => (
            <TableRow key={line}>
              <RowHeading>
                Row&nbsp;{line}
                <CellNote>{name}</CellNote>
              </RowHeading>
              <Cell label="Reference in the file">{reference}</Cell>
              <Cell label="Here as">
                {mayReadCases ? (
                  <Link href={hrefTo("case", { reference: referenceHere })}>{referenceHere}</Link>
                ) : (
                  referenceHere
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {total > pageSize && (
        <Pagination of="people already here" page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
      )}
    </Card>
  );
}
