/** Refuses the words of the private dialect that this code was once written in. docs/language.md says why. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** Each word that is refused, in any case, and what to write instead. */
const better = {
  somebody: "name the role (the worker, the person), or “someone”",
  nobody: "“no one”, or name the role",
  everybody: "“everyone”, or name the role",
  whoever: "name the role: the worker, the reader, the caller",
  mend: "“fix” or “correct”",
  reckon: "“count” or “work out”; the screen is “Everyone accounted for”",
  meanwhile: "say what changed, or “in the meantime”",
  "in vain": "“without success”, or “failed”",
};

const refused =
  /\b(somebody|nobody|everybody|whoever|mend(s|ed|ing)?|reckon(s|ed|ing)?|meanwhile|in vain)\b/gi;

/** A line that needs such a word in its ordinary sense says why: `plain-english: the name of an account`. */
const reasonGiven = /plain-english: \S+/;

/** What is never rewritten: what changed, migrations that may have been applied, and what tools write. */
const exempt =
  /^(CHANGELOG\.md|package-lock\.json|prisma\/migrations\/|prisma\/testing\/|bin\/plain-english\.)|\.(png|ico|gz|pdf)$/;

/**
 * The refused words of a text, each with its line, counted from 1, and what to write instead.
 * @param {string} text
 */
export function wordsToReplace(text) {
  return text
    .split("\n")
    .flatMap((line, index) =>
      reasonGiven.test(line)
        ? []
        : [...line.matchAll(refused)].map(([word]) => ({ line: index + 1, word, advice: adviceFor(word) })),
    );
}

/** @param {string} word */
function adviceFor(word) {
  const entry = Object.entries(better).find(([stem]) => word.toLowerCase().startsWith(stem));
  return entry?.[1] ?? "";
}

/**
 * The refused words of all files that git knows or would add.
 * @param {string} root
 */
export function findWords(root) {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed
    .split("\0")
    .filter((file) => file !== "" && !exempt.test(file) && fs.existsSync(path.join(root, file)))
    .flatMap((file) =>
      wordsToReplace(fs.readFileSync(path.join(root, file), "utf8")).map((found) => ({ file, ...found })),
    );
}
