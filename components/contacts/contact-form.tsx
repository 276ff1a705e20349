import { Details } from "@/components/ui/details";
import { ActionForm } from "@/components/ui/form";
import { CheckboxGroup, RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessLocked } from "@/components/ui/unless-locked";
import { WarningText } from "@/components/ui/warning-text";
import { correctContactAction, logContactAction } from "@/lib/contacts/actions";
import { anotherDay, attempts, outcomes } from "@/lib/contacts/schema";
import type { ContactVersion } from "@/lib/contacts/types";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/words";
import { isMade } from "@/lib/domain/contacts/contact-facts";
import {
  contactDirections,
  contactMedia,
  contactParties,
  contactPlaces,
  contactPurposes,
  directionLabels,
  mediumLabels,
  partyLabels,
  placeLabels,
  purposeLabels,
  resultLabels,
} from "@/lib/domain/contacts/vocabulary";

type Props = {
  reference: string;
  requestKey: string;
  today: CalendarDate;
  /** The contact to correct; without one a new contact is logged. */
  contact?: ContactVersion;
  /** Why this contact cannot be corrected, if so. */
  locked?: string | null;
};

/**
 * A contact in as few taps as can be: how, what came of it, a sentence, save. Everything else has its usual answer.
 * An attempt takes two taps and no words.
 */
export function ContactForm({ reference, requestKey, today, contact, locked = null }: Props) {
  return (
    <ActionForm
      action={contact ? correctContactAction : logContactAction}
      requestKey={requestKey}
      label={contact ? "Correct a contact" : "Log a contact"}
      keepDraft
    >
      <UnlessLocked locked={locked && <WarningText>{locked}</WarningText>}>
        <input type="hidden" name="reference" value={reference} />
        {contact && <input type="hidden" name="contactId" value={contact.id} />}
        <How contact={contact} />
        <Outcome contact={contact} />
        <When contact={contact} today={today} />
        <TextAreaField
          name="words"
          label="What happened?"
          hint="Facts first. The person can ask to see this. After a try without a reply you can leave it empty."
          defaultValue={contact?.words}
        />
        <TextAreaField
          name="nextStep"
          label="What is the next step? (optional)"
          rows={2}
          defaultValue={contact?.nextStep ?? undefined}
        />
        <More contact={contact} />
        <SubmitButton>{contact ? "Save correction" : "Save contact"}</SubmitButton>
      </UnlessLocked>
    </ActionForm>
  );
}

type Part = { contact: ContactVersion | undefined };

function How({ contact }: Part) {
  const where = (
    <RadioTiles
      name="place"
      legend="Where?"
      options={contactPlaces.map((value) => ({ value, label: placeLabels[value] }))}
      defaultValue={contact?.place ?? undefined}
    />
  );
  return (
    <RadioTiles
      name="medium"
      legend="How was the contact made?"
      options={contactMedia.map((value) => ({
        value,
        label: mediumLabels[value],
        ...(value === "in_person" && { reveals: where }),
      }))}
      defaultValue={contact?.medium}
    />
  );
}

function Outcome({ contact }: Part) {
  const result = contact?.result === "no_reply_to_visit" ? "no_answer" : contact?.result;
  const attempt = (
    <RadioTiles
      name="attempt"
      legend="How did it end?"
      options={attempts.map((value) => ({ value, label: resultLabels[value] }))}
      defaultValue={result && !isMade(result) ? result : "no_answer"}
    />
  );
  return (
    <RadioTiles
      name="outcome"
      legend="What came of it?"
      options={outcomes.map((value) =>
        value === "tried"
          ? { value, label: "Tried, no reply", hint: "Or missed, or cancelled", reveals: attempt }
          : { value, label: resultLabels[value] },
      )}
      defaultValue={result && (outcomes.find((outcome) => outcome === result) ?? "tried")}
    />
  );
}

function When({ contact, today }: Part & { today: CalendarDate }) {
  const yesterday = addDays(today, -1);
  const day = contact?.happenedOn ?? today;
  const isAnother = day !== today && day !== yesterday;
  const date = (
    <DateField
      name="happenedOn"
      legend="Date"
      hint={`For example, ${typedDay(yesterday)}`}
      defaultValue={isAnother ? day : undefined}
    />
  );
  return (
    <RadioTiles
      name="when"
      legend="When was it?"
      options={[
        { value: today, label: "Today" },
        { value: yesterday, label: "Yesterday" },
        { value: anotherDay, label: "Another date", reveals: date },
      ]}
      defaultValue={isAnother ? anotherDay : day}
    />
  );
}

/** What has its usual answer already: opened where a correction shows another. */
function More({ contact }: Part) {
  const isUnusual = contact && (contact.with !== "person" || contact.direction !== "from_us");

  return (
    <Details summary="More: with whom, who began it, what for" open={isUnusual ?? false}>
      <RadioTiles
        name="with"
        legend="With whom?"
        options={contactParties.map((value) => ({ value, label: partyLabels[value] }))}
        defaultValue={contact?.with ?? "person"}
      />
      <RadioTiles
        name="direction"
        legend="Who began it?"
        options={contactDirections.map((value) => ({ value, label: directionLabels[value] }))}
        defaultValue={contact?.direction ?? "from_us"}
      />
      <CheckboxGroup
        name="purposes"
        legend="What was it for?"
        hint="Choose “Needs review” when you went through their needs with them."
        options={contactPurposes.map((value) => ({ value, label: purposeLabels[value] }))}
        defaultValue={contact?.purposes ?? ["check_in"]}
      />
    </Details>
  );
}
