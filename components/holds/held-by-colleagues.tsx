import { Card } from "@/components/ui/card";
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
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { secondNeedLabels } from "@/lib/domain/moves/second-needs";
import { people } from "@/lib/domain/text/count";
import type { ColleaguesHold } from "@/lib/holds/types";
import { ActTodayLink } from "./act-today-link";
import { HandOnLink } from "./hand-on-link";

/** The cases that colleagues in the office hold, by reference: a hold can be handed on when its holder cannot act. */
export function HeldByColleagues({ holds }: { holds: readonly ColleaguesHold[] }) {
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
          <ColumnHeading>Deputy</ColumnHeading>
          <ColumnHeading>Stage</ColumnHeading>
          <ColumnHeading>Interim plan</ColumnHeading>
          <ColumnHeading>Hold</ColumnHeading>
        </TableHead>
        <TableBody>
          {holds.map(({ id, reference, holder, deputy, readerActs, stage, interimPlan, secondNeeds }) => (
            <TableRow key={id}>
              <RowHeading>{reference}</RowHeading>
              <Cell label="Named holder">{holder?.name ?? "No one"}</Cell>
              <Cell label="Deputy">{deputy ?? "None"}</Cell>
              <Cell label="Stage">
                {stageLabels[stage]}
                {secondNeeds.length > 0 && (
                  <CellNote>
                    For a second person: {secondNeeds.map((need) => secondNeedLabels[need]).join("; ")}
                  </CellNote>
                )}
              </Cell>
              <Cell label="Interim plan">{interimPlan}</Cell>
              <Cell label="Hold">
                <HandOnLink holdId={id} reference={reference} />
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
