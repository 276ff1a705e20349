import { Card } from "@/components/ui/card";
import {
  Cell,
  ColumnHeading,
  RowHeading,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { secondNeedLabels } from "@/lib/domain/moves/second-needs";
import { people } from "@/lib/domain/text/count";
import type { WaitingForSecond } from "@/lib/holds/types";
import { ActTodayLink } from "./act-today-link";

const title = "For a second person in the office";

/** What only the office can decide on cases that it does not hold. Renders nothing when nothing waits. */
export function WaitingForSecondPerson({ cases }: { cases: readonly WaitingForSecond[] }) {
  if (cases.length === 0) return null;
  return (
    <Card title={title} flush aside={<span className="quiet number">{people(cases.length)}</span>}>
      <p className="card-note">
        No manager other than the author can decide these. You read the case, with a reason that is shown on
        it, until the end of today.
      </p>
      <Table label={title} asCards>
        <TableHead>
          <ColumnHeading>Reference</ColumnHeading>
          <ColumnHeading>Waiting</ColumnHeading>
          <ColumnHeading>Case</ColumnHeading>
        </TableHead>
        <TableBody>
          {cases.map(({ reference, readerActs, secondNeeds }) => (
            <TableRow key={reference}>
              <RowHeading>{reference}</RowHeading>
              <Cell label="Waiting">{secondNeeds.map((need) => secondNeedLabels[need]).join("; ")}</Cell>
              <Cell label="Case">
                <ActTodayLink reference={reference} readerActs={readerActs} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
