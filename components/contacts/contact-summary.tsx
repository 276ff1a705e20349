import { SummaryList } from "@/components/ui/summary-list";
import { TypedText } from "@/components/ui/timeline";
import type { ContactVersion } from "@/lib/contacts/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { professionalOutcomeLabels } from "@/lib/domain/vocabulary/professionals";
import { contactTitle } from "./contact-label";

type Props = { contact: ContactVersion; today: CalendarDate };

/** Which contact a form is about. */
export const ContactSummary = ({ contact, today }: Props) => (
  <SummaryList
    spread
    facts={[
      { label: "Contact", value: contactTitle(contact) },
      { label: "On", value: plainDay(contact.happenedOn, today) },
      { label: "By", value: contact.author.name },
      ...(contact.professionalOutcome
        ? [{ label: "Outcome", value: professionalOutcomeLabels[contact.professionalOutcome] }]
        : []),
      ...(contact.notes === ""
        ? []
        : [{ label: "What happened", value: <TypedText>{contact.notes}</TypedText> }]),
    ]}
  />
);
