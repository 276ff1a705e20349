import { CheckboxField, RadioTiles } from "@/components/ui/choice-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import { isNoFixedAbode } from "@/lib/domain/facts/address";
import { channelLabels, channels } from "@/lib/domain/vocabulary/channels";
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

/** By which ways the person can be reached without putting them at risk. */
export function SafeContactForm({ contact, ...form }: Props) {
  const { routes, notes, phone, email, address } = contact;
  const hasNone = isNoFixedAbode(address);

  return (
    <PartForm action={saveSafeContactAction} label="Safe ways to make contact" {...form}>
      {channels.map((channel) => (
        <RadioTiles
          key={channel}
          name={`safe-${channel}`}
          legend={channelLabels[channel]}
          options={safeAnswers.map((answer) => ({ value: answer, label: answerLabels[answer] }))}
          defaultValue={answerOf(routes[channel])}
        />
      ))}
      <TextAreaField
        name="notes"
        label="What else is there to know? (optional)"
        hint="For example: mornings only; say that you call about the library."
        rows={3}
        defaultValue={notes ?? undefined}
      />
      <TextField
        name="phone"
        label="Phone (optional)"
        type="tel"
        width={20}
        autoComplete="off"
        defaultValue={phone ?? undefined}
      />
      <TextField
        name="email"
        label="E-mail address (optional)"
        type="text"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email ?? undefined}
      />
      <TextField
        name="address"
        label="Address (optional)"
        autoComplete="off"
        defaultValue={hasNone ? undefined : (address ?? undefined)}
      />
      <CheckboxField name="noFixedAbode" label="They have no fixed abode" defaultChecked={hasNone} />
      <SubmitButton>Save safe ways</SubmitButton>
    </PartForm>
  );
}

const answerOf = (safe: boolean | undefined) => (safe === undefined ? "not_asked" : safe ? "yes" : "no");
