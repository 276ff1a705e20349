import { contactTitle } from "@/components/contacts/contact-label";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { alertLabels } from "@/lib/domain/vocabulary/alerts";
import { hrefTo } from "@/lib/routes";
import type { OtherRecord, OtherRecords as Records } from "@/lib/screens/case/types";

/** The record that is kept in place of this one, or the duplicates of it, with their alerts and newest contacts. */
export function OtherRecords({ records, today }: { records: Records | null; today: CalendarDate }) {
  if (!records) return null;
  const { isDuplicate, reached, outOfReach } = records;

  return (
    <Card title={isDuplicate ? "This record is a duplicate" : "Duplicates of this record"}>
      <p>
        {isDuplicate
          ? "The person has another record. Read both, and record everything new on the one that is kept."
          : "This record is kept. What was recorded on a duplicate stays there, so read both."}
      </p>
      {reached.map((record) => (
        <Record key={record.reference} record={record} today={today} />
      ))}
      {outOfReach > 0 && (
        <p>
          {reached.length === 0 ? "The other record" : "A further record"} is with another worker. Ask your
          manager about it.
        </p>
      )}
    </Card>
  );
}

function Record({
  record: { reference, alerts, contacts },
  today,
}: {
  record: OtherRecord;
  today: CalendarDate;
}) {
  return (
    <>
      <p>
        <Link href={hrefTo("case", { reference })}>Open {reference}</Link>
      </p>
      <p>
        {alerts.length === 0
          ? "No alerts there."
          : `Alerts there: ${alerts.map(({ kind }) => alertLabels[kind]).join("; ")}.`}
      </p>
      {contacts.length === 0 ? (
        <p>No contacts there.</p>
      ) : (
        <ul className="plain-list">
          {contacts.map((contact) => (
            <li key={contact.id}>
              {plainDay(contact.happenedOn, today)}: {contactTitle(contact)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
