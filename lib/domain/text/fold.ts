/** Letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** Typed by some as an apostrophe; Unicode would take it apart into a space and a mark. */
const spacingAcute = /´/g;
const apostropheOrHyphen = /['’‘ʼʻ`′\p{Dash_Punctuation}\u00AD\u2212]/gu;

/**
 * A name or a reference as it is stored for search: lower case, without accents, apostrophes and hyphens,
 * words parted by one space. "Łukasz Ó Súilleabháin" becomes "lukasz o suilleabhain", "O’Neill-Smith"
 * "oneillsmith". Folding twice changes nothing.
 */
export const foldForSearch = (text: string) => fold(text, "");

/**
 * The parts of a query, each to be found somewhere in the folded text. Here apostrophes and hyphens part
 * words where the stored text drops them, so that "o'neill", "o neill" and "oneill" all find O'Neill, and
 * "smith jones", "smith-jones" and "smithjones" all find Smith-Jones; the first two also find the name that
 * was stored with a space.
 */
export const termsOf = (query: string): string[] => [...new Set(fold(query, " ").split(" ").filter(Boolean))];

/** Compatibility forms first ("ﬁ", "Ｔ"), then case, then marks; what is no letter or digit parts words. */
const fold = (text: string, inPlaceOfMarks: "" | " ") =>
  text
    .replace(spacingAcute, "'")
    .normalize("NFKD")
    .replace(apostropheOrHyphen, inPlaceOfMarks)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[łøđðħŧıßæœþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
