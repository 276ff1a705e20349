import { Card } from "@/components/ui/card";
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
import { TypedText } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { counted } from "@/lib/domain/text/count";
import { aloneActLabels } from "@/lib/domain/vocabulary/alone-acts";
import type { DecidedAloneLine } from "@/lib/holds/types";
import { hrefTo } from "@/lib/routes";

const title = "Decided without a second person";

/** What waits for a review by a second person. Renders nothing when nothing waits. */
export function DecidedAlone({ lines, today }: { lines: readonly DecidedAloneLine[]; today: CalendarDate }) {
  if (lines.length === 0) return null;
  return (
    <Card
      title={title}
      flush
      aside={<span className="quiet number">{counted(lines.length, "decision", "decisions")}</span>}
    >
      <Table label={title} asCards>
        <TableHead>
          <ColumnHeading>Reference</ColumnHeading>
          <ColumnHeading>Decided</ColumnHeading>
          <ColumnHeading>Why alone</ColumnHeading>
          <ColumnHeading>Review</ColumnHeading>
        </TableHead>
        <TableBody>
          {lines.map(({ id, reference, act, reason, by, isOwn, on }) => (
            <TableRow key={id}>
              <RowHeading>{reference}</RowHeading>
              <Cell label="Decided">
                {aloneActLabels[act]}
                <CellNote>
                  By {by} on {plainDay(on, today)}
                </CellNote>
              </Cell>
              <Cell label="Why alone">
                <TypedText>{reason}</TypedText>
              </Cell>
              <Cell label="Review">
                {isOwn ? (
                  "Another person reviews it"
                ) : (
                  <Link href={hrefTo("officeMove", { reference, move: "review_alone" })}>
                    Review<span className="govuk-visually-hidden"> {reference}</span>
                  </Link>
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
