import { riskLabels, type RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { outstandingReasonLabels } from "@/lib/domain/closure/outstanding";
import { deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import { statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { needLabels, type NeedArea } from "@/lib/domain/vocabulary/need-areas";
import { textOf, type Field } from "@/lib/domain/person/field";
import { personFields, type PersonValues } from "@/lib/domain/person/fields";
import type { OutstandingRow } from "@/lib/screens/outstanding/types";

/** What only those may have who read the case. */
export type ExportedPerson = PersonValues & {
  leaveMessage: boolean | null;
  risk: RiskLevel;
  needs: readonly NeedArea[];
  ownWords: readonly string[];
};

/** A column: its heading in the file, what the page calls it, and its cell. Days stay ISO. */
type Column<Row> = { heading: string; words: string; cell: (row: Row) => string | null };

const exportedText = (field: Field, value: string | null) =>
  field.kind === "day" ? value : textOf(field, value);

const personColumns: readonly Column<ExportedPerson>[] = [
  ...Object.entries<Field>(personFields).flatMap(([key, field]) =>
    field.exportColumn === undefined
      ? []
      : [
          {
            heading: field.exportColumn,
            words: field.label,
            cell: (person: ExportedPerson) => exportedText(field, person[key as keyof PersonValues]),
          },
        ],
  ),
  {
    heading: "leave_message",
    words: "Whether you may leave a message",
    cell: ({ leaveMessage }) => (leaveMessage === null ? null : leaveMessage ? "yes" : "no"),
  },
  { heading: "risk_level", words: "Risk", cell: ({ risk }) => riskLabels[risk] },
  {
    heading: "needs",
    words: "Needs",
    cell: ({ needs }) => needs.map((need) => needLabels[need]).join("; "),
  },
  { heading: "own_words", words: "Their own words", cell: ({ ownWords }) => ownWords.join("\n") },
];

/** Columns for everyone who may download. None identifies the person. */
const caseColumns: readonly Column<OutstandingRow>[] = [
  { heading: "stage", words: "Stage", cell: ({ stage }) => stageLabels[stage] },
  {
    heading: "reason",
    words: "Why they are outstanding",
    cell: ({ reason }) => outstandingReasonLabels[reason],
  },
  { heading: "destination", words: "Destination", cell: ({ lead }) => lead && lead.destination },
  {
    heading: "handover",
    words: "Handover status",
    cell: ({ lead }) => lead && statusLabels[lead.status],
  },
  { heading: "next_deadline", words: "Next deadline", cell: ({ next }) => next && deadlineLabels[next.kind] },
  { heading: "next_deadline_on", words: "Date of the next deadline", cell: ({ next }) => next && next.dueOn },
  { heading: "last_contact_on", words: "Last contact", cell: ({ lastContactOn }) => lastContactOn },
  { heading: "started_on", words: "Start of support", cell: ({ startedOn }) => startedOn },
  { heading: "opened_on", words: "Added on", cell: ({ openedOn }) => openedOn },
  { heading: "worker", words: "Worker", cell: ({ worker }) => worker },
];

/** The columns of the file, for who reads the cases with their people or for who does not. */
export const exportColumns = (identified: boolean): readonly { heading: string; words: string }[] => [
  { heading: "reference", words: "Reference" },
  ...(identified ? personColumns : []),
  ...caseColumns,
];

/**
 * One row under these columns. A case that the reader can no longer see since it was counted has only its reference,
 * so that the file has the recorded number of rows and shows nothing it may not.
 */
export function exportRow(
  reference: string,
  found: OutstandingRow | undefined,
  person: ExportedPerson | undefined,
  identified: boolean,
): string[] {
  const cells = <Row>(columns: readonly Column<Row>[], row: Row | undefined) =>
    columns.map(({ cell }) => (row && cell(row)) ?? "");
  return [reference, ...(identified ? cells(personColumns, person) : []), ...cells(caseColumns, found)];
}
