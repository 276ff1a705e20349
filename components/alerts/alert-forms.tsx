import { Card } from "@/components/ui/card";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { endAlertAction, reviewAlertAction } from "@/lib/alerts/actions";
import type { AlertView } from "@/lib/alerts/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { ReviewDay } from "./raise-alert-form";

type Props = {
  reference: string;
  alert: AlertView;
  requestKey: string;
  /** Why nothing can be changed about it, if so. */
  locked: string | null;
};

/** Reviews an alert: its details now, and the date of its next review. */
export const ReviewAlertForm = ({
  reference,
  alert,
  requestKey,
  locked,
  today,
}: Props & { today: CalendarDate }) => (
  <Card title="Keep the alert">
    <ActionForm
      action={reviewAlertAction}
      requestKey={requestKey}
      version={alert.version}
      label="Review the alert"
      keepDraft
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <Which reference={reference} alertId={alert.id} />
        <TextAreaField
          name="details"
          label="Details (optional)"
          rows={3}
          defaultValue={alert.details ?? undefined}
        />
        <ReviewDay today={today} />
        <SubmitButton>Save alert review</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  </Card>
);

/** Ends an alert that no longer applies. */
export const EndAlertForm = ({ reference, alert, requestKey, locked }: Props) => (
  <Card title="End the alert">
    <ActionForm
      action={endAlertAction}
      requestKey={requestKey}
      version={alert.version}
      label="End the alert"
      keepDraft
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <Which reference={reference} alertId={alert.id} />
        <TextAreaField name="why" label="Why does the alert no longer apply?" rows={3} />
        <SubmitButton variant="secondary">End the alert</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  </Card>
);

const Which = ({ reference, alertId }: { reference: string; alertId: string }) => (
  <>
    <input type="hidden" name="reference" value={reference} />
    <input type="hidden" name="alertId" value={alertId} />
  </>
);
