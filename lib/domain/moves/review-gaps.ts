import type { CaseFacts } from "@/lib/domain/facts/case";
import { channels } from "@/lib/domain/vocabulary/channels";
import { reviewParts, type ReviewPart } from "@/lib/domain/vocabulary/review-parts";

/** The facts at which a review looks. */
export type ReviewFacts = Pick<
  CaseFacts,
  "risk" | "riskAssessedOn" | "needs" | "ownWords" | "routes" | "involvements" | "noProfessionalsOn"
>;

/** What a part of the needs review still lacks, as one sentence that says how to fix it. */
export type ReviewGap = { part: ReviewPart; sentence: string };

/**
 * What must be known of a person before their review is complete, in the order of its parts: a level of risk that
 * was assessed on a day, a need with its term, what matters most to them, an answer for every way to make contact,
 * and who else is involved or that no one is. Family, GP and circumstances may stay empty.
 */
export const gapsOfReview = (facts: ReviewFacts): ReviewGap[] =>
  reviewParts.flatMap((part) => {
    const sentence = missing[part](facts);
    return sentence === null ? [] : [{ part, sentence }];
  });

const missing: Record<ReviewPart, (facts: ReviewFacts) => string | null> = {
  risk: ({ risk, riskAssessedOn }) =>
    risk === "not_assessed" || riskAssessedOn === null
      ? "Assess the risk: its level, and the day of the assessment."
      : null,
  needs: ({ needs }) =>
    needs.some(({ term }) => term !== null) ? null : "Record at least one need, with how long it will last.",
  own_words: ({ ownWords }) =>
    ownWords.length > 0 ? null : "Record at least one thing that matters most, in the person’s own words.",
  safe_contact: ({ routes }) =>
    channels.every((channel) => routes[channel] !== undefined)
      ? null
      : "Ask about every way to make contact, and record whether it is safe.",
  circumstances: () => null,
  professionals: ({ involvements, noProfessionalsOn }) =>
    involvements.length > 0 || noProfessionalsOn !== null
      ? null
      : "List the professionals who are involved, or confirm that none are known.",
};
