import type { LeavingSections } from "./current-sections";
import { summarySections } from "@/lib/domain/vocabulary/summary-sections";

/** What is frozen of a summary: the case that it is about, and its sections without what is withheld. */
export type SummaryContent = { reference: string; sections: LeavingSections };

/**
 * A content as one text, the same for the same content however it was stored: the database keeps JSON in an order of
 * its own. The hash is taken over this text.
 */
export const canonicalText = ({ reference, sections }: SummaryContent) =>
  JSON.stringify({
    reference,
    sections: summarySections.flatMap((section) => {
      const text = sections[section];
      if (text === undefined) return [];
      return [text === null ? [section, null] : [section, text.answer, text.words]];
    }),
  });
