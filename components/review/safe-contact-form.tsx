import { RecordFields } from "@/components/people/record-fields";
import { RadioTiles } from "@/components/ui/choice-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { channelLabels, channels } from "@/lib/domain/vocabulary/channels";
import { reviewFields } from "@/lib/domain/person/review-fields";
import { saveSafeContactAction } from "@/lib/review/actions";
import { safeAnswers } from "@/lib/review/schema";
import type { Review } from "@/lib/review/types";
import { PartForm, type PartProps } from "./part-form";

type Props = PartProps & { contact: Review["answers"]["safe_contact"] };

const answerLabels: Record<(typeof safeAnswers)[number], string> = {
  yes: "Safe",
  no: "Not safe",
  not_asked: "Not asked yet",
};

/** Which ways of making contact do not put the person at risk. */
export function SafeContactForm({ contact, ...form }: Props) {
  return (
    <PartForm action={saveSafeContactAction} label="Safe ways to make contact" {...form}>
      {channels.map((channel) => (
        <RadioTiles
          key={channel}
          name={`safe-${channel}`}
          legend={channelLabels[channel]}
          options={safeAnswers.map((answer) => ({ value: answer, label: answerLabels[answer] }))}
          defaultValue={answerOf(contact.routes[channel])}
        />
      ))}
      <RecordFields fields={reviewFields.safe_contact} form="review" values={contact} />
      <SubmitButton>Save safe ways to make contact</SubmitButton>
    </PartForm>
  );
}

const answerOf = (safe: boolean | undefined) => (safe === undefined ? "not_asked" : safe ? "yes" : "no");
