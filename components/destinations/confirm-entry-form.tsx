import { confirmDestinationAction } from "@/lib/destinations/actions";
import type { Destination } from "@/lib/destinations/types";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { requestKey: string; destination: Pick<Destination, "id" | "version"> };

/** One press for "I have looked, and all of it is still true". */
export function ConfirmEntryForm({ requestKey, destination }: Props) {
  return (
    <ActionForm
      action={confirmDestinationAction}
      requestKey={requestKey}
      version={destination.version}
      label="Confirm the entry"
    >
      <input type="hidden" name="destinationId" value={destination.id} />
      <SubmitButton variant="secondary">Checked today, all true</SubmitButton>
    </ActionForm>
  );
}
