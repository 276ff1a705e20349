import { Card } from "@/components/ui/card";
import {
  Cell,
  ColumnHeading,
  RowHeading,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { people } from "@/lib/domain/text/count";
import type { OfficeHold } from "@/lib/holds/types";
import { HandOnLink } from "./hand-on-link";

/** The cases that colleagues in the office hold, by reference: a hold can be handed on when its holder cannot act. */
export function HeldByColleagues({ holds }: { holds: readonly OfficeHold[] }) {
  if (holds.length === 0) return null;
  return (
    <Card
      title="Held by colleagues"
      flush
      aside={<span className="quiet number">{people(holds.length)}</span>}
    >
      <Table label="Held by colleagues" asCards>
        <TableHead>
          <ColumnHeading>Reference</ColumnHeading>
          <ColumnHeading>Named holder</ColumnHeading>
          <ColumnHeading>Stage</ColumnHeading>
          <ColumnHeading>Interim plan</ColumnHeading>
          <ColumnHeading>Hold</ColumnHeading>
        </TableHead>
        <TableBody>
          {holds.map(({ id, reference, holder, stage, interimPlan }) => (
            <TableRow key={id}>
              <RowHeading>{reference}</RowHeading>
              <Cell label="Named holder">{holder?.name ?? "No one"}</Cell>
              <Cell label="Stage">{stageLabels[stage]}</Cell>
              <Cell label="Interim plan">{interimPlan}</Cell>
              <Cell label="Hold">
                <HandOnLink holdId={id} reference={reference} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
