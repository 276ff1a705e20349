import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { saveOwnWordsAction } from "@/lib/review/actions";
import { ownWordsBoxes } from "@/lib/review/schema";
import { PartForm, type PartProps } from "./part-form";

const labels: Record<(typeof ownWordsBoxes)[number], string> = {
  first: "What matters most?",
  second: "What comes second? (optional)",
  third: "What comes third? (optional)",
};

/** Up to three things that matter most, as the person says them. */
export const OwnWordsForm = ({ ownWords, ...form }: PartProps & { ownWords: readonly string[] }) => (
  <PartForm action={saveOwnWordsAction} label="What matters most" {...form}>
    {ownWordsBoxes.map((box, at) => (
      <TextAreaField
        key={box}
        name={box}
        label={labels[box]}
        hint={at === 0 ? "Use the person’s own words." : undefined}
        rows={3}
        defaultValue={ownWords[at]}
      />
    ))}
    <SubmitButton>Save what matters most</SubmitButton>
  </PartForm>
);
