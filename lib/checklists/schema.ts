import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { checklistStates } from "@/lib/domain/vocabulary/checklist";
import {
  choiceField,
  longText,
  optionalDayField,
  orNull,
  textField,
  uuidField,
  versionField,
} from "@/lib/platform/fields";

/** How an entry is settled; answers to questions that were not asked do not count. */
export const decideEntrySchema = z
  .object({
    requestKey: uuidField(),
    reference,
    handoverId: uuidField(),
    entryId: uuidField(),
    version: versionField(),
    state: choiceField(checklistStates, { required: "Choose how it stands." }),
    words: textField({ max: longText }).transform(orNull),
    whyWaived: textField({ max: longText }).transform(orNull),
  })
  .and(optionalDayField("settledOn"))
  .transform(({ state, words, whyWaived, settledOn, ...of }) => ({
    ...of,
    state,
    words: { open: null, done: words, waived: whyWaived }[state],
    settledOn: state === "done" ? settledOn : null,
  }));

export type DecideEntry = z.output<typeof decideEntrySchema>;
