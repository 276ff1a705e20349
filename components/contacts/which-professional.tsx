import { practitionerLabel } from "./practitioner-label";
import { RadioField } from "@/components/ui/choice-fields";
import { Link } from "@/components/ui/link";
import { notListed, notTalkedAbout } from "@/lib/contacts/schema";
import type { ContactVersion, ProfessionalChoice } from "@/lib/contacts/types";
import { professionalOutcomeLabels, professionalOutcomes } from "@/lib/domain/vocabulary/professionals";
import { hrefTo } from "@/lib/routes";

type Props = {
  reference: string;
  contact: ContactVersion | undefined;
  professionals: readonly ProfessionalChoice[];
};

/** Which professional a contact was with, and what they will do now that the service closes. */
export function WhichProfessional({ reference, contact, professionals }: Props) {
  const others = <Link href={hrefTo("newProfessional", { reference })}>Add someone to the case</Link>;
  if (professionals.length === 0) {
    return (
      <p>
        <input type="hidden" name="involvementId" value={notListed} />
        No professional is on this case yet. {others} first to record their answer.
      </p>
    );
  }

  return (
    <>
      <RadioField
        name="involvementId"
        legend="Which professional?"
        hint={<>{others} if they are not listed. What you typed is kept.</>}
        options={[
          ...professionals.map((who) => ({ value: who.involvementId, label: practitionerLabel(who) })),
          { value: notListed, label: "Someone who is not on the case" },
        ]}
        defaultValue={contact?.with === "professional" ? (contact.involvementId ?? notListed) : undefined}
      />
      <ProfessionalOutcomeField
        name="professionalOutcome"
        legend="What will they do?"
        defaultValue={contact?.involvementId ? (contact.professionalOutcome ?? notTalkedAbout) : undefined}
      />
    </>
  );
}

type OutcomeProps = { name: string; legend: string; defaultValue?: string | undefined };

/** What a professional said they will do. An attempt without a reply needs no answer here. */
export const ProfessionalOutcomeField = ({ name, legend, defaultValue }: OutcomeProps) => (
  <RadioField
    name={name}
    legend={legend}
    hint="Leave this empty if there was no reply. It is recorded as “could not be reached”."
    options={[
      ...professionalOutcomes.map((value) => ({ value, label: professionalOutcomeLabels[value] })),
      { value: notTalkedAbout, label: "This was not discussed" },
    ]}
    defaultValue={defaultValue}
  />
);
