import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { alertKinds } from "@/lib/domain/vocabulary/alerts";
import {
  choiceField,
  dayField,
  longText,
  orNull,
  textField,
  uuidField,
  versionField,
} from "@/lib/platform/fields";

const longAnswer = () => textField({ max: longText }).transform(orNull);
const reviewDay = () => dayField("reviewOn", { required: "Enter the date of the next review." });

export const raiseAlertSchema = z
  .object({
    requestKey: uuidField(),
    reference,
    kind: choiceField(alertKinds, { required: "Select what the alert is about." }),
    details: longAnswer(),
  })
  .and(reviewDay());

/** Which alert, as it was seen. */
const seen = { requestKey: uuidField(), reference, alertId: uuidField(), version: versionField() };

export const reviewAlertSchema = z.object({ ...seen, details: longAnswer() }).and(reviewDay());

export const endAlertSchema = z.object({
  ...seen,
  why: textField({ max: longText, required: "Enter why the alert no longer applies." }),
});

export type RaiseAlert = z.output<typeof raiseAlertSchema>;
export type ReviewAlert = z.output<typeof reviewAlertSchema>;
export type EndAlert = z.output<typeof endAlertSchema>;
