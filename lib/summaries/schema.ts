import { z } from "zod";
import { sectionAnswers, summarySections } from "@/lib/domain/summary/sections";

/** What is frozen of a summary, as it is read back. */
export const summaryContentSchema = z.object({
  reference: z.string(),
  sections: z.partialRecord(
    z.enum(summarySections),
    z.object({ answer: z.enum(sectionAnswers), words: z.string() }).nullable(),
  ),
});
