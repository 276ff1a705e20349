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
import type { AfterCareToTake } from "@/lib/after-care/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { people } from "@/lib/domain/text/count";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import type { Page } from "@/lib/holds/types";
import { TakeAfterCareLink } from "./after-care-links";
import { CheckCell } from "./people-in-after-care";

type Props = {
  list: Page<AfterCareToTake>;
  today: CalendarDate;
  hrefOf: (page: number) => string;
};

/** The cases with a safety check left that no one in the office has taken, by reference alone. */
export function AfterCareToTakeList({ list: { rows, total, page, pageSize }, today, hrefOf }: Props) {
  if (total === 0) return null;
  const title = "Safety checks left, and no after-care";
  return (
    <Card id="after-care" title={title} flush aside={<span className="quiet number">{people(total)}</span>}>
      <Table label={title} asCards>
        <TableHead>
          <ColumnHeading>Reference</ColumnHeading>
          <ColumnHeading>Next safety check</ColumnHeading>
          <ColumnHeading>Destination</ColumnHeading>
          <ColumnHeading>Stage</ColumnHeading>
          <ColumnHeading>After-care</ColumnHeading>
        </TableHead>
        <TableBody>
          {rows.map(({ reference, nextCheckOn, destination, stage }) => (
            <TableRow key={reference}>
              <RowHeading>{reference}</RowHeading>
              <CheckCell label="Next safety check" on={nextCheckOn} today={today} />
              <Cell label="Destination">{destination ?? "None"}</Cell>
              <Cell label="Stage">{stageLabels[stage]}</Cell>
              <Cell label="After-care">
                <TakeAfterCareLink reference={reference} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Pagination of="people" page={page} pageSize={pageSize} total={total} hrefOf={hrefOf} />
    </Card>
  );
}
