/** Machines guess short ones. Longer ones than this are no safer and cost more to check. In characters. */
const passwordLength = { min: 12, max: 128 } as const;

/** Letters and digits that are hard to foresee: with fewer, a long password is no better than a short one. */
const surprisesNeeded = 6;

export type PasswordFault = "too_short" | "too_long" | "guessable";

export const passwordFaultWords: Record<PasswordFault, string> = {
  too_short: `Use at least ${passwordLength.min} characters. Three or four unrelated words make a good password.`,
  too_long: `Use at most ${passwordLength.max} characters.`,
  guessable:
    "This is easy to guess, because it is mostly common words, names, or letters and digits in order. Three or four unrelated words make a good password.",
};

/**
 * Why a password cannot be chosen; null when it can. There is no rule about capitals, digits or symbols: they make
 * passwords hard to remember, not hard to guess. `context` is what a thief would try first: the person's name and
 * email address, and the name of the service.
 */
export function faultOfPassword(password: string, context: readonly string[]): PasswordFault | null {
  const length = Array.from(typedPassword(password)).length;
  if (length < passwordLength.min) return "too_short";
  if (length > passwordLength.max) return "too_long";
  return isGuessable(password, context) ? "guessable" : null;
}

/** A password in the form in which it is stored and compared: keyboards send an é in different ways. */
export const typedPassword = (password: string) => password.normalize("NFKC");

function isGuessable(password: string, context: readonly string[]): boolean {
  const words = [...commonWords, ...context.flatMap(wordsIn)].sort((a, b) => b.length - a.length);
  const written = typedPassword(password).toLowerCase();
  return [written, unmasked(written)].some((text) => surprisesIn(without(words, text)) < surprisesNeeded);
}

const masks: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Turns "p@ssw0rd" back into "password". */
const unmasked = (text: string) => text.replace(/[013457@$!]/g, (sign) => masks[sign] ?? sign);

/** The words of a name or an email address, without those of one or two letters. */
const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

const without = (words: readonly string[], text: string) =>
  words.reduce((left, word) => left.replaceAll(word, " "), text);

/** Counts the letters and digits that neither repeat the one before nor stand next to it: "aaa" and "345" hold one. */
const surprisesIn = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}]/gu)].filter(([sign], at, all) => {
    const before = all[at - 1]?.[0];
    return before === undefined || Math.abs(codeOf(sign) - codeOf(before)) > 1;
  }).length;

const codeOf = (sign: string) => sign.codePointAt(0) ?? 0;

/** The commonest words in stolen passwords of this length, and what people here would think of first. */
const commonWords = [
  "password",
  "passwort",
  "passphrase",
  "welcome",
  "letmein",
  "changeme",
  "iloveyou",
  "trustno",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "asdfgh",
  "zxcvbnm",
  "zxcvbn",
  "1q2w3e4r5t",
  "1q2w3e4r",
  "1qaz2wsx",
  "administrator",
  "admin",
  "manager",
  "worker",
  "commissioner",
  "secret",
  "login",
  "guest",
  "user",
  "test",
  "demo",
  "monkey",
  "dragon",
  "master",
  "shadow",
  "sunshine",
  "princess",
  "football",
  "baseball",
  "superman",
  "batman",
  "starwars",
  "pokemon",
  "liverpool",
  "arsenal",
  "chelsea",
  "manchester",
  "united",
  "england",
  "spring",
  "summer",
  "autumn",
  "winter",
  "january",
  "february",
  "monday",
  "friday",
  "onward",
  "service",
  "support",
  "caseload",
] as const;
