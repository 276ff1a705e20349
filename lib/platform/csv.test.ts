import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { csvOf } from "./csv";

const read = (text: string): string[][] => parse(text, { bom: true });

it("begins with a byte-order mark, and only the first part of a file does", () => {
  expect(csvOf([["a", "b"]], { isFirst: true })).toBe("\uFEFFa,b\r\n");
  expect(csvOf([["a", "b"]], { isFirst: false })).toBe("a,b\r\n");
  expect(csvOf([], { isFirst: false })).toBe("");
});

it("gives back what was put in, whatever its quotes, commas and lines", () => {
  const row = ['Says "no one rings"', "Mill Lane, York", "one\ntwo", "a\rb", "Ó Súilleabháin", ""];
  expect(read(csvOf([row], { isFirst: true }))).toEqual([row]);
});

it.each(["=1+1", "+44 7700", "-1", "@SUM(A1)", "\t=1", "\r=1"])("disarms %j", (cell) => {
  expect(read(csvOf([[cell]], { isFirst: false }))).toEqual([[`'${cell}`]]);
});
