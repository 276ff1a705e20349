import { NotAvailableNotice } from "@/components/cases/not-available-notice";
import { Direction, How, Outcome, When } from "@/components/contacts/occasion-fields";
import { ProfessionalOutcomeField } from "@/components/contacts/which-professional";
import { CheckboxGroup } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { News } from "@/lib/domain/moves/notification";
import { professionalOutcomeLabels } from "@/lib/domain/vocabulary/professionals";
import { informProfessionalAction } from "@/lib/professionals/actions";
import { notTalkedAbout } from "@/lib/contacts/schema";
import { questionsFor } from "@/lib/professionals/schema";
import type { PersonInvolved } from "@/lib/professionals/types";
import { NamesNoOneField } from "./names-no-one-field";

type Props = {
  reference: string;
  involvementId: string;
  requestKey: string;
  /** The person whose case the form was opened from. */
  personName: string;
  /** What the professional has to be informed of. */
  news: News;
  /** The other people the same contact can be about. */
  others: readonly PersonInvolved[];
  /** Why no contact with them can be logged, if so. */
  locked: string | null;
  today: CalendarDate;
};

/** One contact with a professional about one person or several: an entry on the case of each. */
export function InformProfessionalForm({
  reference,
  involvementId,
  requestKey,
  personName,
  news,
  others,
  locked,
  today,
}: Props) {
  const isShared = others.length > 0;

  return (
    <ActionForm
      action={informProfessionalAction}
      requestKey={requestKey}
      label="Log a contact with a professional"
      keepDraft
    >
      <UnlessBlocked
        locked={locked && <NotAvailableNotice reference={reference}>{locked}</NotAvailableNotice>}
      >
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="involvementId" value={involvementId} />
        <How />
        <Outcome />
        <When today={today} />
        <Direction />
        <TextAreaField
          name="words"
          label={isShared ? "What was said? (on every case)" : "What was said?"}
          hint={
            isShared
              ? "This text is saved on the case of each person you select. Do not name anyone. You can leave this empty if there was no reply."
              : "Record the facts first. The person can ask to see this. You can leave this empty if there was no reply."
          }
        />
        {isShared && <NamesNoOneField />}
        <WhatTheySaid involvementId={involvementId} name={personName} news={news} />
        {isShared && (
          <>
            <TextAreaField
              name={questionsFor(involvementId).words}
              label={`What was said about ${personName} alone? (optional)`}
              hint="Saved on this case only."
              rows={3}
            />
            <CheckboxGroup
              name="alsoAbout"
              legend="Who else was it about? (optional)"
              hint="Your other people with the same professional. Each person you select gets a separate entry."
              options={others.map((person) => ({
                value: person.involvementId,
                label: `${person.name}, ${person.reference}`,
                hint: tellingHint(person),
                reveals: <AboutPerson person={person} />,
              }))}
            />
          </>
        )}
        <SubmitButton>{isShared ? "Save contact for everyone selected" : "Save contact"}</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  );
}

type Said = { involvementId: string; name: string; news: News };

/** What the professional will do now that the service closes; of a death, or its mistake, there is only the news itself. */
function WhatTheySaid({ involvementId, name, news }: Said) {
  const { outcome } = questionsFor(involvementId);
  if (news === "informed_of_closing")
    return <ProfessionalOutcomeField name={outcome} legend={`What will they do for ${name}?`} />;
  return (
    <>
      <input type="hidden" name={outcome} value={notTalkedAbout} />
      {news === "informed_of_death" ? (
        <p>{name} has died. Saving this records that the professional was informed of the death.</p>
      ) : (
        <p>
          {name} is alive: a death was recorded by mistake, and this professional was informed of it. Saving
          this records that they were informed of the mistake.
        </p>
      )}
    </>
  );
}

const tellingHint = ({ notification: { news, informed, outcome } }: PersonInvolved) => {
  if (outcome) return professionalOutcomeLabels[outcome];
  if (news === "informed_of_death")
    return informed ? "Informed of the death" : "Not informed of the death yet";
  if (news === "informed_of_mistake") return "Not informed yet that the death was recorded by mistake";
  return "Not informed yet";
};

/** What was said of one of the others. */
function AboutPerson({ person: { involvementId, name, notification } }: { person: PersonInvolved }) {
  const { words } = questionsFor(involvementId);
  return (
    <>
      <WhatTheySaid {...{ involvementId, name, news: notification.news }} />
      <TextAreaField name={words} label={`What was said about ${name} alone? (optional)`} rows={3} />
    </>
  );
}
