import { CaseHeading } from "@/components/cases/case-heading";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Cell, CellNote, ColumnHeading, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { people } from "@/lib/domain/text/count";
import { groupLabels } from "@/lib/screens/accounted-for/messages";
import { hrefOfAccountedFor, type AccountedForGroup } from "@/lib/screens/accounted-for/schema";
import type { AccountedForRow } from "@/lib/screens/accounted-for/types";

type Props = {
  day: CalendarDate;
  today: CalendarDate;
  opened: {
    group: AccountedForGroup;
    total: number;
    page: number;
    pageSize: number;
    rows: readonly AccountedForRow[];
  };
  names: ReadonlyMap<string, string>;
  identified: boolean;
};

/** The people of one figure of a day, with their position today. */
export function AccountedForPeople({ day, today, opened, names, identified }: Props) {
  const { group, total, page, pageSize, rows } = opened;

  return (
    <Card
      id="people"
      title={groupLabels[group]}
      flush
      aside={<span className="quiet number">{people(total)}</span>}
    >
      {total === 0 ? (
        <EmptyState title="No people on this date." />
      ) : (
        <Table label={`${groupLabels[group]}: the people`} asCards>
          <TableHead>
            <ColumnHeading>{identified ? "Person" : "Reference"}</ColumnHeading>
            <ColumnHeading>On {plainDay(day, today)}</ColumnHeading>
            <ColumnHeading>Today</ColumnHeading>
            <ColumnHeading>Worker</ColumnHeading>
          </TableHead>
          <TableBody>
            {rows.map(({ id, reference, then, now, worker }) => (
              <TableRow key={id}>
                <CaseHeading reference={reference} name={names.get(id)} />
                <Cell label={`On ${plainDay(day, today)}`}>
                  {then ? groupLabels[then.position] : "Not known"}
                  {then && <CellNote>since {plainDay(then.since, today)}</CellNote>}
                </Cell>
                <Cell label="Today">{now ? groupLabels[now] : "Not known"}</Cell>
                <Cell label="Worker">{worker}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Pagination
        of="people"
        page={page}
        pageSize={pageSize}
        total={total}
        hrefOf={(other) => hrefOfAccountedFor(day, group, other)}
      />
    </Card>
  );
}
