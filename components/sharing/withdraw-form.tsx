import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sentEntries } from "@/lib/domain/sharing/recall";
import { withdrawSharingAction } from "@/lib/sharing/actions";
import type { SharingView } from "@/lib/sharing/types";
import { InformedFields } from "./informed-fields";

type Props = {
  reference: string;
  sharing: SharingView;
  requestKey: string;
  today: CalendarDate;
  /** Why nothing can be withdrawn, if so. */
  locked: string | null;
};

/** Withdraws sharing with one destination, and says beforehand what that does. */
export function WithdrawForm({ reference, sharing, requestKey, today, locked }: Props) {
  const wasSent = sentEntries(effectiveEvents(sharing.log)).length > 0;

  return (
    <ActionForm
      action={withdrawSharingAction}
      requestKey={requestKey}
      version={sharing.version}
      label="Withdraw sharing"
      keepDraft
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="destinationId" value={sharing.destination.id} />
        <WarningText>
          {wasSent
            ? "A summary was sent to this destination. You must recall it, and nothing more can be sent."
            : "Nothing has been sent. Once you withdraw sharing, no summary can be sent."}
        </WarningText>
        <TextAreaField
          name="reason"
          label="Why is sharing withdrawn?"
          hint="If they gave a reason."
          rows={3}
        />
        <InformedFields
          who="Who withdrew it?"
          how="How was it withdrawn?"
          when="When was it withdrawn?"
          today={today}
        />
        <SubmitButton variant="warning">Withdraw sharing</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  );
}
