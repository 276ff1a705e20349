/** What is shown to somebody who was refused: one or more whole sentences. */
export const fullSentence = /^[A-Z“].*[.?]$/;
