import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const folder = import.meta.dirname;
const files = fs
  .readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.startsWith("testing"));

/** Every vocabulary's words, by the name under which they are exported. */
const labels = (
  await Promise.all(
    files.map(async (file) =>
      Object.entries((await import(path.join(folder, file))) as Record<string, unknown>),
    ),
  )
)
  .flat()
  .filter(([name]) => name.endsWith("Labels")) as [string, Record<string, string>][];

it("finds the words of the vocabularies", () => {
  expect(labels.length).toBeGreaterThan(40);
});

it.each(labels)("%s say each value in words of its own", (_, words) => {
  const said = Object.values(words);
  expect(said.length).toBeGreaterThan(1);
  expect(said.filter((label) => label.trim().length < 2)).toEqual([]);
  expect(new Set(said).size).toBe(said.length);
});
