import { NotAvailableNotice } from "@/components/cases/not-available-notice";
import { ActionForm } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { professionalRoleLabels, professionalRoles } from "@/lib/domain/vocabulary/professionals";
import { addProfessionalAction } from "@/lib/professionals/actions";
import type { Practitioner } from "@/lib/professionals/types";
import { practitionerLabel } from "@/components/contacts/practitioner-label";

type Props = {
  reference: string;
  requestKey: string;
  /** Practitioners of the programme who are not on the case. */
  known: readonly Practitioner[];
  /** Why no one can be added, if so. */
  locked: string | null;
};

/** Adds a professional to a case: one the programme already knows, or a new one. */
export const AddProfessionalForm = ({ reference, requestKey, known, locked }: Props) => (
  <ActionForm action={addProfessionalAction} requestKey={requestKey} label="Add a professional" keepDraft>
    <UnlessBlocked locked={locked && <NotAvailableNotice reference={reference}>{locked}</NotAvailableNotice>}>
      <input type="hidden" name="reference" value={reference} />
      {known.length > 0 && (
        <SelectField
          name="professionalId"
          label="Professional already in this service (optional)"
          hint="If you select one, leave name, role and organisation empty."
          empty="Someone else"
          options={known.map((one) => ({ value: one.id, label: practitionerLabel(one) }))}
        />
      )}
      <TextField name="name" label="Name" autoComplete="off" spellCheck={false} />
      <SelectField
        name="role"
        label="Role"
        empty="Select a role"
        options={professionalRoles.map((value) => ({ value, label: professionalRoleLabels[value] }))}
      />
      <TextField
        name="organisation"
        label="Organisation"
        hint="For example, the surgery, the ward or the team."
        autoComplete="off"
      />
      <TextField
        name="phone"
        label="Phone (optional)"
        hint="A phone number or email address that you enter here replaces the earlier one for this professional."
        type="tel"
        width={20}
        autoComplete="off"
      />
      <TextField name="email" label="Email (optional)" type="email" autoComplete="off" />
      <TextAreaField name="details" label="What do they do with the person? (optional)" rows={3} />
      <SubmitButton>Add the professional</SubmitButton>
    </UnlessBlocked>
  </ActionForm>
);
