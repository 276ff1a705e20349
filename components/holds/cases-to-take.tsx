import { LastContactCell } from "@/components/cases/deadline-cells";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
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
import { people } from "@/lib/domain/text/count";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import type { CaseToTake, Page } from "@/lib/holds/types";
import { TakeLink } from "./take-link";

type Props = {
  list: Page<CaseToTake>;
  today: CalendarDate;
  hrefOf: (page: number) => string;
};

/** The cases that the office may take without a proposal, by reference alone. */
export function CasesToTake({ list: { rows, total, page, pageSize }, today, hrefOf }: Props) {
  if (total === 0) return null;
  const title = "Not held, and no hold is proposed";
  return (
    <Card id="to-take" title={title} flush aside={<span className="quiet number">{people(total)}</span>}>
      <Table label={title} asCards>
        <TableHead>
          <ColumnHeading>Reference</ColumnHeading>
          <ColumnHeading>Stage</ColumnHeading>
          <ColumnHeading>Worker</ColumnHeading>
          <ColumnHeading>Last contact</ColumnHeading>
          <ColumnHeading>Hold</ColumnHeading>
        </TableHead>
        <TableBody>
          {rows.map(({ reference, stage, worker, lastContactOn }) => (
            <TableRow key={reference}>
              <RowHeading>{reference}</RowHeading>
              <Cell label="Stage">{stageLabels[stage]}</Cell>
              <Cell label="Worker">{worker}</Cell>
              <LastContactCell on={lastContactOn} today={today} />
              <Cell label="Hold">
                <TakeLink reference={reference} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pagination of="people" page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
    </Card>
  );
}
