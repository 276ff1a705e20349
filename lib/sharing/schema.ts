import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { contactMedia } from "@/lib/domain/vocabulary/contacts";
import { sharesSomething } from "@/lib/domain/facts/sharing-allows";
import { lawfulBases, sharingDecisions, article9Conditions } from "@/lib/domain/vocabulary/sharing";
import { isInPart, withholdable, type DecisionInPart } from "@/lib/domain/sharing/withheld";
import {
  choiceField,
  choicesField,
  dayField,
  lineText,
  longText,
  optionalChoiceField,
  optionalDayField,
  orNull,
  textField,
  uuidField,
  versionField,
} from "@/lib/platform/fields";

/** What can be recorded by the form of a decision. A withdrawal has consequences, and a form of its own. */
export const recordableDecisions = sharingDecisions.filter((decision) => decision !== "withdrawn");

/** The checkboxes for what is withheld appear under each of those decisions, with their own name. */
export const withheldName = (decision: DecisionInPart) => `withheld_${decision}` as const;

const ofSharing = {
  requestKey: uuidField(),
  reference,
  destinationId: uuidField(),
  version: versionField(),
};

const howDecided = {
  givenBy: textField({ max: lineText }),
  how: choiceField(contactMedia, { required: "Select how it was decided." }),
};

const decided = (question: string) => dayField("decidedOn", { question, required: "Enter the date." });

/** A decision as it was typed; answers to questions that were not asked do not count. */
export const recordSharingSchema = z
  .object({
    ...ofSharing,
    ...howDecided,
    decision: choiceField(recordableDecisions, { required: "Select what was decided." }),
    withheld_given_in_part: choicesField(withholdable),
    withheld_lacks_capacity: choicesField(withholdable),
    withheld_without_consent: choicesField(withholdable),
    scope: textField({ max: longText }),
    reason: textField({ max: longText }).transform(orNull),
    lawfulBasis: optionalChoiceField(lawfulBases),
    article9Condition: optionalChoiceField(article9Conditions),
  })
  .and(decided("Date of the decision:"))
  .and(optionalDayField("reviewOn", { question: "Review on:" }))
  .transform(({ withheld_given_in_part, withheld_lacks_capacity, withheld_without_consent, ...typed }) => {
    const withheld = {
      given_in_part: withheld_given_in_part,
      lacks_capacity: withheld_lacks_capacity,
      without_consent: withheld_without_consent,
    };
    return {
      ...typed,
      withheld: isInPart(typed.decision) ? withheld[typed.decision] : [],
      ...(!sharesSomething(typed.decision) && { scope: "", lawfulBasis: null, article9Condition: null }),
    };
  });

/** That sharing was withdrawn, with who said so and how. */
export const withdrawSharingSchema = z
  .object({ ...ofSharing, ...howDecided, reason: textField({ max: longText }).transform(orNull) })
  .and(decided("Date of the withdrawal:"));

export const approveSharingSchema = z.object(ofSharing);

/** Records that what was sent was returned or deleted. */
export const recordRecallSchema = z
  .object({
    requestKey: uuidField(),
    reference,
    destinationId: uuidField(),
    details: textField({ max: longText, required: "Enter how it was recalled, and who confirmed it." }),
  })
  .and(dayField("happenedOn", { required: "Enter the date it was confirmed." }));

export type RecordSharing = z.output<typeof recordSharingSchema>;
export type WithdrawSharing = z.output<typeof withdrawSharingSchema>;
export type ApproveSharing = z.output<typeof approveSharingSchema>;
export type RecordRecall = z.output<typeof recordRecallSchema>;
