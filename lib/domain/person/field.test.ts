import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainLines, summaryLines, textOf, textsWhere, valuesIn, type Fields } from "./field";

const kept = {
  correctable: true,
  identity: false,
  sensitive: false,
  inOfficeView: false,
  erasedByRetention: true,
};

const table = {
  phone: {
    ...kept,
    kind: "phone",
    column: "phone",
    label: "Phone number",
    summary: { section: "person", line: "Phone: {}", plainCopy: true },
    withName: true,
  },
  bornOn: {
    ...kept,
    kind: "day",
    column: "born_on",
    label: "Date of birth",
    summary: { section: "person", line: "Born: {}", blankLine: "Date of birth not recorded." },
  },
  visits: { ...kept, kind: "choice", column: "visits", label: "Visits", options: { often: "Every week" } },
} satisfies Fields;

const recorded = { phone: "01632 960001", bornOn: calendarDate("1979-04-02"), visits: "often" } as const;
const blank = { phone: null, bornOn: null, visits: null };

describe("a value as text", () => {
  it("is the value of a line, the day in full, and the label of a choice", () => {
    expect(textOf(table.phone, recorded.phone)).toBe("01632 960001");
    expect(textOf(table.bornOn, recorded.bornOn)).toBe("2 April 1979");
    expect(textOf(table.visits, "often")).toBe("Every week");
  });

  it("is a choice as it was stored when it is no longer offered", () => {
    expect(textOf(table.visits, "seldom")).toBe("seldom");
  });

  it.each(Object.values(table))("$label is nothing when nothing is recorded", (field) => {
    expect(textOf(field, null)).toBeNull();
    expect(textOf(field, "")).toBeNull();
  });
});

describe("the texts of some fields", () => {
  it("are those that meet the condition, without the ones that are blank", () => {
    const beside = (values: Readonly<Record<string, string | null>>) =>
      textsWhere(table, values, ({ withName }) => withName ?? false);

    expect(beside(recorded)).toEqual(["01632 960001"]);
    expect(beside(blank)).toEqual([]);
    expect(beside({})).toEqual([]);
  });
});

describe("the values of a table", () => {
  it("leave out what else the record holds", () => {
    const record = { ...recorded, notes: "Prefers mornings." };
    expect(valuesIn(table, record)).toEqual(recorded);
  });
});

describe("the lines of a summary", () => {
  it("say what is recorded, and what is not where that matters", () => {
    expect(summaryLines(table, recorded, "person")).toEqual(["Phone: 01632 960001", "Born: 2 April 1979"]);
    expect(summaryLines(table, blank, "person")).toEqual(["Date of birth not recorded."]);
    expect(summaryLines(table, recorded, "gp")).toEqual([]);
  });

  it("of the person's own copy are those that are meant for it and recorded", () => {
    expect(plainLines(table, recorded)).toEqual(["Phone: 01632 960001"]);
    expect(plainLines(table, blank)).toEqual([]);
  });

  it("keep a value that looks like a replacement pattern as it was typed", () => {
    expect(plainLines(table, { ...blank, phone: "$& $1" })).toEqual(["Phone: $& $1"]);
  });
});
