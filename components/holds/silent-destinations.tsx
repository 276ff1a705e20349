import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
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
import { plainDay } from "@/lib/domain/calendar/format";
import { people } from "@/lib/domain/text/count";
import type { SilentDestination } from "@/lib/holds/types";
import { hrefTo } from "@/lib/routes";

type Props = { silent: readonly SilentDestination[]; today: CalendarDate };

/** The destinations that have not answered for so long that the office steps in, by reference alone. */
export function SilentDestinations({ silent, today }: Props) {
  if (silent.length === 0) return null;
  const title = "No answer from the destination";
  return (
    <Card title={title} flush aside={<span className="quiet number">{people(silent.length)}</span>}>
      <Table label={title} asCards>
        <TableHead>
          <ColumnHeading>Reference</ColumnHeading>
          <ColumnHeading>Destination</ColumnHeading>
          <ColumnHeading>Phone</ColumnHeading>
          <ColumnHeading>For the office since</ColumnHeading>
          <ColumnHeading>Step in</ColumnHeading>
        </TableHead>
        <TableBody>
          {silent.map(({ reference, name, phone, since }) => (
            <TableRow key={`${reference} ${name}`}>
              <RowHeading>{reference}</RowHeading>
              <Cell label="Destination">{name}</Cell>
              <Cell label="Phone">{phone ?? "Not known"}</Cell>
              <Cell label="For the office since">{plainDay(since, today)}</Cell>
              <Cell label="Step in">
                <Link href={hrefTo("officeMove", { reference, move: "step_in" })}>
                  Step in<span className="govuk-visually-hidden"> for {reference}</span>
                </Link>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

/** How to reach a silent destination. The conversation names the reference, not the person. */
export const SilentFacts = ({
  destination,
  today,
}: {
  destination: SilentDestination;
  today: CalendarDate;
}) => (
  <Card title={destination.name}>
    <SummaryList
      facts={[
        { label: "Phone", value: destination.phone ?? "Not known" },
        { label: "Email", value: destination.email ?? "Not known" },
        {
          label: "Referral sent",
          value: destination.sentOn ? plainDay(destination.sentOn, today) : "Not known",
        },
        { label: "Reference to give", value: destination.reference },
      ]}
    />
  </Card>
);
