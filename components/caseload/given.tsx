import { dismissGivenAction } from "@/lib/staff/actions";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { plainDay } from "@/lib/domain/calendar/format";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { counted } from "@/lib/domain/text/count";
import { newRequestKey } from "@/lib/platform/request-key";
import type { Given } from "@/lib/screens/caseload/types";

/** Which people were given to the reader lately, until they have read it. */
export function GivenNote({ given, today }: { given: readonly Given[]; today: CalendarDate }) {
  if (given.length === 0) return null;
  return (
    <ActionForm action={dismissGivenAction} requestKey={newRequestKey()} label="Cases given to you">
      {given.map(({ by, on, count }) => (
        <p key={`${by} ${on}`}>
          {counted(count, "case", "cases")} given to you by {by} on {plainDay(on, today)}.
        </p>
      ))}
      <SubmitButton variant="secondary">I have read this</SubmitButton>
    </ActionForm>
  );
}
