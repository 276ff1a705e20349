import { RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import { contactMedia, mediumLabels } from "@/lib/domain/vocabulary/contacts";

type Props = { who: string; how: string; when: string; today: CalendarDate };

/** Who decided, how and when. */
export const InformedFields = ({ who, how, when, today }: Props) => (
  <>
    <TextField
      name="givenBy"
      label={who}
      hint="The person, or someone who may decide for them, and their role."
      width={20}
    />
    <RadioTiles
      name="how"
      legend={how}
      options={contactMedia.map((value) => ({ value, label: mediumLabels[value] }))}
    />
    <DateField name="decidedOn" legend={when} hint={`For example, ${typedDay(today)}`} defaultValue={today} />
  </>
);
