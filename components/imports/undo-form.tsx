import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { people } from "@/lib/domain/text/count";
import { undoImportAction } from "@/lib/imports/actions";
import type { ImportDetail } from "@/lib/imports/types";

/** Removes everyone a file added. */
export function UndoForm({ requestKey, found }: { requestKey: string; found: ImportDetail }) {
  return (
    <ActionForm action={undoImportAction} requestKey={requestKey} label="Undo the import">
      <input type="hidden" name="batchId" value={found.id} />
      <p>
        {people(found.lines.ready)} will be removed, with their needs and first plans. You can undo the import
        only while nothing else has been recorded on any of these cases. The history keeps a record of it.
      </p>
      <SubmitButton variant="warning">Undo the import</SubmitButton>
    </ActionForm>
  );
}
