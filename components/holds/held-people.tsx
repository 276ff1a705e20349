import { NextDeadlineCell } from "@/components/cases/deadline-cells";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
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
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { people } from "@/lib/domain/text/count";
import { HandOnLink } from "./hand-on-link";
import type { HeldPerson } from "@/lib/holds/types";
import { hrefTo } from "@/lib/routes";

type Props = { held: readonly HeldPerson[]; today: CalendarDate; dueSoonDays: number };

/** The people the reader holds, by next review. */
export function HeldPeople({ held, ...when }: Props) {
  if (held.length === 0) {
    return (
      <Card title="People you hold">
        <EmptyState title="You do not hold anyone.">
          <p>You will see people here when a hold is accepted with you as the named holder.</p>
        </EmptyState>
      </Card>
    );
  }
  return <HeldTable title="People you hold" held={held} {...when} />;
}

/** The people for whom the reader acts as their named holder does. */
export const PeopleAsDeputy = ({ held, ...when }: Props) =>
  held.length > 0 && <HeldTable title="People you are the deputy for" held={held} {...when} />;

function HeldTable({ title, held, today, dueSoonDays }: Props & { title: string }) {
  return (
    <Card title={title} flush aside={<span className="quiet number">{people(held.length)}</span>}>
      <Table label={title} asCards>
        <TableHead>
          <ColumnHeading>Person</ColumnHeading>
          <ColumnHeading>Deadline</ColumnHeading>
          <ColumnHeading>Next review</ColumnHeading>
          <ColumnHeading>Stage</ColumnHeading>
          <ColumnHeading>Interim plan</ColumnHeading>
          <ColumnHeading>Hold</ColumnHeading>
        </TableHead>
        <TableBody>
          {held.map(({ id, holdId, reference, name, deputyOf, next, reviewOn, stage, interimPlan }) => (
            <TableRow key={id}>
              <Person reference={reference} name={name} deputyOf={deputyOf} />
              <NextDeadlineCell next={next} today={today} dueSoonDays={dueSoonDays} />
              <Cell label="Next review">
                {reviewOn ? plainDay(reviewOn, today) : "None"}
                {reviewOn && <CellNote>{daysFromNow(reviewOn, today)}</CellNote>}
              </Cell>
              <Cell label="Stage">{stageLabels[stage]}</Cell>
              <Cell label="Interim plan">{interimPlan}</Cell>
              <Cell label="Hold">
                <HandOnLink holdId={holdId} reference={reference} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

/** People who were handed over, or whose case was closed, while the reader held them. The reader can still open them. */
export function FormerlyHeldPeople({ finished }: { finished: readonly HeldPerson[] }) {
  if (finished.length === 0) return null;
  return (
    <Card title="Handed over or closed while you held them" flush>
      <Table label="Handed over or closed while you held them" asCards>
        <TableHead>
          <ColumnHeading>Person</ColumnHeading>
          <ColumnHeading>Outcome</ColumnHeading>
        </TableHead>
        <TableBody>
          {finished.map(({ id, reference, name, endReason, stage }) => (
            <TableRow key={id}>
              <Person reference={reference} name={name} />
              <Cell label="Outcome">{endReason ? endReasonLabels[endReason] : stageLabels[stage]}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

function Person({
  reference,
  name,
  deputyOf = null,
}: Pick<HeldPerson, "reference" | "name"> & Partial<Pick<HeldPerson, "deputyOf">>) {
  return (
    <RowHeading>
      <Link href={hrefTo("case", { reference })}>{name}</Link>
      <CellNote>{reference}</CellNote>
      {deputyOf && <CellNote>Held by {deputyOf}</CellNote>}
    </RowHeading>
  );
}
