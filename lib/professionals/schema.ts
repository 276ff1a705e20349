import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { notTalkedAbout, occasionFields } from "@/lib/contacts/schema";
import { outcomeOf } from "@/lib/domain/contacts/involvement";
import {
  professionalOutcomes,
  professionalRoles,
  type ProfessionalOutcome,
} from "@/lib/domain/vocabulary/professionals";
import {
  choiceField,
  lineText,
  longText,
  orNull,
  textField,
  tickField,
  uuidField,
} from "@/lib/platform/fields";

const line = () => textField({ max: lineText }).transform(orNull);

/** A practitioner as entered, when the programme does not know them yet. */
const newPractitioner = z.object({
  name: textField({ max: lineText, required: "Enter their name." }),
  role: choiceField(professionalRoles, { required: "Select their role." }),
  organisation: textField({ max: lineText, required: "Enter their organisation." }),
  phone: line(),
  email: line().refine(
    (email) => email === null || /^\S+@\S+$/.test(email),
    "Enter an address such as name@example.org.",
  ),
});

/** A practitioner selected from those of the programme, otherwise what was entered. */
const who = z.preprocess(
  (typed) => {
    const { professionalId } = typed as { professionalId?: unknown };
    return { ...(typed as object), is: professionalId ? "known" : "new" };
  },
  z.discriminatedUnion("is", [
    z.object({ is: z.literal("known"), professionalId: uuidField() }),
    newPractitioner.extend({ is: z.literal("new") }),
  ]),
);

/** A professional who is involved with the person of a case. */
export const addProfessionalSchema = z
  .object({
    requestKey: uuidField(),
    reference,
    /** What they do with the person. */
    details: textField({ max: longText }).transform(orNull),
  })
  .and(who);

/** A professional who is not involved, or no longer. */
export const removeProfessionalSchema = z.object({
  requestKey: uuidField(),
  reference,
  involvementId: uuidField(),
  why: textField({ max: longText, required: "Enter why they are not involved." }),
});

/** As many people as one conversation can be about. */
const mostPeople = 50;

/** The names of the two questions that the form of a shared contact asks for each person. */
export const questionsFor = (involvementId: string) => ({
  outcome: `outcome-${involvementId}`,
  words: `words-${involvementId}`,
});

const outcomeFor = choiceField([...professionalOutcomes, notTalkedAbout], {
  required: "Select what the professional will do for this person.",
});
const ownWords = textField({ max: longText });

/** What was said about each person: the one whose case the form was opened on, and those ticked. */
const entries = z
  .looseObject({
    involvementId: uuidField(),
    alsoAbout: z
      .preprocess(
        (ticked) => (ticked === undefined ? [] : [ticked].flat()),
        z.array(uuidField()).max(mostPeople, `Select at most ${mostPeople} people.`),
      )
      .default([]),
    outcome: z.unknown().optional(),
  })
  .transform(({ involvementId, alsoAbout, outcome, ...typed }, context) => {
    const read = <Output>(schema: z.ZodType<Output>, question: string): Output | null => {
      const parsed = schema.safeParse(typed[question]);
      if (parsed.success) return parsed.data;
      for (const { message } of parsed.error.issues) {
        context.addIssue({ code: "custom", path: [question], message });
      }
      return null;
    };
    const about = [...new Set([involvementId, ...alsoAbout])].map((id) => {
      const questions = questionsFor(id);
      const chosen = outcome === "tried" ? null : read(outcomeFor, questions.outcome);
      return {
        involvementId: id,
        outcome: chosen === notTalkedAbout ? null : chosen,
        words: read(ownWords, questions.words) ?? "",
      };
    });
    return { involvementId, about };
  });

/** What one professional said of a person: what they will do, and words for that case alone. */
type Said = { involvementId: string; outcome: ProfessionalOutcome | null; words: string };

/** One contact with a professional about one person or several. */
export const informProfessionalSchema = z
  .object({
    requestKey: uuidField(),
    reference,
    /** The text for the case of each person it is about. */
    words: textField({ max: longText }),
    /** Selected to confirm that the text names no one. */
    namesNoOne: tickField(),
  })
  .and(occasionFields)
  .and(entries)
  .transform(({ about, ...rest }) => ({
    ...rest,
    about: about.map((said): Said => ({ ...said, outcome: outcomeOf(rest.result, said.outcome) })),
  }));

export type Who = z.output<typeof who>;
export type AddProfessional = z.output<typeof addProfessionalSchema>;
export type RemoveProfessional = z.output<typeof removeProfessionalSchema>;
export type InformProfessional = z.output<typeof informProfessionalSchema>;
