import { CaseHeading } from "@/components/cases/case-heading";
import { Card } from "@/components/ui/card";
import { Cell, CellNote, ColumnHeading, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { UrgencyTag } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { dayGroupLabels, dayGroupOf, dayGroups, type DayGroup } from "@/lib/domain/deadlines/day-groups";
import { urgencyOf, urgencyWords } from "@/lib/domain/deadlines/urgency";
import { counted } from "@/lib/domain/text/count";
import type { NextStep } from "@/lib/screens/today/types";
import { StepMeans } from "./step-means";

type Days = { today: CalendarDate; dueSoonDays: number };
type Props = Days & { steps: readonly NextStep[]; counts: Readonly<Record<DayGroup, number>> };

/** The steps of a page, by urgency. The counts include those on other pages. */
export function TodayGroups({ steps, counts, ...days }: Props) {
  const groups = dayGroups
    .map((group) => ({ group, own: steps.filter(({ dueOn }) => dayGroupOf(dueOn, days.today) === group) }))
    .filter(({ own }) => own.length > 0);

  return groups.map(({ group, own }) => (
    <Card
      key={group}
      flush
      title={dayGroupLabels[group]}
      aside={<span className="quiet number">{counted(counts[group], "step", "steps")}</span>}
    >
      <Table label={dayGroupLabels[group]} asCards>
        <TableHead>
          <ColumnHeading>Person</ColumnHeading>
          <ColumnHeading>Due</ColumnHeading>
          <ColumnHeading>What to do</ColumnHeading>
        </TableHead>
        <TableBody>
          {own.map((step) => (
            <StepRow key={step.key} step={step} {...days} />
          ))}
        </TableBody>
      </Table>
    </Card>
  ));
}

function StepRow({ step, today, dueSoonDays }: Days & { step: NextStep }) {
  const { person, dueOn, sentence } = step;
  return (
    <TableRow>
      <CaseHeading {...person} />
      <Cell beside>
        <UrgencyTag urgency={urgencyOf(dueOn, today, dueSoonDays)}>{urgencyWords(dueOn, today)}</UrgencyTag>
        <CellNote>{plainDay(dueOn, today)}</CellNote>
      </Cell>
      <Cell label="What to do">
        {sentence}
        <StepMeans step={step} />
      </Cell>
    </TableRow>
  );
}
