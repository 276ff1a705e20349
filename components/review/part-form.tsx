import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/form";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import type { FormState } from "@/lib/platform/form-state";

/** What every part of a review needs to be saved. */
export type PartProps = {
  reference: string;
  requestKey: string;
  /** How often the part was saved when this page was made. */
  version: number;
  /** Why nothing can be saved, if so. */
  locked: string | null;
};

type Props = PartProps & {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  label: string;
  children: ReactNode;
};

/** The form of one part of a needs review. */
export const PartForm = ({ action, label, reference, requestKey, version, locked, children }: Props) => (
  <ActionForm action={action} requestKey={requestKey} version={version} label={label} keepDraft>
    <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
      <input type="hidden" name="reference" value={reference} />
      {children}
    </UnlessBlocked>
  </ActionForm>
);
