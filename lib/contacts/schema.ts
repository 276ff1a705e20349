import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isMade } from "@/lib/domain/contacts/contact-facts";
import {
  contactDirections,
  contactMedia,
  contactParties,
  contactPlaces,
  contactPurposes,
  contactResults,
  type ContactMedium,
  type ContactResult,
} from "@/lib/domain/contacts/vocabulary";
import {
  choiceField,
  choicesField,
  dayField,
  longText,
  optionalChoiceField,
  orNull,
  textField,
  uuidField,
} from "@/lib/platform/fields";
import type { ContactRecord } from "./types";

/** What came of it, as the form asks: made, or tried; only then does it ask how the attempt ended. */
export const outcomes = [...contactResults.filter(isMade), "tried"] as const;

/** How an attempt can end. That nobody came to the door is told from "no answer" by how it was tried. */
export const attempts = contactResults.filter((result) => !isMade(result) && result !== "no_reply_to_visit");

/** Sent by the third tile of "when"; the first two send their day, so that midnight cannot shift it. */
export const anotherDay = "another";

const chosenDay = z.preprocess(
  (typed) => {
    const { when } = typed as { when?: unknown };
    if (typeof when !== "string" || !isCalendarDate(when)) return typed;
    const [year, month, day] = when.split("-");
    return { "happenedOn-day": day, "happenedOn-month": month, "happenedOn-year": year };
  },
  dayField("happenedOn", { required: "Enter the date of the contact." }),
);

/** What was typed into the form of a contact; answers to questions that were not asked do not count. */
const contactFields = z
  .object({
    medium: choiceField(contactMedia, { required: "Choose how the contact was made." }),
    place: optionalChoiceField(contactPlaces),
    outcome: choiceField(outcomes, { required: "Choose what came of it." }),
    attempt: optionalChoiceField(attempts),
    with: choiceField(contactParties, { required: "Choose who it was with." }),
    direction: choiceField(contactDirections, { required: "Choose who began it." }),
    purposes: choicesField(contactPurposes),
    words: textField({ max: longText }),
    nextStep: textField({ max: longText }).transform(orNull),
  })
  .and(chosenDay)
  .transform(({ outcome, attempt, place, ...rest }): ContactRecord => ({
    ...rest,
    place: rest.medium === "in_person" ? place : null,
    result: outcome === "tried" ? attemptResult(rest.medium, attempt ?? "no_answer") : outcome,
  }));

const attemptResult = (medium: ContactMedium, attempt: ContactResult): ContactResult =>
  medium === "in_person" && attempt === "no_answer" ? "no_reply_to_visit" : attempt;

/** A contact on a case. */
export const logContactSchema = z.object({ requestKey: uuidField(), reference }).and(contactFields);

/** What a contact should have said. */
export const correctContactSchema = z
  .object({ requestKey: uuidField(), reference, contactId: uuidField() })
  .and(contactFields);

/** A contact that should not stand there, such as one on the wrong person. */
export const enteredInErrorSchema = z.object({
  requestKey: uuidField(),
  reference,
  contactId: uuidField(),
  why: textField({ max: longText, required: "Say why it should not stand." }),
});

/** What an address asks for when somebody looks for a person to log a contact with. */
export const peopleSearchSchema = z.object({ text: textField({ max: 100 }).catch("") });
