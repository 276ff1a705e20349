import { RadioField } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { UnlessBlocked } from "@/components/ui/unless-blocked";
import { WarningText } from "@/components/ui/warning-text";
import {
  isList,
  isWritten,
  sectionAnswerLabels,
  writtenHints,
  type SummarySection,
} from "@/lib/domain/vocabulary/summary-sections";
import { writeSectionAction } from "@/lib/summaries/actions";
import type { SummaryView } from "@/lib/summaries/types";

type Props = {
  summary: SummaryView;
  section: SummarySection;
  version: number;
  requestKey: string;
  /** Why it cannot be written, if so. */
  locked: string | null;
};

/** One section for this destination: in words, as one of the two answers without, or as the record says. */
export function SectionForm({ summary, section, version, requestKey, locked }: Props) {
  const edited = summary.edited[section];
  const assembled = summary.assembled[section];
  const words = edited?.answer === "words" ? edited.words : (assembled?.words ?? "");

  return (
    <ActionForm
      action={writeSectionAction}
      requestKey={requestKey}
      version={version}
      label="Edit a section"
      keepDraft
    >
      <UnlessBlocked locked={locked && <WarningText>{locked}</WarningText>}>
        <input type="hidden" name="reference" value={summary.case.reference} />
        <input type="hidden" name="handoverId" value={summary.handover.id} />
        <input type="hidden" name="section" value={section} />
        <RadioField
          name="answer"
          legend="How do you want to answer?"
          options={[
            { value: "words", label: sectionAnswerLabels.words },
            {
              value: "none_known",
              label: sectionAnswerLabels.none_known,
              hint: "Someone asked, and there is none.",
            },
            {
              value: "not_recorded",
              label: sectionAnswerLabels.not_recorded,
              hint: "No one asked, or no one wrote it down.",
            },
            ...(edited
              ? [
                  {
                    value: "assembled",
                    label: "As the record says",
                    hint: assembled
                      ? "Removes the text written for this destination."
                      : "The record has nothing here, so the section becomes blank again.",
                  },
                ]
              : []),
          ]}
          defaultValue={edited?.answer ?? "words"}
        />
        <TextAreaField name="words" label="Text" hint={hintOf(section)} rows={8} defaultValue={words} />
        <SubmitButton>Save section</SubmitButton>
      </UnlessBlocked>
    </ActionForm>
  );
}

const hintOf = (section: SummarySection) =>
  [
    isWritten(section)
      ? writtenHints[section]
      : "Starts with what the record says. Your changes apply to this destination only.",
    isList(section) && "Enter one on each line.",
  ]
    .filter(Boolean)
    .join(" ");
