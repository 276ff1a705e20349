import { describe, expect, it } from "vitest";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { caseMoveNames, caseMoveOf } from "./case-moves";
import { endingOf } from "./endings";
import { moveNames, moveOf } from "./handover-moves";
import { everyAnswer, today } from "@/lib/domain/testing/facts";
import { isBareNo, questions, yesNo, type MoveQuestion } from "./questions";

const choices = Object.entries(questions).flatMap(([question, shape]) =>
  shape.kind === "choice" ? [{ question, options: shape.options }] : [],
);

const ofKind = (kind: (typeof questions)[MoveQuestion]["kind"]) =>
  Object.entries(questions).flatMap(([question, shape]) => (shape.kind === kind ? [question] : []));

it("asks for a day wherever it asks when", () => {
  expect(ofKind("day")).toEqual(Object.keys(questions).filter((question) => question.endsWith("On")));
});

it("asks for a line where a name or a place is the answer, for text where something is explained", () => {
  expect(ofKind("line")).toEqual([
    "who",
    "role",
    "firstContactSource",
    "professionalInformed",
    "newArea",
    "contactThere",
    "coronersOfficer",
    "familyContact",
    "keptCase",
  ]);
  expect(ofKind("text")).toEqual([
    "statement",
    "details",
    "reason",
    "interimPlan",
    "whyNot",
    "summary",
    "noDeputy",
    "comeBack",
    "alternative",
    "capacity",
    "checked",
    "note",
    "aloneReason",
  ]);
});

it("asks for a time where the minute counts", () => {
  expect(ofKind("time")).toEqual(["sentTime"]);
});

it("offers the contacts of the case, and the people of the office, each for one question", () => {
  expect([ofKind("contact"), ofKind("office")]).toEqual([["contactId"], ["holderId", "deputyId"]]);
});

it("offers yes and no, and nothing else, where something was done or was not", () => {
  const yesOrNo = choices.filter(({ options }) => options.some(({ value }) => value === "yes"));
  expect(yesOrNo.map(({ question }) => question)).toEqual([
    "informationGiven",
    "personInformed",
    "gpInformed",
    "destinationInformed",
    "outOfAreaOffered",
    "commissionerInformed",
  ]);
  for (const { options } of yesOrNo) expect(options.map(({ value }) => value)).toEqual([...yesNo]);
});

it.each(choices)("$question offers each answer once, each in its own words", ({ options }) => {
  expect(options.length).toBeGreaterThan(1);
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
  for (const { value, label } of options)
    expect([value, label.length > 1]).toEqual([expect.stringMatching(/./), true]);
});

it("asks every question somewhere", () => {
  const rows = [...moveNames.map(moveOf), ...caseMoveNames.map(caseMoveOf), ...endReasons.map(endingOf)];
  const asked = new Set(rows.flatMap(({ asks }) => Object.keys(asks)));
  expect(Object.keys(questions).filter((question) => !asked.has(question))).toEqual([]);
});

describe("isBareNo", () => {
  const no = (question: MoveQuestion, whyNot?: string) =>
    isBareNo({ happenedOn: today, [question]: "no", ...(whyNot !== undefined && { whyNot }) });

  it.each([
    "informationGiven",
    "personInformed",
    "gpInformed",
    "destinationInformed",
    "outOfAreaOffered",
  ] as const)("asks why not beside a no: %s", (question) => {
    expect(no(question)).toBe(true);
    expect(no(question, "")).toBe(true);
    expect(no(question, "They have no GP.")).toBe(false);
  });

  it("asks nothing after a yes, or before any answer", () => {
    expect(isBareNo(everyAnswer)).toBe(false);
    expect(isBareNo({ happenedOn: today })).toBe(false);
  });
});
