import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { contactMedia } from "@/lib/domain/vocabulary/contacts";
import { summaryRefusals } from "@/lib/domain/summary/changes";
import { sectionAnswers, summarySections } from "@/lib/domain/vocabulary/summary-sections";
import {
  choiceField,
  dayField,
  lineText,
  longText,
  textField,
  uuidField,
  versionField,
} from "@/lib/platform/fields";

const ofHandover = { requestKey: uuidField(), reference, handoverId: uuidField() };

/** How a section is answered; the last choice drops what was written, so that the record applies again. */
const sectionChoices = [...sectionAnswers, "assembled"] as const;

/** A section as someone writes it for one destination. Words count only where they are the answer. */
export const writeSectionSchema = z
  .object({
    ...ofHandover,
    version: versionField(),
    section: z.enum(summarySections),
    answer: choiceField(sectionChoices, { required: "Select an answer." }),
    words: textField({ max: longText }),
  })
  .transform((typed) => (typed.answer === "words" ? typed : { ...typed, words: "" }))
  .refine(({ answer, words }) => answer !== "words" || words !== "", {
    path: ["words"],
    error: summaryRefusals.blank,
  });

/** A new version, as it was sent. */
export const sendVersionSchema = z
  .object({
    ...ofHandover,
    /** The number of the newest version that the person saw. */
    version: versionField(),
    sentHow: choiceField(contactMedia, { required: "Select how it was sent." }),
  })
  .and(dayField("sentOn", { required: "Enter the date it was sent." }));

/** The receipt of the newest version. */
export const receiveVersionSchema = z
  .object({
    ...ofHandover,
    version: versionField(),
    receivedBy: textField({ max: lineText, required: "Enter who confirmed receipt." }),
    receivedHow: choiceField(contactMedia, { required: "Select how receipt was confirmed." }),
  })
  .and(dayField("receivedOn", { required: "Enter the date of receipt." }));

export type WriteSection = z.output<typeof writeSectionSchema>;
export type SendVersion = z.output<typeof sendVersionSchema>;
export type ReceiveVersion = z.output<typeof receiveVersionSchema>;

/** What is frozen of a summary, as it is read back. */
export const summaryContentSchema = z.object({
  reference: z.string(),
  sections: z.partialRecord(
    z.enum(summarySections),
    z.object({ answer: z.enum(sectionAnswers), words: z.string() }).nullable(),
  ),
});
