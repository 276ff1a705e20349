import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayFaultWords, dayFromParts, type DayFault } from "@/lib/domain/calendar/parse-day";
import { cleanText, faultOfText } from "@/lib/domain/text/clean";

/*
 * How the fields of our forms are read, with the sentences for what can be wrong. A form sends text or nothing; the
 * result is clean, typed, and safe for the database.
 */

/** The maximum length of a long answer, in characters. */
export const longText = 10_000;

/** The maximum length of one line, such as a name or a role, in characters. */
export const lineText = 200;

const brokenForm = "There is a problem with this page. Reload it.";

type TextRules = {
  max: number;
  /** The sentence for an empty answer; without one it may be empty. */
  required?: string;
};

/** A text as it is stored; "" when it may be empty and is. */
export const textField = ({ max, required }: TextRules) =>
  z
    .string(required ?? brokenForm)
    .default("")
    .transform((typed, context) => {
      const sentence = faultOf(typed, max) ?? (cleanText(typed) === "" ? required : undefined);
      if (sentence === undefined) return cleanText(typed);
      context.addIssue(sentence);
      return z.NEVER;
    });

/** For a column that is null when nothing was typed: `textField({ max }).transform(orNull)`. */
export const orNull = (text: string) => (text === "" ? null : text);

function faultOf(text: string, max: number): string | null {
  switch (faultOfText(text, { max })) {
    case "nul":
    case "lone_surrogate":
      return "This text contains a character that cannot be stored. Type it instead of pasting it.";
    case "too_long":
      return `Use at most ${max.toLocaleString("en-GB")} characters; this has ${cleanText(text).length.toLocaleString("en-GB")}.`;
    case null:
      return null;
  }
}

/** One of a vocabulary. */
export const choiceField = <const Values extends readonly string[]>(
  values: Values,
  { required }: { required: string },
) => z.enum(values, required);

/** One of a vocabulary, or null when none is chosen. */
export const optionalChoiceField = <const Values extends readonly string[]>(values: Values) =>
  z.preprocess(
    (typed) => (typed === "" || typed === undefined ? null : typed),
    z.enum(values, brokenForm).nullable(),
  );

/** Any of a vocabulary, each once, in the order of the vocabulary. A form sends nothing, one text or a list. */
export const choicesField = <const Values extends readonly string[]>(values: Values) =>
  z.preprocess(
    (typed) => (typed === undefined ? [] : [typed].flat()),
    z
      .array(z.enum(values, brokenForm))
      .transform((chosen): Values[number][] => values.filter((value) => chosen.some((one) => one === value))),
  );

/** An id from a hidden field, or chosen from a list; then with the sentence for none. */
export const uuidField = (required = brokenForm) => z.uuid(required);

/** The version that the person saw. */
export const versionField = () =>
  z
    .string(brokenForm)
    .regex(/^\d{1,9}$/, brokenForm)
    .transform(Number);

/** A single tick box. */
export const tickField = () =>
  z
    .literal("yes")
    .optional()
    .transform((typed) => typed === "yes");

const boxOf: Record<DayFault, "" | "-day" | "-month" | "-year"> = {
  missing: "",
  day_missing: "-day",
  month_missing: "-month",
  year_missing: "-year",
  day_wrong: "-day",
  month_wrong: "-month",
  year_short: "-year",
  year_wrong: "-year",
  no_such_day: "",
};

type DayRules = {
  /** The sentence for three empty boxes. */
  required?: string;
  /** The question, put before each sentence where a form asks for several days. */
  question?: string;
};

/**
 * The three boxes of a DateField, read as one day under the field's name; an error is shown at the box that is
 * wrong. It is a separate schema, combined with the others: `z.object({ … }).and(dayField("happenedOn"))`.
 */
export const dayField = <const Name extends string>(name: Name, rules: DayRules = {}) =>
  boxesOf(name).transform((boxes, context) => {
    const read = dayFromParts(partsOf(name, boxes));
    if (read.ok) return { [name]: read.value } as Record<Name, CalendarDate>;
    context.addIssue(issueOf(name, read.refusal, rules));
    return z.NEVER;
  });

/** The same for a day that may be left out: null when all three boxes are empty. */
export const optionalDayField = <const Name extends string>(
  name: Name,
  rules: Pick<DayRules, "question"> = {},
) =>
  boxesOf(name).transform((boxes, context) => {
    const read = dayFromParts(partsOf(name, boxes));
    if (read.ok || read.refusal === "missing") {
      return { [name]: read.ok ? read.value : null } as Record<Name, CalendarDate | null>;
    }
    context.addIssue(issueOf(name, read.refusal, rules));
    return z.NEVER;
  });

const box = z.string().default("");
const boxesOf = (name: string) =>
  z.object({ [`${name}-day`]: box, [`${name}-month`]: box, [`${name}-year`]: box });

const partsOf = (name: string, boxes: Readonly<Record<string, string>>) => ({
  day: boxes[`${name}-day`] ?? "",
  month: boxes[`${name}-month`] ?? "",
  year: boxes[`${name}-year`] ?? "",
});

function issueOf(name: string, fault: DayFault, { required, question }: DayRules) {
  const sentence = (fault === "missing" ? required : undefined) ?? dayFaultWords[fault];
  return {
    code: "custom" as const,
    path: [`${name}${boxOf[fault]}`],
    message: question === undefined ? sentence : `${question} ${sentence}`,
  };
}
