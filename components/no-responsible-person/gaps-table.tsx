import { CaseHeading } from "@/components/cases/case-heading";
import { HandOnAfterCareLink, TakeAfterCareLink } from "@/components/after-care/after-care-links";
import { HandOnLink } from "@/components/holds/hand-on-link";
import { Link } from "@/components/ui/link";
import { Cell, CellNote, ColumnHeading, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { waitingWords } from "@/lib/domain/deadlines/steps";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { staffStatusLabels } from "@/lib/domain/vocabulary/staff-statuses";
import { hrefTo } from "@/lib/routes";
import type { GapClosedBy, GapRow } from "@/lib/screens/no-responsible-person/types";

type May = {
  mayReassign: boolean;
  /** The office hands on what it holds, and takes on after-care. */
  mayHandOn: boolean;
  /** The office gives people to another worker where no manager is active. */
  mayHandOnCaseload: boolean;
};
type Props = May & {
  rows: readonly GapRow[];
  names: ReadonlyMap<string, string>;
  today: CalendarDate;
};

/** The people for whom no one who is responsible can act, and where each is handed on. */
export function GapsTable({ rows, names, today, ...may }: Props) {
  return (
    <Table label="People without a responsible person" asCards>
      <TableHead>
        <ColumnHeading>Person</ColumnHeading>
        <ColumnHeading>Since</ColumnHeading>
        <ColumnHeading>Responsible</ColumnHeading>
        <ColumnHeading>Stage</ColumnHeading>
        <ColumnHeading>What to do</ColumnHeading>
      </TableHead>
      <TableBody>
        {rows.map(({ id, reference, since, responsible, isFrozen, stage, closedBy }) => (
          <TableRow key={id}>
            <CaseHeading reference={reference} name={names.get(id)} />
            <Cell beside>
              <Tag
                {...(since <= today
                  ? { tone: "red", shape: "triangle" }
                  : { tone: "amber", shape: "square" })}
              >
                {since <= today ? plainDay(since, today) : `From ${plainDay(since, today)}`}
              </Tag>
            </Cell>
            <Cell label="Responsible">
              {responsible.name}
              <CellNote>
                {responsible.status !== "active"
                  ? staffStatusLabels[responsible.status]
                  : isFrozen
                    ? "The records of the service are frozen"
                    : "Away without cover"}
              </CellNote>
            </Cell>
            <Cell label="Stage">{stageLabels[stage]}</Cell>
            <Cell label="What to do">
              <WayOut closedBy={closedBy} reference={reference} responsibleId={responsible.id} {...may} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

type WayOutProps = May & { closedBy: GapClosedBy; reference: string; responsibleId: string };

/** The link with which the reader closes the gap, or for whom it waits. */
function WayOut({ closedBy, reference, responsibleId, ...may }: WayOutProps) {
  const { mayReassign, mayHandOn, mayHandOnCaseload } = may;
  if (closedBy.by === "reassigning") {
    if (mayReassign) {
      return (
        <Link href={hrefTo("reassignCase", { reference })}>
          Reassign<span className="govuk-visually-hidden"> {reference}</span>
        </Link>
      );
    }
    return mayHandOnCaseload ? (
      <Link href={hrefTo("handOn", { staffId: responsibleId })}>
        Hand on<span className="govuk-visually-hidden"> {reference}</span>
      </Link>
    ) : (
      waitingWords.manager
    );
  }
  if (!mayHandOn) return waitingWords.office;
  switch (closedBy.by) {
    case "handing_on":
      return closedBy.kind === "hold" ? (
        <HandOnLink holdId={closedBy.holdId} reference={reference} />
      ) : (
        <HandOnAfterCareLink holdId={closedBy.holdId} reference={reference} />
      );
    case "deciding_after_care":
      return (
        <Link href={hrefTo("holdMove", { holdId: closedBy.holdId, move: "accept_after_care" })}>
          Accept the proposed after-care<span className="govuk-visually-hidden"> of {reference}</span>
        </Link>
      );
    case "taking_after_care":
      return <TakeAfterCareLink reference={reference} />;
  }
}
