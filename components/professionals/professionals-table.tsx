import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PhoneLink } from "@/components/ui/phone-link";
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
import { professionalRoleLabels } from "@/lib/domain/vocabulary/professionals";
import type { Involved } from "@/lib/professionals/types";
import { hrefTo } from "@/lib/routes";
import { InformedTag } from "./informed-tag";

type Props = {
  reference: string;
  involved: readonly Involved[];
  today: CalendarDate;
  /** False on a case that has ended: nothing changes there. */
  isOpen: boolean;
};

/** Every professional of a case: who they are, how to reach them, and whether they were informed. */
export function ProfessionalsTable({ reference, involved, today, isOpen }: Props) {
  if (involved.length === 0) {
    return (
      <EmptyState title="No professionals yet">
        <p>Add everyone who works with the person. Each of them must be informed that support is ending.</p>
        {isOpen && (
          <p>
            <ButtonLink href={hrefTo("newProfessional", { reference })}>Add a professional</ButtonLink>
          </p>
        )}
      </EmptyState>
    );
  }

  return (
    <Table label="Professionals and whether each was informed" asCards>
      <TableHead>
        <ColumnHeading>Who</ColumnHeading>
        <ColumnHeading>Outcome</ColumnHeading>
        <ColumnHeading>Informed</ColumnHeading>
        <ColumnHeading>How to reach them</ColumnHeading>
        <ColumnHeading>What to do</ColumnHeading>
      </TableHead>
      <TableBody>
        {involved.map((one) => (
          <Row key={one.id} {...{ reference, one, today, isOpen }} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ reference, one, today, isOpen }: Omit<Props, "involved"> & { one: Involved }) {
  const { id, professional, details, notification } = one;
  const page = hrefTo("professional", { reference, involvementId: id });
  const whom = <span className="govuk-visually-hidden">: {professional.name}</span>;

  return (
    <TableRow>
      <RowHeading>
        {professional.name}
        <CellNote>
          {professionalRoleLabels[professional.role]}, {professional.organisation}
        </CellNote>
        {details !== null && <CellNote>{details}</CellNote>}
      </RowHeading>
      <Cell beside>
        <InformedTag notification={notification} />
      </Cell>
      <Cell label="Informed">
        {notification.on
          ? `${plainDay(notification.on, today)}, ${daysFromNow(notification.on, today)}`
          : "Not yet"}
      </Cell>
      <Cell label="How to reach them">
        {professional.phone !== null && <PhoneLink number={professional.phone} />}
        {professional.email !== null && <CellNote>{professional.email}</CellNote>}
        {professional.phone === null && professional.email === null && "Not recorded"}
      </Cell>
      <Cell label="What to do">
        <Link href={`${page}/contact`}>Log a contact{whom}</Link>
        {isOpen && (
          <CellNote>
            <Link href={page}>Not involved{whom}</Link>
          </CellNote>
        )}
      </Cell>
    </TableRow>
  );
}
