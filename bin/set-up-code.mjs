import { randomInt } from "node:crypto";

/** Without letters and digits that are easily confused, and without vowels, which could make words. */
const letters = "CDFGHJKMNPQRTVWXY34679";

/** A code to read off one screen and type on another: about 53 bits. */
export const setUpCode = () =>
  Array.from(
    { length: 12 },
    (_, at) => (at > 0 && at % 4 === 0 ? "-" : "") + letters.charAt(randomInt(letters.length)),
  ).join("");
