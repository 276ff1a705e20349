import { ContactEntry, type ContactReader } from "@/components/contacts/contact-entry";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Timeline } from "@/components/ui/timeline";
import type { TimelineItem } from "@/lib/screens/timeline/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { hrefTo } from "@/lib/routes";
import { EventEntry } from "./event-entry";

type Props = {
  items: readonly TimelineItem[];
  hasOlder: boolean;
  /** How many times "Show older" was selected. */
  older: number;
  reference: string;
  reader: ContactReader;
  /** The closing date. */
  closesOn: CalendarDate;
  today: CalendarDate;
};

/** The contacts and events of a case in one list, newest first. */
export function CaseTimeline({ items, hasOlder, older, reference, reader, closesOn, today }: Props) {
  return (
    <Card title="What has happened" id="history">
      <Timeline>
        {items.map((item) =>
          item.kind === "contact" ? (
            <ContactEntry
              key={item.contact.id}
              contact={item.contact}
              {...{ reference, reader, closesOn, today }}
            />
          ) : (
            <EventEntry key={item.event.id} event={item.event} today={today} />
          ),
        )}
      </Timeline>
      {hasOlder && (
        <p className="no-print timeline__older">
          <Link href={hrefTo("case", { reference }, { query: { older: String(older + 1) } })} scroll={false}>
            Show older
          </Link>
        </p>
      )}
    </Card>
  );
}
