import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { TimelineEntry, TypedWords } from "@/components/ui/timeline";
import type { ContactVersion, ContactView } from "@/lib/contacts/types";
import { dayOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay, plainInstant } from "@/lib/domain/calendar/words";
import { refusalToAmend } from "@/lib/domain/contacts/contact";
import { contactDetails, contactTitle } from "./contact-words";

type Props = {
  contact: ContactView;
  /** The reference of the case, for the way to its pages. */
  reference: string;
  /** Who looks at it: only the author is offered a change. */
  actorId: string;
  today: CalendarDate;
};

/** A contact in the timeline of its case, with what it said before it was corrected. */
export function ContactEntry({ contact, reference, actorId, today }: Props) {
  const { id, author, standing, voided, earlier, recordedAt } = contact;
  const mayAmend = refusalToAmend({ authorId: author.id, standing }, actorId) === null;

  return (
    <TimelineEntry
      id={`contact-${id}`}
      title={contactTitle(contact)}
      by={byLine(contact, today)}
      isQuiet={standing === "entered_in_error"}
    >
      {voided && (
        <p>
          <Tag>Entered in error</Tag> {voided.by}, {plainInstant(voided.at, today)}: {voided.why}
        </p>
      )}
      <ContactText contact={contact} />
      {earlier.map((version, at) => (
        <div className="earlier-text" key={version.id}>
          <p className="small">
            <Tag>Corrected</Tag> {plainInstant((earlier[at - 1] ?? { recordedAt }).recordedAt, today)}.
            Before, it said: {contactTitle(version)}, {byLine(version, today)}
          </p>
          <ContactText contact={version} />
        </div>
      ))}
      {mayAmend && <AmendLinks href={`/cases/${reference}/contacts/${id}`} contact={contact} today={today} />}
    </TimelineEntry>
  );
}

/** When it was and who wrote it down, and when, if that was another day. */
function byLine({ happenedOn, recordedAt, author }: ContactVersion, today: CalendarDate) {
  const recordedOn = dayOf(recordedAt);
  const line = `${plainDay(happenedOn, today)}, ${author.name}`;
  return recordedOn === happenedOn ? line : `${line}, written ${plainDay(recordedOn, today)}`;
}

function ContactText({ contact }: { contact: ContactVersion }) {
  const details = contactDetails(contact);

  return (
    <>
      {contact.words !== "" && <TypedWords>{contact.words}</TypedWords>}
      {contact.nextStep !== null && <TypedWords>{`Next step: ${contact.nextStep}`}</TypedWords>}
      {details.length > 0 && <p className="quiet small">{details.join(" · ")}</p>}
    </>
  );
}

function AmendLinks({
  href,
  contact,
  today,
}: {
  href: string;
  contact: ContactVersion;
  today: CalendarDate;
}) {
  const which = (
    <span className="govuk-visually-hidden">
      : {contactTitle(contact)}, {plainDay(contact.happenedOn, today)}
    </span>
  );
  return (
    <p className="small no-print entry-links">
      <Link href={`${href}/correct`}>Correct{which}</Link>{" "}
      <Link href={`${href}/entered-in-error`}>Mark as entered in error{which}</Link>
    </p>
  );
}
