import { Link } from "@/components/ui/link";
import { ProgressBar } from "@/components/ui/progress-bar";
import {
  Cell,
  CellNote,
  ColumnHeading,
  RowHeading,
  SortHeading,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CaseloadColumn, CaseloadFilter, CaseloadRow } from "@/lib/screens/caseload/types";
import type { ChecklistProgress } from "@/lib/domain/vocabulary/checklist";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { nextStepOf } from "@/lib/domain/case/next-step";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { caseloadAddress } from "./caseload-address";
import { LastContactCell, NextDeadlineCell } from "@/components/cases/deadline-cells";
import { hrefTo } from "@/lib/routes";

type Props = {
  rows: readonly CaseloadRow[];
  filter: CaseloadFilter;
  today: CalendarDate;
  dueSoonDays: number;
  /** Whether to show the worker, for staff who see several caseloads. */
  showWorker: boolean;
};

/** The people of a caseload, with the next step, the last contact and the progress of each. */
export function CaseloadTable({ rows, filter, today, dueSoonDays, showWorker }: Props) {
  return (
    <Table label="People" asCards>
      <TableHead>
        <Sortable column="person" filter={filter}>
          Person
        </Sortable>
        <Sortable column="deadline" filter={filter}>
          Deadline
        </Sortable>
        <ColumnHeading>Next step</ColumnHeading>
        <Sortable column="stage" filter={filter}>
          Stage
        </Sortable>
        <ColumnHeading>Checklist</ColumnHeading>
        <Sortable column="contact" filter={filter}>
          Last contact
        </Sortable>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.reference}>
            <RowHeading>
              <Link href={hrefTo("case", { reference: row.reference })}>{row.name}</Link>
              <CellNote>{showWorker ? `${row.reference} · ${row.worker}` : row.reference}</CellNote>
            </RowHeading>
            <DeadlineCell {...{ row, today, dueSoonDays }} />
            <Cell label="Next">{nextStepOf(row.stage, row.next)}</Cell>
            <StageCell row={row} />
            <ChecklistCell progress={row.lead?.checklist ?? null} />
            <LastContactCell on={row.lastContactOn} today={today} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Sorts by its column; selected again, in the opposite order. */
function Sortable({
  column,
  filter,
  children,
}: {
  column: CaseloadColumn;
  filter: CaseloadFilter;
  children: string;
}) {
  const isRising = filter.sort === column;
  const isFalling = filter.sort === `-${column}`;

  return (
    <SortHeading
      href={caseloadAddress({ ...filter, sort: isRising ? `-${column}` : column, page: 1 })}
      sorted={isRising ? "ascending" : isFalling ? "descending" : undefined}
    >
      {children}
    </SortHeading>
  );
}

function DeadlineCell({
  row,
  today,
  dueSoonDays,
}: {
  row: CaseloadRow;
  today: CalendarDate;
  dueSoonDays: number;
}) {
  const { next, ended } = row;
  if (ended) {
    return (
      <Cell beside>
        <Tag>Ended</Tag>
        <CellNote>{plainDay(ended.on, today)}</CellNote>
      </Cell>
    );
  }
  return <NextDeadlineCell next={next} today={today} dueSoonDays={dueSoonDays} />;
}

function StageCell({ row: { stage, lead, ended } }: { row: CaseloadRow }) {
  return (
    <Cell label="Stage">
      {ended ? endReasonLabels[ended.reason] : stageLabels[stage]}
      {lead && (
        <CellNote>
          {statusLabels[lead.status]}, {lead.destination}
        </CellNote>
      )}
    </Cell>
  );
}

/** The progress of the handover; empty before it starts. */
function ChecklistCell({ progress }: { progress: ChecklistProgress | null }) {
  if (!progress) return <Cell />;
  return (
    <Cell label="Checklist">
      <ProgressBar done={progress.decided} all={progress.all} />
      {progress.decided} of {progress.all}
    </Cell>
  );
}
