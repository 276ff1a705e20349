import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { longDay } from "@/lib/domain/calendar/format";
import type { CaseToWrite, NewContact } from "@/lib/letters/types";
import type { Programme } from "@/lib/programmes/types";
import { AtAnyHour, LetterSheet } from "./letter-sheet";

type Props = { person: CaseToWrite; contact: NewContact; programme: Programme; today: CalendarDate };

/** For a person another service will support: who to contact from now on, and who helps out of hours. */
export function NewContactLetter({ person, contact, programme, today }: Props) {
  const { name, hours } = contact;
  const numbers = [contact.phone, contact.secondPhone].filter((number) => number !== null);

  return (
    <LetterSheet person={person} programme={programme} today={today}>
      <p>{beginWords(person, contact, today)}</p>
      <section className="letter__contact">
        <h2>{name}</h2>
        {numbers.length > 0 ? (
          <p>
            Phone: <strong className="number">{numbers.join(" or ")}</strong>
          </p>
        ) : (
          <p>Ask me how to get in touch with them.</p>
        )}
        {hours !== null && <p>Open: {hours}</p>}
      </section>
      <p>{untilThenWords(person, contact, programme, today)}</p>
      <AtAnyHour />
      <p>Keep this letter where you can find it.</p>
    </LetterSheet>
  );
}

function beginWords({ lead }: CaseToWrite, { name, startOn }: NewContact, today: CalendarDate) {
  if (lead === "completed") return `${name} supports you from now on. Turn to them first.`;
  if (startOn === null) return `${name} has agreed to support you. They will tell you when they start.`;
  return startOn > today
    ? `${name} has agreed to support you. They start on ${longDay(startOn)}.`
    : `${name} has agreed to support you from ${longDay(startOn)}.`;
}

/** Who supports the person until the new service starts, and who to contact if it does not. */
function untilThenWords(
  { lead, signedBy, isHeld }: CaseToWrite,
  { name }: NewContact,
  { dates, name: us }: Programme,
  today: CalendarDate,
) {
  const closes = longDay(dates.closesOn);
  if (isHeld) return `If you do not hear from ${name}, ask for ${signedBy}.`;
  if (today > dates.closesOn) return `${us} ended its support on ${closes}.`;
  return lead === "completed"
    ? `If something goes wrong with ${name} before ${us} closes on ${closes}, tell ${signedBy}.`
    : `Until they see you, ${signedBy} is still there for you, up to ${closes}, when ${us} ends its support. If you do not hear from ${name}, tell us.`;
}
