/** The parts of a needs review. Each is saved separately, so that an unfinished review loses nothing. */
export const reviewParts = [
  "risk",
  "needs",
  "own_words",
  "safe_contact",
  "circumstances",
  "professionals",
] as const;
export type ReviewPart = (typeof reviewParts)[number];
export const reviewPartLabels: Record<ReviewPart, string> = {
  risk: "Risk",
  needs: "Needs",
  own_words: "What matters most",
  safe_contact: "Safe ways to make contact",
  circumstances: "GP, family and circumstances",
  professionals: "Professionals",
};
