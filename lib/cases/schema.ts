import { z } from "zod";
import { riskLevels } from "@/lib/domain/vocabulary/risk-levels";
import { needAreas } from "@/lib/domain/vocabulary/need-areas";
import { addedFields } from "@/lib/domain/person/fields";
import { fieldsSchema } from "@/lib/people/schema";
import {
  choiceField,
  choicesField,
  dayField,
  longText,
  optionalDayField,
  textField,
  tickField,
  uuidField,
  versionField,
} from "@/lib/platform/fields";

/**
 * The service's reference for a case, used in addresses too: letters, digits and hyphens, case as it was given.
 * It is unique without regard to case.
 */
export const reference = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{1,20}$/, "Enter a reference of letters, digits and hyphens, at most 20 of them.");

/** Whether you may leave a message: yes, no, or no one asked. */
const messageAnswers = ["yes", "no", "not_asked"] as const;

/** A person and their case, added by hand. The fields are those of a caseload file. */
export const addCaseSchema = z
  .object({
    requestKey: uuidField(),
    reference,
    leaveMessage: choiceField(messageAnswers, {
      required: "Select whether a message may be left.",
    }).transform((answer) => (answer === "not_asked" ? null : answer === "yes")),
    workerId: uuidField("Select a worker."),
    risk: choiceField(riskLevels, { required: "Select the level of risk." }),
    needs: choicesField(needAreas),
    ownWords: textField({ max: longText }).transform((text) => (text === "" ? [] : [text])),
    destinationId: z.union([z.literal("").transform(() => null), uuidField()]).default(null),
    /** Why someone who was supported before was missed. */
    reason: textField({ max: longText }),
    /** Ticked once the people of the same name have been seen. */
    anotherPerson: tickField(),
  })
  .and(fieldsSchema(addedFields))
  .and(dayField("startedOn"))
  .and(optionalDayField("earlierContactOn"));

/** A case as it was seen in a list: its reference and version in one value, for a checkbox. */
const seenCase = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,20}:\d{1,9}$/)
  .transform((text) => {
    const [seen = "", version = ""] = text.split(":");
    return { reference: seen, version: Number(version) };
  });

/** How many cases can be reassigned at once. */
export const reassignAtOnce = 200;

const reassignment = {
  requestKey: uuidField(),
  workerId: uuidField("Select the new worker."),
  reason: textField({ max: longText, required: "Enter why the case is reassigned." }),
};

/** One case to another worker. */
export const reassignCaseSchema = z.object({ ...reassignment, reference, version: versionField() });

/** Several cases of one worker to another. */
export const reassignCasesSchema = z.object({
  from: uuidField(),
  cases: z.preprocess(
    (ticked) => (ticked === undefined ? [] : [ticked].flat()),
    z.array(seenCase).min(1, "Select the people to reassign.").max(reassignAtOnce),
  ),
  ...reassignment,
});

/** Everything that a worker carries, to one or several others in turn. */
export const handOnCasesSchema = z.object({
  requestKey: uuidField(),
  from: uuidField(),
  /** All cases as they were seen, in one field: a form has fewer fields than a worker may have people. */
  cases: z
    .string()
    .default("")
    .transform((text) => text.split(" ").filter((part) => part !== ""))
    .pipe(z.array(seenCase).min(1, "There is no one to hand on.").max(reassignAtOnce)),
  workerIds: z.preprocess(
    (ticked) => (ticked === undefined ? [] : [ticked].flat()),
    z.array(z.uuid()).min(1, "Select who takes them over."),
  ),
  reason: textField({ max: longText, required: "Enter why they are handed on." }),
});

export type AddCase = z.output<typeof addCaseSchema>;
export type SeenCase = z.output<typeof seenCase>;

/** More of the past than any case has. */
const farBack = 1_000;

/** What the address of a case asks for: how often "Show older" was pressed. */
export const caseSearchSchema = z.object({
  older: z.coerce
    .number()
    .catch(0)
    .transform((older) => Math.trunc(Math.min(Math.max(older, 0), farBack))),
});

/** What the address of a reassignment asks for: whose cases, and whether all are selected. */
export const reassignSearchSchema = z.object({
  from: z.uuid().nullable().catch(null),
  all: z
    .literal("yes")
    .optional()
    .catch(undefined)
    .transform((all) => all === "yes"),
});
