import { contactInList } from "@/components/contacts/contact-label";
import { RadioField, RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { Link } from "@/components/ui/link";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { ContactVersion } from "@/lib/contacts/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import type { AskedQuestion } from "@/lib/domain/moves/table";
import { hrefTo } from "@/lib/routes";

/** What the questions of a form may be answered with. */
export type MoveChoices = {
  today: CalendarDate;
  reference: string;
  /** The contacts that an answer may name. */
  contacts?: readonly ContactVersion[];
  /** The members of the commissioner's office that an answer may name. */
  office?: readonly { id: string; name: string }[];
  /** The workers who can be made responsible. */
  workers?: readonly { id: string; name: string }[];
};

type Props = MoveChoices & { asked: AskedQuestion };

/** More choices than these are shown one below another. */
const mostTiles = 7;

/** One question of a move, in the shape that the table of questions gives it. */
export function MoveField({
  asked: { question, label, shape, optional },
  today,
  reference,
  contacts = [],
  office = [],
  workers = [],
}: Props) {
  const legend = optional ? `${label} (optional)` : label;

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
    case "time":
      return (
        <TextField
          name={question}
          label={legend}
          hint="On the 24-hour clock, for example 14:05"
          autoComplete="off"
        />
      );
    case "line":
      return <TextField name={question} label={legend} autoComplete="off" />;
    case "text":
      return <TextAreaField name={question} label={legend} rows={4} />;
    case "choice": {
      const Choice = shape.options.length > mostTiles ? RadioField : RadioTiles;
      return <Choice name={question} legend={legend} options={shape.options} />;
    }
    case "office":
    case "worker":
      return (
        <RadioField
          name={question}
          legend={legend}
          options={[
            ...(shape.kind === "office" ? office : workers).map(({ id, name }) => ({
              value: id,
              label: name,
            })),
            ...(optional ? [{ value: "", label: "No one" }] : []),
          ]}
        />
      );
    case "contact":
      return (
        <RadioField
          name={question}
          legend={legend}
          hint={
            <>
              {contacts.length === 0 && "No contact with the person has been logged. "}
              If it is not in the list,{" "}
              <Link href={hrefTo("newContact", { reference })}>log the contact first</Link>. What you have
              typed is kept.
            </>
          }
          options={contacts.map((contact) => ({ value: contact.id, ...contactInList(contact, today) }))}
        />
      );
  }
}
