import { LastContactCell } from "@/components/cases/deadline-cells";
import { TakeAfterCareLink } from "@/components/after-care/after-care-links";
import { TakeLink } from "@/components/holds/take-link";
import { CaseHeading } from "@/components/cases/case-heading";
import { Link } from "@/components/ui/link";
import { Cell, CellNote, ColumnHeading, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { unaccountedGapLabels, type UnaccountedGap } from "@/lib/domain/closure/unaccounted";
import { days } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";
import type { UnaccountedRow } from "@/lib/screens/unaccounted/types";

type Props = {
  rows: readonly UnaccountedRow[];
  names: ReadonlyMap<string, string>;
  identified: boolean;
  mayTake: boolean;
  today: CalendarDate;
  closesOn: CalendarDate;
};

/** The people who are outstanding after the closing date, and what is missing for each. */
export function UnaccountedTable({ rows, names, identified, mayTake, today, closesOn }: Props) {
  return (
    <Table label="People who are unaccounted for" asCards>
      <TableHead>
        <ColumnHeading>{identified ? "Person" : "Reference"}</ColumnHeading>
        <ColumnHeading>Unaccounted for</ColumnHeading>
        <ColumnHeading>What is missing</ColumnHeading>
        <ColumnHeading>Stage</ColumnHeading>
        <ColumnHeading>Responsible</ColumnHeading>
        <ColumnHeading>Worker</ColumnHeading>
        <ColumnHeading>Last contact</ColumnHeading>
      </TableHead>
      <TableBody>
        {rows.map(({ id, reference, gap, hasChecksLeft, stage, holder, worker, lastContactOn }) => (
          <TableRow key={id}>
            <CaseHeading reference={reference} name={names.get(id)} />
            <Cell beside>
              <Tag tone="red" shape="triangle">
                {days(daysBetween(closesOn, today))}
              </Tag>
            </Cell>
            <Cell label="What is missing">
              {unaccountedGapLabels[gap]}
              {mayTake && canHold(gap) && (
                <CellNote>
                  <TakeLink reference={reference} />
                </CellNote>
              )}
              {identified && canHold(gap) && (
                <CellNote>
                  <Link href={hrefTo("caseMove", { reference, move: "propose_hold" })}>
                    Propose a hold<span className="govuk-visually-hidden"> for {names.get(id)}</span>
                  </Link>
                </CellNote>
              )}
              {hasChecksLeft && canBeginAfterCare(gap) && (mayTake || identified) && (
                <CellNote>
                  {mayTake ? (
                    <TakeAfterCareLink reference={reference} />
                  ) : (
                    <Link href={hrefTo("caseMove", { reference, move: "propose_after_care" })}>
                      Propose after-care<span className="govuk-visually-hidden"> for {names.get(id)}</span>
                    </Link>
                  )}
                </CellNote>
              )}
            </Cell>
            <Cell label="Stage">{stageLabels[stage]}</Cell>
            <Cell label="Responsible">{holder}</Cell>
            <Cell label="Worker">{worker}</Cell>
            <LastContactCell on={lastContactOn} today={today} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const canHold = (gap: UnaccountedGap) => gap === "no_hold" || gap === "hold_returned";
const canBeginAfterCare = (gap: UnaccountedGap) => gap !== "after_care_undecided";
