import { describe, expect, it } from "vitest";
import { readCaseload } from "./read-file";
import { caseloadHeadings, fileLimits, requiredHeadings, type FileRefusal } from "./types";

const headings = caseloadHeadings.join(",");
const empty = ",".repeat(caseloadHeadings.length - 3);
const utf8 = (text: string) => new TextEncoder().encode(text);
const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A line with a reference and a last name, and nothing else. */
const line = (reference: string, lastName = "Wójcik") => `${reference},,${lastName}${empty}`;

function read(file: string | Uint8Array) {
  const outcome = readCaseload(typeof file === "string" ? utf8(file) : file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

function refusal(file: string | Uint8Array): FileRefusal | null {
  const outcome = readCaseload(typeof file === "string" ? utf8(file) : file);
  return outcome.ok ? null : outcome.refusal;
}

const names = (file: string | Uint8Array) => read(file).lines.map(({ cells }) => cells.last_name);

describe("how a file is written", () => {
  it("is UTF-8, with a byte-order mark or without", () => {
    const file = `${headings}\n${line("YP-1")}`;
    expect(read(file)).toMatchObject({ encoding: "UTF-8", delimiter: "," });
    expect(names(file)).toEqual(["Wójcik"]);
    expect(names(`\uFEFF${file}`)).toEqual(["Wójcik"]);
  });

  it("is Windows-1252 when it is not UTF-8 throughout", () => {
    const file = windows(`${headings}\r\n${line("YP-1", "Si\xE2n\x92s")}\r\n`);
    expect(read(file)).toMatchObject({
      encoding: "Windows-1252",
      lines: [{ cells: { last_name: "Siân’s" } }],
    });
  });

  it.each([
    [";", `${headings}\n${line("YP-1")}`.replaceAll(",", ";")],
    ["\t", `${headings}\n${line("YP-1")}`.replaceAll(",", "\t")],
  ])("is parted as its heading line is: %j", (delimiter, file) => {
    expect(read(file).delimiter).toBe(delimiter);
    expect(names(file)).toEqual(["Wójcik"]);
  });

  it("keeps quoted text, and quotes within a cell", () => {
    const file = `${headings}\n${line("YP-1", '"Smith, ""Kit""\nof York"')}\n${line("YP-2", 'Ann "Nan" Ng')}`;
    expect(names(file)).toEqual(['Smith, "Kit"\nof York', 'Ann "Nan" Ng']);
  });

  it("counts lines as a spreadsheet does, over empty ones and entries of several lines", () => {
    const file = `${headings}\r\n\r\n${line("YP-1", '"Ng\nNg"')}\n,${empty}\n   \n${line("YP-2")}`;
    expect(read(file).lines.map(({ number }) => number)).toEqual([3, 6]);
  });

  it("has its headings in any order and in capitals, and may bring our own column of problems", () => {
    const turned = [...caseloadHeadings].reverse().map((heading) => ` ${heading.toUpperCase()} `);
    const file = `${turned.join(",")},Problem,,\nYork Mind${",".repeat(15)},x,,`;
    expect(read(file).lines).toMatchObject([{ cells: { destination: "York Mind" }, ragged: null }]);
  });

  it("takes away the apostrophe that a spreadsheet-safe file has before what could be a formula", () => {
    expect(names(`${headings}\n${line("1", "'+44 7700")}\n${line("2", "'Ng'")}`)).toEqual([
      "+44 7700",
      "'Ng'",
    ]);
  });

  it("keeps a line as one text that has not as many cells as there are headings", () => {
    const count = caseloadHeadings.length;
    const file = `${headings}\nYP-1,Ng\n${line("YP-2")},too many\n${line("YP-3")},,`;
    expect(read(file).lines).toMatchObject([
      { cells: { reference: "YP-1 | Ng", last_name: "" }, ragged: { cells: 2, headings: count } },
      { cells: { last_name: "" }, ragged: { cells: count + 1, headings: count } },
      { cells: { reference: "YP-3", last_name: "Wójcik" }, ragged: null },
    ]);
  });
});

describe("a file that is not read", () => {
  it.each([
    ["nothing", "", { why: "empty" }],
    ["empty lines only", "\n\n\n", { why: "empty" }],
    ["headings only", `${headings}\n,,\n`, { why: "no_people" }],
    ["a workbook", windows("PK\x03\x04…"), { why: "another_kind", kind: "spreadsheet" }],
    ["an old workbook", windows("\xD0\xCF\x11\xE0…"), { why: "another_kind", kind: "spreadsheet" }],
    ["a PDF", "%PDF-1.7", { why: "another_kind", kind: "document" }],
    ["Unicode text", windows("\xFF\xFEr\0e\0f\0"), { why: "another_kind", kind: "utf_16" }],
    ["something binary", "\0\x01\x02", { why: "not_text" }],
    ["a quote that stays open", `${headings}\n${line("1")}\n"2,Ng\n3,Ng\n`, { why: "quote_open", line: 3 }],
    ["too many bytes", new Uint8Array(fileLimits.bytes + 1), { why: "too_large" }],
  ])("is %s", (_, file, expected) => {
    expect(refusal(file)).toEqual(expected);
  });

  it("has more lines than the limit", () => {
    const lines = (count: number) => `${headings}\n${`${line("1", "")}\n`.repeat(count)}`;
    expect(refusal(lines(fileLimits.lines))).toBeNull();
    expect(refusal(lines(fileLimits.lines + 1))).toEqual({ why: "too_many_lines" });
  });

  it("has headings of its own", () => {
    const messy = [
      "Ref No,Surname,Forename(s),Known as,D.O.B,Tel,OK to leave msg?,Address,Worker,Start date,Risk,Main issues,Own words,Last seen,GP surgery,Destination (if known)",
      'YP-0001,Smith,Łukasz,,19/03/1994,,Y,"88 Church Walk, York",ruth.hale@example.org,15/05/2019,Amber,housing,,26/07/2020,,The Haven',
    ].join("\r\n");
    expect(refusal(messy)).toMatchObject({
      why: "headings",
      missing: requiredHeadings.filter((heading) => heading !== "address"),
      unknown: expect.arrayContaining(["Ref No", "Surname", "Destination (if known)"]) as unknown,
      twice: [],
    });
  });

  it("has a heading twice, one that is not known and one that is missing", () => {
    expect(refusal(`${headings.replace("phone", "address")},postcode\nx`)).toEqual({
      why: "headings",
      missing: ["phone"],
      unknown: ["postcode"],
      twice: ["address"],
    });
  });

  it("has no headings", () => {
    expect(refusal(`${line("YP-1")}\n${line("YP-2")}`)).toMatchObject({
      why: "headings",
      missing: requiredHeadings,
    });
  });
});
