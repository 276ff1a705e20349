import { Card } from "@/components/ui/card";
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
import { columnLabel } from "@/lib/imports/messages";
import type { FaultyLine } from "@/lib/imports/types";

type Props = {
  lines: readonly FaultyLine[];
  total: number;
  page: number;
  pageSize: number;
  hrefOf: (page: number) => string;
  /** The address of the rows as a file. */
  href: string;
};

/** What is wrong, by the row of the spreadsheet: each problem with what was found and how to fix it. */
export function FaultyLines({ lines, total, page, pageSize, hrefOf, href }: Props) {
  return (
    <Card
      flush
      id="to-fix"
      title={`${total.toLocaleString("en-GB")} to fix`}
      aside={
        <a className="link" href={href} download>
          Download these rows
        </a>
      }
    >
      <p>
        The download has a column that says what is wrong. Correct the rows in it and load it here. You can
        import the rows that are ready first.
      </p>
      <Table label="Rows that need fixing" asCards>
        <TableHead>
          <ColumnHeading>Row</ColumnHeading>
          <ColumnHeading>Column</ColumnHeading>
          <ColumnHeading>Found</ColumnHeading>
          <ColumnHeading>What is wrong</ColumnHeading>
          <ColumnHeading>How to fix it</ColumnHeading>
        </TableHead>
        <TableBody>
          {lines.flatMap(({ line, name, problems }) =>
            problems.map((problem, at) => (
              <TableRow key={`${line} ${at}`}>
                <RowHeading>
                  Row&nbsp;{line}
                  {name !== "" && <CellNote>{name}</CellNote>}
                </RowHeading>
                <Cell label="Column">{columnLabel(problem)}</Cell>
                <Cell label="Found">{problem.found === "" ? "Nothing" : problem.found}</Cell>
                <Cell label="What is wrong">{problem.wrong}</Cell>
                <Cell label="How to fix it">{problem.fix}</Cell>
              </TableRow>
            )),
          )}
        </TableBody>
      </Table>
      {total > pageSize && (
        <Pagination of="rows to fix" page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
      )}
    </Card>
  );
}
