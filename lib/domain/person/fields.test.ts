import { describe, expect, it } from "vitest";
import { caseFields } from "./case-fields";
import type { Field } from "./field";
import { personFields } from "./fields";

const all: [string, Field][] = [...Object.entries(personFields), ...Object.entries(caseFields)];
const fields = all.map(([, field]) => field);

describe("each field", () => {
  it.each(all)("%s is asked for on a form", (_, field) => {
    expect(field.addForm ?? field.review).toBeDefined();
  });

  it.each(all)(
    "%s never enters the office's view if it is identity or sensitive, and is erased",
    (_, field) => {
      if (field.identity || field.sensitive) {
        expect(field).toMatchObject({ inOfficeView: false, erasedByRetention: true });
      }
    },
  );

  it.each(all)("%s has a place for its value in its line of the summary", (_, { summary }) => {
    if (summary) expect(summary.line).toContain("{}");
  });

  it.each(all)(
    "%s can be added where a file can bring it, so that both ways make the same record",
    (_, field) => {
      if (field.file) expect(field.addForm).toBeDefined();
    },
  );
});

describe("the table", () => {
  it("gives every field its own label, column, heading and column of the download", () => {
    const namesOf = [
      fields.map(({ label }) => label),
      fields.map(({ column }) => column),
      fields.flatMap(({ file }) => (file ? [file.heading, ...file.synonyms] : [])),
      fields.flatMap(({ exportColumn }) => exportColumn ?? []),
    ];
    for (const names of namesOf) expect(new Set(names).size).toBe(names.length);
  });

  it("has headings and synonyms as the file is compared: in small letters", () => {
    for (const { file } of fields) {
      for (const name of file ? [file.heading, ...file.synonyms] : [])
        expect(name).toBe(name.trim().toLowerCase());
    }
  });
});
