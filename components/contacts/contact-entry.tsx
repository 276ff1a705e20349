import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { TimelineEntry, TypedText } from "@/components/ui/timeline";
import type { ContactMove, ContactVersion, ContactView } from "@/lib/contacts/types";
import { dayOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay, plainInstant } from "@/lib/domain/calendar/format";
import { refusalToAmend, refusalToMark, showsText } from "@/lib/domain/contacts/contact";
import type { ActingRole } from "@/lib/domain/moves/acting-roles";
import { hrefTo } from "@/lib/routes";
import { contactDetails, contactTitle } from "./contact-label";

/** Who reads it, and in which roles they act on the case: these say who corrects, marks and reads a contact. */
export type ContactReader = { id: string; roles: readonly ActingRole[] };

type Props = {
  contact: ContactView;
  /** The reference of the case, for the way to its pages. */
  reference: string;
  reader: ContactReader;
  /** The last day of support. */
  closesOn: CalendarDate;
  today: CalendarDate;
};

/** A contact in the timeline of its case, with what it said before it was corrected. */
export function ContactEntry({ contact, reference, reader, closesOn, today }: Props) {
  const { id, author, status, voided, moved, earlier, recordedAt } = contact;
  const written = { authorId: author.id, status };
  const mayAmend = refusalToAmend(written, reader.id) === null;
  const mayMark = !mayAmend && refusalToMark(written, reader) === null;

  return (
    <TimelineEntry
      id={`contact-${id}`}
      title={contactTitle(contact)}
      by={byLine(contact, today)}
      isQuiet={status === "entered_in_error"}
    >
      {contact.happenedOn > closesOn && (
        <p>
          <Tag>After support ended</Tag>
        </p>
      )}
      {voided && (
        <p>
          <Tag>Entered in error</Tag> {voided.by}, {plainInstant(voided.at, today)}: {voided.why}
        </p>
      )}
      {moved && <MovedLine moved={moved} today={today} />}
      {!showsText(contact, reader.roles) && (
        <p className="quiet small">Only a manager, or the named holder of a held case, can read the text.</p>
      )}
      <ContactText contact={contact}>
        {mayAmend && (
          <Link className="link no-print" href={hrefTo("correctContact", { reference, contactId: id })}>
            Correct
            <span className="govuk-visually-hidden">
              : {contactTitle(contact)}, {plainDay(contact.happenedOn, today)}
            </span>
          </Link>
        )}
        {mayMark && (
          <Link className="link no-print" href={hrefTo("contactInError", { reference, contactId: id })}>
            Mark as entered in error
            <span className="govuk-visually-hidden">
              : {contactTitle(contact)}, {plainDay(contact.happenedOn, today)}
            </span>
          </Link>
        )}
      </ContactText>
      {earlier.map((version, at) => (
        <div className="earlier-text" key={version.id}>
          <p className="small">
            <Tag>Corrected</Tag> {plainInstant((earlier[at - 1] ?? { recordedAt }).recordedAt, today)}.
            Earlier text: {contactTitle(version)}, {byLine(version, today)}
          </p>
          <ContactText contact={version} />
        </div>
      ))}
    </TimelineEntry>
  );
}

/** A contact that was logged on the wrong person, on either of the two cases. */
function MovedLine({ moved, today }: { moved: ContactMove; today: CalendarDate }) {
  const { direction, reference, by, at } = moved;
  const other = reference && <Link href={hrefTo("case", { reference })}>{reference}</Link>;
  return (
    <p>
      <Tag>{direction === "here" ? "Moved here" : "Moved to the right case"}</Tag> {by},{" "}
      {plainInstant(at, today)}
      {other && (direction === "here" ? <>, from {other}</> : <>: {other}</>)}
    </p>
  );
}

/** When it was and who wrote it down, and when, if that was another day. */
function byLine({ happenedOn, recordedAt, author }: ContactVersion, today: CalendarDate) {
  const recordedOn = dayOf(recordedAt);
  const line = `${plainDay(happenedOn, today)}, ${author.name}`;
  return recordedOn === happenedOn ? line : `${line}, written ${plainDay(recordedOn, today)}`;
}

/** What happened, and in one quiet line what else is known; the link to change it ends that line. */
function ContactText({ contact, children }: { contact: ContactVersion; children?: ReactNode }) {
  const details = contactDetails(contact);

  return (
    <>
      {contact.notes !== "" && <TypedText>{contact.notes}</TypedText>}
      {contact.nextStep !== null && <TypedText>{`Next step: ${contact.nextStep}`}</TypedText>}
      {(details.length > 0 || Boolean(children)) && (
        <p className="quiet small">
          {details.join(" · ")}
          {details.length > 0 && Boolean(children) && <span className="no-print"> · </span>}
          {children}
        </p>
      )}
    </>
  );
}
