import { confirmDestinationAction } from "@/lib/destinations/actions";
import type { Destination } from "@/lib/destinations/types";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { requestKey: string; destination: Pick<Destination, "id" | "version"> };

/** Records in one step that the entry was checked today and is correct. */
export function ConfirmEntryForm({ requestKey, destination }: Props) {
  return (
    <ActionForm
      action={confirmDestinationAction}
      requestKey={requestKey}
      version={destination.version}
      label="Mark the entry as checked"
    >
      <input type="hidden" name="destinationId" value={destination.id} />
      <SubmitButton variant="secondary">Mark as checked today</SubmitButton>
    </ActionForm>
  );
}
