import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { approveSharingAction } from "@/lib/sharing/actions";
import type { SharingView } from "@/lib/sharing/types";
import { DecisionFacts } from "./decision-facts";

type Props = {
  reference: string;
  sharing: SharingView;
  requestKey: string;
  today: CalendarDate;
  /** Why this person cannot approve it, if so. */
  locked: string | null;
};

/** Shows once more what would be shared without consent, and approves it. */
export function ApproveForm({ reference, sharing, requestKey, today, locked }: Props) {
  const { current, destination, version } = sharing;

  return (
    <ActionForm
      action={approveSharingAction}
      requestKey={requestKey}
      version={version}
      label="Approve sharing without consent"
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="destinationId" value={destination.id} />
        {current && <DecisionFacts made={current} today={today} />}
        <p>To refuse, record another decision. It replaces this one.</p>
        <SubmitButton>Approve sharing without consent</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  );
}
