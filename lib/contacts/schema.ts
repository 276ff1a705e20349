import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isMade } from "@/lib/domain/facts/contact";
import {
  contactDirections,
  contactMedia,
  contactParties,
  contactLocations,
  contactPurposes,
  contactResults,
  type ContactMedium,
  type ContactResult,
} from "@/lib/domain/vocabulary/contacts";
import { outcomeOf } from "@/lib/domain/contacts/involvement";
import { professionalOutcomes } from "@/lib/domain/vocabulary/professionals";
import {
  choiceField,
  choicesField,
  dayField,
  longText,
  optionalChoiceField,
  lineText,
  orNull,
  textField,
  uuidField,
} from "@/lib/platform/fields";
import type { ContactRecord } from "./types";

/** The result, as the form asks it: made, or attempted; only then does it ask how the attempt ended. */
export const outcomes = [...contactResults.filter(isMade), "tried"] as const;

/** How an attempt can end. A visit without an answer differs from a call without one by the medium. */
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

/**
 * How and when a contact was made and its result, as every form of a contact asks; answers to questions that were not
 * asked do not count.
 */
export const occasionFields = z
  .object({
    medium: choiceField(contactMedia, { required: "Select how the contact was made." }),
    location: optionalChoiceField(contactLocations),
    outcome: choiceField(outcomes, { required: "Select the result of the contact." }),
    attempt: optionalChoiceField(attempts),
    direction: choiceField(contactDirections, { required: "Select who made contact." }),
  })
  .and(chosenDay)
  .transform(({ outcome, attempt, location, ...rest }) => ({
    ...rest,
    location: rest.medium === "in_person" ? location : null,
    result: outcome === "tried" ? attemptResult(rest.medium, attempt ?? "no_answer") : outcome,
  }));

/** Sent for a professional who is not one of the case's. */
export const notListed = "not_listed";

/** Sent when a professional of the case said nothing of what they will do. */
export const notTalkedAbout = "not_talked_about";

/** Who a contact was with. For a professional of the case also what they will do, unless they were not reached. */
const partyFields = z
  .object({
    with: choiceField(contactParties, { required: "Select who the contact was with." }),
    involvementId: z.union([z.literal(notListed), uuidField()]).optional(),
    professionalOutcome: optionalChoiceField([...professionalOutcomes, notTalkedAbout]),
    outcome: z.unknown().optional(),
  })
  .transform(({ with: party, involvementId, professionalOutcome, outcome }, context) => {
    const isAsked = party === "professional" && involvementId !== notListed;
    if (isAsked && involvementId === undefined) {
      context.addIssue({
        code: "custom",
        path: ["involvementId"],
        message: "Select which professional the contact was with.",
      });
    }
    if (isAsked && professionalOutcome === null && outcome !== "tried") {
      context.addIssue({
        code: "custom",
        path: ["professionalOutcome"],
        message: "Select what the professional will do.",
      });
    }
    return {
      with: party,
      involvementId: isAsked ? (involvementId ?? null) : null,
      professionalOutcome: isAsked && professionalOutcome !== notTalkedAbout ? professionalOutcome : null,
    };
  });

/** The answers of a contact form. */
const contactFields = occasionFields
  .and(partyFields)
  .and(
    z.object({
      purposes: choicesField(contactPurposes),
      notes: textField({ max: longText }),
      nextStep: textField({ max: longText }).transform(orNull),
    }),
  )
  .transform(({ involvementId, professionalOutcome, ...rest }): ContactRecord => ({
    ...rest,
    involvementId,
    professionalOutcome: involvementId === null ? null : outcomeOf(rest.result, professionalOutcome),
  }));

const attemptResult = (medium: ContactMedium, attempt: ContactResult): ContactResult =>
  medium === "in_person" && attempt === "no_answer" ? "no_reply_to_visit" : attempt;

/** A contact on a case. */
export const logContactSchema = z.object({ requestKey: uuidField(), reference }).and(contactFields);

/** What a contact should have said. */
export const correctContactSchema = z
  .object({ requestKey: uuidField(), reference, contactId: uuidField() })
  .and(contactFields);

/** A contact to mark as entered in error, such as one recorded for the wrong person. */
export const enteredInErrorSchema = z.object({
  requestKey: uuidField(),
  reference,
  contactId: uuidField(),
  why: textField({ max: longText, required: "Enter why it was entered in error." }),
  /** The case that it belongs on; null when it belongs on none. */
  toReference: textField({ max: lineText }).transform(orNull),
});

/** The query of an address that searches for a person to log a contact with. */
export const peopleSearchSchema = z.object({ text: textField({ max: 100 }).catch("") });
