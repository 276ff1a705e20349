import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { crisisInErrorAction } from "@/lib/crisis/actions";
import type { CrisisView } from "@/lib/crisis/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { crisisLabels } from "@/lib/domain/vocabulary/crisis-contacts";

type Props = {
  reference: string;
  crisis: CrisisView;
  requestKey: string;
  today: CalendarDate;
  /** Why it cannot be marked, if so. */
  locked: string | null;
};

/** Marks a crisis contact as entered in error, with the reason. */
export const CrisisInErrorForm = ({ reference, crisis, requestKey, today, locked }: Props) => (
  <>
    <SummaryList
      facts={[
        { label: "Crisis contact", value: crisisLabels[crisis.kind] },
        { label: "On", value: plainDay(crisis.happenedOn, today) },
        { label: "What happened", value: crisis.details ?? "No details" },
      ]}
    />
    <ActionForm
      action={crisisInErrorAction}
      requestKey={requestKey}
      label="Mark a crisis contact as entered in error"
      keepDraft
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="crisisId" value={crisis.id} />
        <TextAreaField
          name="why"
          label="Why was it entered in error?"
          hint="For example: it was about someone else. Do not name that person."
          rows={3}
        />
        <SubmitButton variant="warning">Mark as entered in error</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  </>
);
