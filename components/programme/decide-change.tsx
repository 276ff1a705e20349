import { Card } from "@/components/ui/card";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { newRequestKey } from "@/lib/platform/request-key";
import {
  approveChangeAction,
  sendBackChangeAction,
  takeBackChangeAction,
} from "@/lib/programme-changes/actions";

type Props = { changeId: string; mayDecide: boolean; mayTakeBack: boolean };

/** What the reader may do with an open change: the office approves it or sends it back, a manager takes it back. */
export function DecideChange({ changeId, mayDecide, mayTakeBack }: Props) {
  const which = <input type="hidden" name="changeId" value={changeId} />;
  return (
    <>
      {mayDecide && (
        <>
          <Card title="Approve">
            <p>The programme goes by these dates and thresholds at once, for everyone.</p>
            <ActionForm action={approveChangeAction} requestKey={newRequestKey()} label="Approve the change">
              {which}
              <SubmitButton>Approve the change</SubmitButton>
            </ActionForm>
          </Card>
          <Card title="Send back">
            <ActionForm
              action={sendBackChangeAction}
              requestKey={newRequestKey()}
              label="Send the change back"
            >
              {which}
              <TextAreaField name="reason" label="Why is it sent back?" rows={3} />
              <SubmitButton variant="secondary">Send the change back</SubmitButton>
            </ActionForm>
          </Card>
        </>
      )}
      {mayTakeBack && (
        <Card title="Take back">
          <ActionForm
            action={takeBackChangeAction}
            requestKey={newRequestKey()}
            label="Take the proposal back"
          >
            {which}
            <TextAreaField name="reason" label="Why is it taken back?" rows={3} />
            <SubmitButton variant="secondary">Take the proposal back</SubmitButton>
          </ActionForm>
        </Card>
      )}
    </>
  );
}
