import { RadioField } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { decideEntryAction } from "@/lib/checklists/actions";
import type { EntryView } from "@/lib/checklists/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import { orOffice } from "@/lib/domain/moves/second-person";
import {
  checklistStateLabels,
  checklistStates,
  type ChecklistState,
} from "@/lib/domain/vocabulary/checklist";

type Props = {
  reference: string;
  entry: EntryView;
  requestKey: string;
  today: CalendarDate;
  /** Why the item cannot be changed, if so. */
  locked: string | null;
  /** A waiver is a second person's. */
  mayWaive: boolean;
};

/** Marks a checklist item as done or waived, or opens it again. */
export function ChecklistEntryForm({ reference, entry, requestKey, today, locked, mayWaive }: Props) {
  const { id, handoverId, version, state } = entry;
  const offered = checklistStates.filter((one) => one !== "waived" || mayWaive || state === "waived");

  return (
    <ActionForm
      action={decideEntryAction}
      requestKey={requestKey}
      version={version}
      label="Update a checklist item"
      keepDraft
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="handoverId" value={handoverId} />
        <input type="hidden" name="entryId" value={id} />
        <RadioField
          name="state"
          legend="Status"
          {...(!mayWaive && { hint: `Only a manager can waive an item that cannot be done. ${orOffice}` })}
          options={offered.map((value) => ({
            value,
            label: checklistStateLabels[value],
            reveals: more(value, entry, today),
          }))}
          defaultValue={state === "open" ? "done" : state}
        />
        <SubmitButton>Save</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  );
}

/** The questions for the selected state. */
function more(value: ChecklistState, { state, decidedOn, notes }: EntryView, today: CalendarDate) {
  const typed = state === value ? (notes ?? undefined) : undefined;
  if (value === "open") return undefined;
  if (value === "waived") {
    return <TextAreaField name="whyWaived" label="Why is it waived?" rows={3} defaultValue={typed} />;
  }
  return (
    <>
      <DateField
        name="decidedOn"
        legend="When was it done?"
        hint={`For example, ${typedDay(today)}`}
        defaultValue={state === "done" && decidedOn ? decidedOn : today}
      />
      <TextAreaField name="notes" label="What was done? (optional)" rows={3} defaultValue={typed} />
    </>
  );
}
