import { RadioTiles } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { typedDay } from "@/lib/domain/calendar/format";
import { riskLabels } from "@/lib/domain/vocabulary/risk-levels";
import { saveRiskAction } from "@/lib/review/actions";
import { assessedLevels } from "@/lib/review/schema";
import type { Review } from "@/lib/review/types";
import { PartForm, type PartProps } from "./part-form";

type Props = PartProps & { risk: Review["answers"]["risk"]; today: CalendarDate };

/** How high the risk is, as someone has assessed it on a day. */
export function RiskForm({ risk, today, ...form }: Props) {
  return (
    <PartForm action={saveRiskAction} label="Risk" {...form}>
      <RadioTiles
        name="level"
        legend="How high is the risk?"
        hint="To the person, to others, and from others, taken together."
        options={assessedLevels.map((level) => ({ value: level, label: riskLabels[level] }))}
        defaultValue={risk.level}
      />
      <DateField
        name="assessedOn"
        legend="When was it assessed?"
        hint={`For example, ${typedDay(addDays(today, -1))}`}
        defaultValue={risk.assessedOn ?? undefined}
      />
      <TextField
        name="assessor"
        label="Who assessed it?"
        hint="Name and role"
        defaultValue={risk.assessor ?? undefined}
        autoComplete="off"
      />
      <SubmitButton>Save risk</SubmitButton>
    </PartForm>
  );
}
