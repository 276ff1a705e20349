import { CheckboxGroup, RadioTiles } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import { correctContactAction, logContactAction } from "@/lib/contacts/actions";
import type { ContactVersion, ProfessionalChoice } from "@/lib/contacts/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import {
  contactParties,
  contactPurposes,
  partyLabels,
  purposeLabels,
} from "@/lib/domain/vocabulary/contacts";
import { MoreDetails } from "./more-details";
import { Direction, How, Outcome, When } from "./occasion-fields";
import { WhichProfessional } from "./which-professional";

type Props = {
  reference: string;
  requestKey: string;
  today: CalendarDate;
  /** The professionals of the case. */
  professionals: readonly ProfessionalChoice[];
  /** The contact to correct; without one a new contact is logged. */
  contact?: ContactVersion;
  /** Why this contact cannot be corrected, if so. */
  locked?: string | null;
};

/**
 * A contact in as few taps as possible: how, the result, a sentence, save. Everything else has its usual answer.
 * An attempt takes two taps and no text.
 */
export function ContactForm({ reference, requestKey, today, professionals, contact, locked = null }: Props) {
  return (
    <ActionForm
      action={contact ? correctContactAction : logContactAction}
      requestKey={requestKey}
      label={contact ? "Correct a contact" : "Log a contact"}
      keepDraft
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <input type="hidden" name="reference" value={reference} />
        {contact && <input type="hidden" name="contactId" value={contact.id} />}
        <How contact={contact} />
        <Outcome contact={contact} />
        <When contact={contact} today={today} />
        <TextAreaField
          name="notes"
          label="What happened?"
          hint="Record the facts first. The person can ask to see this. You can leave this empty if there was no reply."
          defaultValue={contact?.notes}
        />
        <TextAreaField
          name="nextStep"
          label="What is the next step? (optional)"
          rows={2}
          defaultValue={contact?.nextStep ?? undefined}
        />
        <More {...{ reference, contact, professionals }} />
        <SubmitButton>{contact ? "Save correction" : "Save contact"}</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  );
}

type MoreProps = Pick<Props, "reference" | "professionals"> & { contact: ContactVersion | undefined };

/** What has its usual answer already: opened where a correction shows another. */
function More({ reference, contact, professionals }: MoreProps) {
  const isUnusual = contact && (contact.with !== "person" || contact.direction !== "from_us");
  const which = <WhichProfessional {...{ reference, contact, professionals }} />;

  return (
    <MoreDetails summary="More: who with, who made contact, purpose" open={isUnusual ?? false}>
      <RadioTiles
        name="with"
        legend="Who was the contact with?"
        options={contactParties.map((value) => ({
          value,
          label: partyLabels[value],
          ...(value === "professional" && { reveals: which }),
        }))}
        defaultValue={contact?.with ?? "person"}
      />
      <Direction contact={contact} />
      <CheckboxGroup
        name="purposes"
        legend="What was the contact for? (optional)"
        options={contactPurposes.map((value) => ({ value, label: purposeLabels[value] }))}
        defaultValue={contact?.purposes ?? ["check_in"]}
      />
    </MoreDetails>
  );
}
