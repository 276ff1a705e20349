import { Card } from "@/components/ui/card";
import { ActTodayLink } from "@/components/holds/act-today-link";
import { Link } from "@/components/ui/link";
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
import type { ColleaguesAfterCare, PersonInAfterCare } from "@/lib/after-care/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { people } from "@/lib/domain/text/count";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { hrefTo } from "@/lib/routes";
import { HandOnAfterCareLink } from "./after-care-links";

type Props = { people: readonly PersonInAfterCare[]; today: CalendarDate };

/** The people whose safety checks the reader makes, or is the deputy for, by the next check. */
export function PeopleInAfterCare({ people: rows, today }: Props) {
  if (rows.length === 0) return null;
  const title = "People you have in after-care";
  return (
    <Card title={title} flush aside={<span className="quiet number">{people(rows.length)}</span>}>
      <Table label={title} asCards>
        <TableHead>
          <ColumnHeading>Person</ColumnHeading>
          <ColumnHeading>Next safety check</ColumnHeading>
          <ColumnHeading>Last safety check</ColumnHeading>
          <ColumnHeading>Destination</ColumnHeading>
          <ColumnHeading>Stage</ColumnHeading>
          <ColumnHeading>After-care</ColumnHeading>
        </TableHead>
        <TableBody>
          {rows.map(({ holdId, reference, name, deputyOf, nextCheckOn, until, destination, stage }) => (
            <TableRow key={holdId}>
              <RowHeading>
                <Link href={hrefTo("case", { reference })}>{name}</Link>
                <CellNote>{reference}</CellNote>
                {deputyOf && <CellNote>You are the deputy of {deputyOf}</CellNote>}
              </RowHeading>
              <CheckCell label="Next safety check" on={nextCheckOn} today={today} />
              <CheckCell label="Last safety check" on={until} today={today} />
              <Cell label="Destination">{destination ?? "None"}</Cell>
              <Cell label="Stage">{stageLabels[stage]}</Cell>
              <Cell label="After-care">
                <HandOnAfterCareLink holdId={holdId} reference={reference} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

/** The cases that colleagues have in after-care, by reference: each can be handed on when its person cannot act. */
export function AfterCareOfColleagues({
  rows,
  today,
}: {
  rows: readonly ColleaguesAfterCare[];
  today: CalendarDate;
}) {
  if (rows.length === 0) return null;
  const title = "In after-care with colleagues";
  return (
    <Card title={title} flush aside={<span className="quiet number">{people(rows.length)}</span>}>
      <Table label={title} asCards>
        <TableHead>
          <ColumnHeading>Reference</ColumnHeading>
          <ColumnHeading>After-care person</ColumnHeading>
          <ColumnHeading>Deputy</ColumnHeading>
          <ColumnHeading>Next safety check</ColumnHeading>
          <ColumnHeading>Stage</ColumnHeading>
          <ColumnHeading>After-care</ColumnHeading>
        </TableHead>
        <TableBody>
          {rows.map(({ id, reference, holder, deputy, checks, stage, readerActs }) => (
            <TableRow key={id}>
              <RowHeading>{reference}</RowHeading>
              <Cell label="After-care person">{holder?.name ?? "No one"}</Cell>
              <Cell label="Deputy">{deputy ?? "None"}</Cell>
              <CheckCell label="Next safety check" on={checks?.dueOn[0] ?? null} today={today} />
              <Cell label="Stage">{stageLabels[stage]}</Cell>
              <Cell label="After-care">
                <HandOnAfterCareLink holdId={id} reference={reference} />
                <CellNote>
                  <ActTodayLink reference={reference} readerActs={readerActs} />
                </CellNote>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

/** The day of a check, and how far it is. */
export const CheckCell = ({
  label,
  on,
  today,
}: {
  label: string;
  on: CalendarDate | null;
  today: CalendarDate;
}) => (
  <Cell label={label}>
    {on ? plainDay(on, today) : "None"}
    {on && <CellNote>{daysFromNow(on, today)}</CellNote>}
  </Cell>
);
