import { CheckboxGroup, RadioTiles } from "@/components/ui/choice-fields";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { needAreas, needLabels, type NeedArea } from "@/lib/domain/vocabulary/need-areas";
import {
  needOutcomeLabels,
  needOutcomes,
  needTermLabels,
  needTerms,
} from "@/lib/domain/vocabulary/need-terms";
import type { NeedAnswer } from "@/lib/domain/person/review-answers";
import { saveNeedsAction } from "@/lib/review/actions";
import { PartForm, type PartProps } from "./part-form";

type Props = PartProps & { needs: readonly NeedAnswer[] };

/** What the person needs help with, and for how long. */
export function NeedsForm({ needs, ...form }: Props) {
  return (
    <PartForm action={saveNeedsAction} label="Needs" {...form}>
      <CheckboxGroup
        name="areas"
        legend="What do they need help with?"
        hint="Select all that apply. Then say for how long."
        options={needAreas.map((area) => ({
          value: area,
          label: needLabels[area],
          reveals: <OneNeed area={area} need={needs.find((need) => need.area === area)} />,
        }))}
        defaultValue={needs.map(({ area }) => area)}
      />
      <SubmitButton>Save needs</SubmitButton>
    </PartForm>
  );
}

function OneNeed({ area, need }: { area: NeedArea; need: NeedAnswer | undefined }) {
  return (
    <>
      <RadioTiles
        name={`term-${area}`}
        legend={`${needLabels[area]}: for how long?`}
        options={needTerms.map((term) => ({ value: term, label: needTermLabels[term] }))}
        defaultValue={need?.term ?? undefined}
      />
      <TextAreaField
        name={`details-${area}`}
        label={`${needLabels[area]}: details (optional)`}
        rows={2}
        defaultValue={need?.details ?? undefined}
      />
      <SelectField
        name={`outcome-${area}`}
        label={`${needLabels[area]}: outcome (optional)`}
        empty="Not known yet"
        options={needOutcomes.map((outcome) => ({ value: outcome, label: needOutcomeLabels[outcome] }))}
        defaultValue={need?.outcome ?? undefined}
      />
    </>
  );
}
