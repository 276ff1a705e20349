import { CheckboxGroup } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Option } from "@/lib/screens/caseload/types";
import { reassignCasesAction } from "@/lib/cases/actions";
import type { ReassignableCase } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import { urgencyWords } from "@/lib/domain/deadlines/urgency";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";
import { ReassignFields } from "./reassign-fields";

type Props = {
  requestKey: string;
  /** Whose cases they are. */
  from: string;
  cases: { total: number; rows: readonly ReassignableCase[] };
  tickAll: boolean;
  workers: readonly Option[];
  today: CalendarDate;
};

/** Reassigns several cases of one worker, each at the version shown here. */
export function ReassignManyForm({ requestKey, from, cases, tickAll, workers, today }: Props) {
  const { rows, total } = cases;
  const options = rows.map(({ reference, version, name, stage, next }) => ({
    value: `${reference}:${version}`,
    label: `${name}, ${reference}`,
    hint: [
      stageLabels[stage],
      next && `${deadlineLabels[next.kind].toLowerCase()}: ${urgencyWords(next.dueOn, today)}`,
    ]
      .filter(Boolean)
      .join(", "),
  }));
  const some = rows.length < total ? `The first ${rows.length} of ${people(total)} by name. ` : "";

  return (
    // "Select all" loads another page, and React applies default values only when a form is first rendered.
    <ActionForm
      key={tickAll ? "all" : "none"}
      action={reassignCasesAction}
      requestKey={requestKey}
      label="Reassign cases to another worker"
    >
      <input type="hidden" name="from" value={from} />
      <CheckboxGroup
        name="cases"
        legend="Which cases do you want to reassign?"
        hint={
          <>
            {some}
            {tickAll ? (
              <Link href={hrefTo("reassign", { query: { from } })}>Clear the selection</Link>
            ) : (
              <Link href={hrefTo("reassign", { query: { from, all: "yes" } })}>Select all {rows.length}</Link>
            )}
          </>
        }
        options={options}
        defaultValue={tickAll ? options.map(({ value }) => value) : []}
      />
      <ReassignFields workers={workers} />
      <SubmitButton>Reassign cases</SubmitButton>
    </ActionForm>
  );
}
