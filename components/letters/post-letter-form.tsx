import { ActionForm } from "@/components/ui/form";
import { ButtonRow } from "@/components/ui/layout";
import { PrintButton } from "@/components/ui/print-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Letter } from "@/lib/domain/person/letter";
import { postLetterAction } from "@/lib/letters/actions";

type Props = { reference: string; letter: Letter; requestKey: string };

/** Print the letter, post it and record that it was posted: it is then logged as a contact by letter. */
export const PostLetterForm = ({ reference, letter, requestKey }: Props) => (
  <ActionForm action={postLetterAction} requestKey={requestKey} label="Post the letter" className="no-print">
    <input type="hidden" name="reference" value={reference} />
    <input type="hidden" name="letter" value={letter} />
    <p>
      Print the letter and post it in a plain envelope. Then record it here. It is logged as a letter sent
      today, not as a contact made.
    </p>
    <ButtonRow>
      <SubmitButton>Record letter as posted</SubmitButton>
      <PrintButton>Print</PrintButton>
    </ButtonRow>
  </ActionForm>
);
