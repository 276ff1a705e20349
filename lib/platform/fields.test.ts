import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  choiceField,
  choicesField,
  dayField,
  optionalChoiceField,
  optionalDayField,
  orNull,
  textField,
  tickField,
  uuidField,
  versionField,
} from "./fields";

const faultsOf = (schema: z.ZodType, typed: unknown) => {
  const parsed = schema.safeParse(typed);
  return parsed.success ? {} : z.flattenError<unknown>(parsed.error).fieldErrors;
};

describe("textField", () => {
  const schema = z.object({ words: textField({ max: 5, required: "Enter what happened." }) });

  it("gives the text as it is stored", () => {
    expect(schema.parse({ words: "  cafe\u0301\r\n" })).toEqual({ words: "café" });
  });

  it.each([
    ["an empty answer", { words: "  " }, "Enter what happened."],
    ["an absent answer", {}, "Enter what happened."],
    ["an answer sent twice", { words: ["a", "b"] }, "Enter what happened."],
    ["a long answer", { words: "longer" }, "Use at most 5 characters; this has 6."],
    [
      "a NUL",
      { words: "a\0" },
      "This text contains a character that cannot be stored. Type it instead of pasting it.",
    ],
    [
      "half a character",
      { words: "\ud83d" },
      "This text contains a character that cannot be stored. Type it instead of pasting it.",
    ],
  ])("refuses %s with one sentence", (_, typed, sentence) => {
    expect(faultsOf(schema, typed)).toEqual({ words: [sentence] });
  });

  it("may be empty when no sentence asks for it", () => {
    const optional = z.object({ nextStep: textField({ max: 5 }).transform(orNull) });

    expect(optional.parse({})).toEqual({ nextStep: null });
    expect(optional.parse({ nextStep: "call" })).toEqual({ nextStep: "call" });
  });
});

describe("choices", () => {
  const sizes = ["small", "large"] as const;

  it("takes one of the vocabulary and asks for it otherwise", () => {
    const schema = z.object({ size: choiceField(sizes, { required: "Choose a size." }) });

    expect(schema.parse({ size: "small" })).toEqual({ size: "small" });
    for (const typed of [{}, { size: "" }, { size: "huge" }, { size: ["small", "large"] }]) {
      expect(faultsOf(schema, typed)).toEqual({ size: ["Choose a size."] });
    }
  });

  it("takes none for null where none may be chosen", () => {
    const schema = z.object({ size: optionalChoiceField(sizes) });

    expect([{}, { size: "" }, { size: "large" }].map((typed) => schema.parse(typed).size)).toEqual([
      null,
      null,
      "large",
    ]);
    expect(schema.safeParse({ size: "huge" }).success).toBe(false);
  });

  it("takes any of the vocabulary, each once and in its order", () => {
    const schema = z.object({ size: choicesField(sizes) });

    expect(schema.parse({})).toEqual({ size: [] });
    expect(schema.parse({ size: "large" })).toEqual({ size: ["large"] });
    expect(schema.parse({ size: ["large", "small", "large"] })).toEqual({ size: ["small", "large"] });
    expect(schema.safeParse({ size: ["large", "huge"] }).success).toBe(false);
  });

  it("reads a tick", () => {
    const schema = z.object({ known: tickField() });

    expect(schema.parse({})).toEqual({ known: false });
    expect(schema.parse({ known: "yes" })).toEqual({ known: true });
  });
});

describe("what a form holds in hidden fields", () => {
  it("takes an id of ours and nothing else", () => {
    expect(uuidField().safeParse("01987d1e-2b3c-7abc-8def-0123456789ab").success).toBe(true);
    expect(uuidField().safeParse("1 OR 1=1").success).toBe(false);
  });

  it("takes a version that the database can hold", () => {
    expect(versionField().parse("12")).toBe(12);
    for (const typed of ["", "-1", "1.5", "NaN", "9999999999", undefined]) {
      expect(versionField().safeParse(typed).success).toBe(false);
    }
  });
});

describe("dayField", () => {
  const schema = z.object({ words: textField({ max: 9, required: "Say why." }) }).and(dayField("seenOn"));
  const typed = (day: string, month: string, year: string) => ({
    words: "so",
    "seenOn-day": day,
    "seenOn-month": month,
    "seenOn-year": year,
  });

  it("reads three boxes as one day", () => {
    expect(schema.parse(typed("9", "Sep", "2020"))).toEqual({ words: "so", seenOn: "2020-09-09" });
  });

  it.each([
    [typed("", "", ""), { seenOn: ["Enter a date."] }],
    [typed("9", "", "2020"), { "seenOn-month": ["Enter the month as well."] }],
    [typed("9", "9", "20"), { "seenOn-year": ["Enter the whole year, for example 1984 and not 84."] }],
    [typed("40", "9", "2020"), { "seenOn-day": ["The day must be a number from 1 to 31."] }],
    [typed("31", "9", "2020"), { seenOn: ["That month does not have so many days."] }],
  ])("puts the sentence at the box that is wrong", (boxes, faults) => {
    expect(faultsOf(schema, boxes)).toEqual(faults);
  });

  it("reports the faults of the other fields together with its own", () => {
    expect(faultsOf(schema, { "seenOn-day": "9" })).toEqual({
      words: ["Say why."],
      "seenOn-month": ["Enter the month as well."],
    });
  });

  it("says which of several days it is about", () => {
    const asked = dayField("startOn", { question: "When will they start?" });

    expect(faultsOf(asked, {})).toEqual({ startOn: ["When will they start? Enter a date."] });
    expect(faultsOf(asked, { "startOn-day": "9", "startOn-month": "9" })).toEqual({
      "startOn-year": ["When will they start? Enter the year as well."],
    });
  });

  it("may be left out as a whole where it is optional, not in part", () => {
    const optional = optionalDayField("seenOn");

    expect(optional.parse({})).toEqual({ seenOn: null });
    expect(faultsOf(optional, typed("9", "", ""))).toEqual({ "seenOn-month": ["Enter the month as well."] });
  });
});
