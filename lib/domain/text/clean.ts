/**
 * A typed text as it is stored: composed (NFC), so that the same name is the same bytes from every keyboard;
 * lines ended by "\n" whatever the browser or file used; no space around it. What is inside is not
 * touched.
 */
export const cleanText = (text: string) =>
  text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .trim();

/** Why a text cannot be stored as it is. */
export type TextFault = "nul" | "lone_surrogate" | "too_long";

/**
 * What is wrong with a text, or null. PostgreSQL refuses NUL with an error, and half of a surrogate pair
 * would be altered without a word. `max` counts as a browser's `maxlength` does, in UTF-16 units of the
 * cleaned text.
 */
export function faultOfText(text: string, { max }: { max: number }): TextFault | null {
  if (text.includes("\0")) return "nul";
  if (/\p{Surrogate}/u.test(text)) return "lone_surrogate";
  return cleanText(text).length > max ? "too_long" : null;
}
