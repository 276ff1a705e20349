import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { SummaryContent } from "@/lib/domain/summary/content";
import { fingerprintOf } from "./fingerprint";
import { pdfOf } from "./pdf";

const content: SummaryContent = {
  reference: "YP-0042",
  sections: {
    person: { answer: "words", words: "Łukasz Őry\nBorn 29 February 1984" },
    needs: { answer: "words", words: "Housing: short.\nMoney: longer." },
    plan: { answer: "not_recorded", words: "" },
    wishes: null,
    professionals: { answer: "none_known", words: "" },
  },
};

const version = {
  number: 2,
  content,
  hash: fingerprintOf(content),
  frozenAt: new Date("2020-09-09T08:00:00Z"),
  destination: "The Haven",
} as const;

const bytesOf = async (over: Partial<typeof version> | object = {}) =>
  Buffer.from(await pdfOf({ ...version, ...over }, { compress: false }));
const rawOf = async (over: object = {}) => (await bytesOf(over)).toString("latin1");

/** The words of the file, read back as a reader does: glyphs by each font's own table of what they mean. */
function wordsIn(raw: string): string {
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id, body ?? ""]),
  );
  const streamOf = (body: string) => {
    const stream = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? "";
    return body.includes("/FlateDecode")
      ? inflateSync(Buffer.from(stream, "latin1")).toString("latin1")
      : stream;
  };
  const tableOf = (fontId: string) => {
    const cmap = /\/ToUnicode (\d+)/.exec(objects.get(fontId) ?? "")?.[1] ?? "";
    const range = /beginbfrange\n([\s\S]*?)endbfrange/.exec(streamOf(objects.get(cmap) ?? ""))?.[1] ?? "";
    const letters = [...range.matchAll(/\[([\s\S]*?)\]/g)].flatMap(([, list = ""]) =>
      [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, code = ""]) =>
        String.fromCharCode(
          ...code
            .split(" ")
            .filter(Boolean)
            .map((unit) => parseInt(unit, 16)),
        ),
      ),
    );
    return (glyph: number) => letters[glyph] ?? "";
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages
    .map((page) => {
      const resources = objects.get(/\/Resources (\d+)/.exec(page)?.[1] ?? "") ?? page;
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, tableOf(id)]),
      );
      const drawn = streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? "") ?? "");
      let table: ReturnType<typeof tableOf> = () => "";
      let words = "";
      for (const [, font, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
        if (font) table = fonts.get(font) ?? table;
        else
          for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]*)>/g)) {
            for (const code of hex.match(/.{4}/g) ?? []) words += table(parseInt(code, 16));
          }
        if (shown !== undefined) words += "\n";
      }
      return words;
    })
    .join("\n");
}

describe("pdfOf", () => {
  it("can be read back as text, with blank distinct from none", async () => {
    const words = wordsIn(await rawOf());

    expect(words).toContain("Transfer summary YP-0042, version 2");
    expect(words).toContain("For The Haven. Made on 9 September 2020.");
    expect(words).toContain("Łukasz Őry");
    expect(words).toContain("Housing: short.");
    expect(words).toContain("Not recorded by this service.");
    expect(words).toContain("None known.");
    expect(words).toContain("Left blank. This does not mean that there is none.");
    expect(words).toContain("Page 1 of 1");
    expect(words).not.toContain("Some characters");
  });

  it("is tagged: language, title, headings, paragraphs, lists and bookmarks", async () => {
    const raw = await rawOf();

    expect(raw).toContain("/Lang (en-GB)");
    expect(raw).toContain("/MarkInfo");
    expect(raw).toContain("/Marked true");
    expect(raw).toContain("/DisplayDocTitle true");
    expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(raw).toContain("/Outlines");
    for (const tag of ["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody"]) {
      expect(raw, tag).toMatch(new RegExp(`/S /${tag}\\n`));
    }
    expect(raw).toContain("/Artifact");
  });

  it("embeds its type", async () => {
    const raw = await rawOf();
    expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+AtkinsonHyperlegibleNext-Regular/);
    expect(raw).toContain("/FontFile2");
  });

  it("is the same file for the same version, except its id", async () => {
    const withoutId = (raw: string) => raw.replace(/\/ID \[.*\]/, "");
    expect(withoutId(await rawOf())).toBe(withoutId(await rawOf()));
  });

  it("goes on over as many pages as it takes, and numbers them", async () => {
    const long = "A sentence that takes a line of its own, or nearly so, on a page of this size. ".repeat(
      120,
    );
    const longer = {
      ...content,
      sections: { ...content.sections, support: { answer: "words" as const, words: long } },
    };
    const words = wordsIn(await rawOf({ content: longer, hash: fingerprintOf(longer) }));

    expect(words).toMatch(/Page 2 of \d/);
    expect(words.match(/nearly/g)?.length).toBe(120);
  });

  it("says so where a character cannot be set", async () => {
    const other = { ...content, sections: { person: { answer: "words" as const, words: "李雷" } } };
    const words = wordsIn(await rawOf({ content: other, hash: fingerprintOf(other) }));

    expect(words).toContain("??");
    expect(words).toContain("Some characters cannot be set in this file.");
  });

  it("makes no file of what is not what its hash says", () => {
    expect(() => pdfOf({ ...version, hash: fingerprintOf({ ...content, reference: "YP-0043" }) })).toThrow(
      "does not match",
    );
  });
});
