import { RadioField } from "@/components/ui/choice-fields";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sentenceDay } from "@/lib/domain/calendar/format";
import { savingRefusals } from "@/lib/domain/person/review-saving";
import { counted } from "@/lib/domain/text/count";
import { confirmNoneKnownAction } from "@/lib/review/actions";
import type { Review } from "@/lib/review/types";
import { hrefTo } from "@/lib/routes";
import { PartForm, type PartProps } from "./part-form";

type Props = PartProps & { review: Review; today: CalendarDate };

/** Who else is involved has a list of its own. This form confirms that no one is. */
export function ProfessionalsForm({ review: { professionals, answers }, today, locked, ...form }: Props) {
  const { noneKnownOn } = answers.professionals;

  return (
    <>
      <p>
        {professionals > 0
          ? `${counted(professionals, "professional is", "professionals are")} listed.`
          : "No professional is listed."}{" "}
        <Link href={hrefTo("professionals", { reference: form.reference })}>See and add professionals</Link>
      </p>
      {professionals === 0 && noneKnownOn && (
        <p>It was confirmed on {sentenceDay(noneKnownOn, today)} that none are known.</p>
      )}
      <PartForm
        action={confirmNoneKnownAction}
        label="Professionals"
        {...form}
        locked={locked ?? (professionals > 0 ? savingRefusals.professionals_listed : null)}
      >
        <RadioField
          name="noneKnown"
          legend="Is any other professional involved with them?"
          options={[
            { value: "yes", label: "No: no professionals are known", hint: "The person was asked." },
            { value: "no", label: "This is not known yet" },
          ]}
          defaultValue={noneKnownOn ? "yes" : undefined}
        />
        <SubmitButton>Save professionals</SubmitButton>
      </PartForm>
    </>
  );
}
