import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { crisisKinds } from "@/lib/domain/vocabulary/crisis-contacts";
import { choiceField, dayField, longText, orNull, textField, uuidField } from "@/lib/platform/fields";

export const recordCrisisSchema = z
  .object({
    requestKey: uuidField(),
    reference,
    kind: choiceField(crisisKinds, { required: "Select which service was involved." }),
    details: textField({ max: longText }).transform(orNull),
  })
  .and(dayField("happenedOn", { required: "Enter the date of the crisis contact." }));

export const crisisInErrorSchema = z.object({
  requestKey: uuidField(),
  reference,
  crisisId: uuidField(),
  why: textField({ max: longText, required: "Enter why it was entered in error." }),
});

export type RecordCrisis = z.output<typeof recordCrisisSchema>;
export type CrisisInError = z.output<typeof crisisInErrorSchema>;
