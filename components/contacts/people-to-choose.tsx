import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import { TextField } from "@/components/ui/text-field";
import type { CaseloadRow } from "@/lib/screens/caseload/types";
import type { SeenLately } from "@/lib/contacts/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow } from "@/lib/domain/calendar/format";
import { hrefTo } from "@/lib/routes";

const path = hrefTo("chooseContact");

/** Searches for a person by part of their name or reference. */
export const PersonSearch = ({ text }: { text: string }) => (
  <Card>
    <form action={path} role="search" aria-label="Find a person" className="search-line">
      <TextField
        name="text"
        label="Name or reference"
        defaultValue={text}
        autoComplete="off"
        spellCheck={false}
      />
      <Button variant="secondary">Search</Button>
    </form>
  </Card>
);

const formOf = (reference: string) => hrefTo("newContact", { reference });

type Seen = { people: readonly SeenLately[]; today: CalendarDate };

/** The people this worker logged contacts with last: most contacts are with one of them. */
export const SeenLast = ({ people, today }: Seen) => (
  <Card title="Your latest contacts">
    {people.length === 0 ? (
      <EmptyState title="No contacts logged yet">
        <p>Search for the person. After your first contact they are listed here.</p>
      </EmptyState>
    ) : (
      <TaskList>
        {people.map(({ reference, name, lastLoggedOn }) => (
          <TaskRow
            key={reference}
            title={name}
            href={formOf(reference)}
            note={`${reference} · logged ${daysFromNow(lastLoggedOn, today)}`}
          />
        ))}
      </TaskList>
    )}
  </Card>
);

type Found = { people: readonly CaseloadRow[]; hasMore: boolean; text: string; today: CalendarDate };

/** The people who match the search. */
export const PeopleFound = ({ people, hasMore, text, today }: Found) => (
  <Card title={`Results for “${text}”`}>
    {people.length === 0 ? (
      <EmptyState title="No outstanding people match your search">
        <p>
          Try a shorter part of the name. Someone whose case has ended is in the{" "}
          <Link href={hrefTo("caseload", { query: { view: "done", text } })}>caseload</Link>.
        </p>
      </EmptyState>
    ) : (
      <TaskList>
        {people.map(({ reference, name, lastContactOn }) => (
          <TaskRow
            key={reference}
            title={name}
            href={formOf(reference)}
            note={`${reference} · ${lastContactOn ? `last contact ${daysFromNow(lastContactOn, today)}` : "no contact yet"}`}
          />
        ))}
      </TaskList>
    )}
    {hasMore && <p className="quiet">There are more. Type more of the name to narrow the list.</p>}
    <p>
      <Link href={path}>Back to those you logged last</Link>
    </p>
  </Card>
);
