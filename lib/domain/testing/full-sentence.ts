/** What is shown to someone who was refused: one or more whole sentences. */
export const fullSentence = /^[A-Z“].*[.?]$/;
