import { RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { anotherDay, attempts, outcomes } from "@/lib/contacts/schema";
import type { ContactVersion } from "@/lib/contacts/types";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import { isMade } from "@/lib/domain/facts/contact";
import {
  contactDirections,
  contactMedia,
  contactLocations,
  directionLabels,
  mediumLabels,
  locationLabels,
  resultLabels,
} from "@/lib/domain/vocabulary/contacts";

// What every contact form asks: how, when, and the result. `occasionFields` reads the answers.

type Part = { contact?: ContactVersion | undefined };

export function How({ contact }: Part) {
  const where = (
    <RadioTiles
      name="location"
      legend="Where?"
      options={contactLocations.map((value) => ({ value, label: locationLabels[value] }))}
      defaultValue={contact?.location ?? undefined}
    />
  );
  return (
    <RadioTiles
      name="medium"
      legend="How was the contact made?"
      options={contactMedia.map((value) => ({
        value,
        label: mediumLabels[value],
        ...(value === "in_person" && { reveals: where }),
      }))}
      defaultValue={contact?.medium}
    />
  );
}

export function Outcome({ contact }: Part) {
  const result = contact?.result === "no_reply_to_visit" ? "no_answer" : contact?.result;
  const attempt = (
    <RadioTiles
      name="attempt"
      legend="What happened to the attempt?"
      options={attempts.map((value) => ({ value, label: resultLabels[value] }))}
      defaultValue={result && !isMade(result) ? result : "no_answer"}
    />
  );
  return (
    <RadioTiles
      name="outcome"
      legend="What was the result?"
      options={outcomes.map((value) =>
        value === "tried"
          ? { value, label: "Attempted, no reply", hint: "Or missed, or cancelled", reveals: attempt }
          : { value, label: resultLabels[value] },
      )}
      defaultValue={result && (outcomes.find((outcome) => outcome === result) ?? "tried")}
    />
  );
}

export function When({ contact, today }: Part & { today: CalendarDate }) {
  const yesterday = addDays(today, -1);
  const day = contact?.happenedOn ?? today;
  const isAnother = day !== today && day !== yesterday;
  const date = (
    <DateField
      name="happenedOn"
      legend="Date"
      hint={`For example, ${typedDay(yesterday)}`}
      defaultValue={isAnother ? day : undefined}
    />
  );
  return (
    <RadioTiles
      name="when"
      legend="When was it?"
      options={[
        { value: today, label: "Today" },
        { value: yesterday, label: "Yesterday" },
        { value: anotherDay, label: "Another date", reveals: date },
      ]}
      defaultValue={isAnother ? anotherDay : day}
    />
  );
}

export const Direction = ({ contact }: Part) => (
  <RadioTiles
    name="direction"
    legend="Who made contact?"
    options={contactDirections.map((value) => ({ value, label: directionLabels[value] }))}
    defaultValue={contact?.direction ?? "from_us"}
  />
);
