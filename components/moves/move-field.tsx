import { contactInList } from "@/components/contacts/contact-label";
import { RadioField, RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { Link } from "@/components/ui/link";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { ContactVersion } from "@/lib/contacts/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/words";
import type { Asked } from "@/lib/domain/moves/table";

type Props = {
  asked: Asked;
  today: CalendarDate;
  contacts: readonly ContactVersion[];
  reference: string;
  /** The people of the commissioner's office whom an answer may name. */
  office?: readonly { id: string; name: string }[];
};

/** More choices than these stand below one another. */
const mostTiles = 7;

/** One question of a move, in the shape that the table of questions gives it. */
export function MoveField({
  asked: { question, words, shape, optional },
  today,
  contacts,
  reference,
  office = [],
}: Props) {
  // "If not, why not?" says by itself when it may stay empty.
  const legend = optional && !words.startsWith("If ") ? `${words} (optional)` : words;

  switch (shape.kind) {
    case "day":
      return (
        <DateField
          name={question}
          legend={legend}
          hint={`For example, ${typedDay(today)}`}
          defaultValue={question === "happenedOn" ? today : undefined}
        />
      );
    case "line":
      return <TextField name={question} label={legend} autoComplete="off" />;
    case "words":
      return <TextAreaField name={question} label={legend} rows={4} />;
    case "choice": {
      const Choice = shape.options.length > mostTiles ? RadioField : RadioTiles;
      return <Choice name={question} legend={legend} options={shape.options} />;
    }
    case "office":
      return (
        <RadioField
          name={question}
          legend={legend}
          options={office.map(({ id, name }) => ({ value: id, label: name }))}
        />
      );
    case "contact":
      return (
        <RadioField
          name={question}
          legend={legend}
          hint={
            <>
              {contacts.length === 0 && "No contact with the person is logged yet. "}
              <Link href={`/cases/${reference}/contacts/new`}>Log the contact first</Link> if it is not here.
              What you typed stays.
            </>
          }
          options={contacts.map((contact) => ({ value: contact.id, ...contactInList(contact, today) }))}
        />
      );
  }
}
