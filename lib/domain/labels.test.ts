import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { linkTargetLabels as places } from "@/lib/domain/vocabulary/link-targets";
import { fullSentence } from "@/lib/domain/testing/full-sentence";

const folder = import.meta.dirname;
const files = fs
  .readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.startsWith("testing"));

/** What every file of the rules exports, by name; nothing of one that throws while it is loaded. */
const loaded = await Promise.all(
  files.map(async (file) => {
    const module = (await import(path.join(folder, file)).catch(() => null)) as Record<
      string,
      unknown
    > | null;
    return { file, exported: module && Object.entries(module) };
  }),
);
const exported = loaded.flatMap((one) => one.exported ?? []);

type Words = [string, Record<string, string>];

/** Every vocabulary's words, by the name under which they are exported. */
const labels = exported.filter(([name]) => name.endsWith("Labels")) as Words[];

/** What is said in a sentence or more: why something is refused, what is asked for, the status of something. */
const sentences = exported.filter(
  ([name, words]) => /(Refusals|Hints|Words)$/.test(name) && typeof words === "object",
) as Words[];

/** The values of every vocabulary. */
const vocabularies = exported
  .filter(([, values]) => Array.isArray(values))
  .map(([, values]) => (values as string[]).toSorted());

/** The tests of a table that throws while it is made are not even collected, so that none of them fails. */
it("loads every file", () => {
  expect(loaded.filter((one) => one.exported === null).map(({ file }) => file)).toEqual([]);
});

it("finds the words of the vocabularies", () => {
  expect(labels.length).toBeGreaterThan(40);
  expect(sentences.length).toBeGreaterThan(10);
});

it.each(labels)("%s say each value in words of its own", (_, words) => {
  const said = Object.values(words);
  expect(said.length).toBeGreaterThan(1);
  expect(said.filter((label) => label.trim().length < 2 || label.endsWith("."))).toEqual([]);
  expect(new Set(said).size).toBe(said.length);
});

// The places have no list but their words.
it.each(labels.filter(([, words]) => words !== places))(
  "%s have words for every value of a vocabulary, and for no other",
  (_, words) => {
    expect(vocabularies).toContainEqual(Object.keys(words).toSorted());
  },
);

it.each(sentences)("%s are whole sentences, each another", (_, words) => {
  const said = Object.values(words);
  expect(said.length).toBeGreaterThan(1);
  for (const sentence of said) expect(sentence).toMatch(fullSentence);
  expect(new Set(said).size).toBe(said.length);
});
