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

/** How an item is marked as done, waived or open; answers to questions that were not asked do not count. */
export const decideEntrySchema = z
  .object({
    requestKey: uuidField(),
    reference,
    handoverId: uuidField(),
    entryId: uuidField(),
    version: versionField(),
    state: choiceField(checklistStates, { required: "Select the status of the item." }),
    notes: textField({ max: longText }).transform(orNull),
    whyWaived: textField({ max: longText }).transform(orNull),
  })
  .and(optionalDayField("decidedOn"))
  .transform(({ state, notes, whyWaived, decidedOn, ...of }) => ({
    ...of,
    state,
    notes: { open: null, done: notes, waived: whyWaived }[state],
    decidedOn: state === "done" ? decidedOn : null,
  }));

export type DecideEntry = z.output<typeof decideEntrySchema>;
