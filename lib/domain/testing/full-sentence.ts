/** The shape of a refusal: one or more whole sentences. */
export const fullSentence = /^[A-Z“].*[.?]$/;
