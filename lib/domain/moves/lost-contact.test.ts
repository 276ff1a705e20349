import { describe, expect, it } from "vitest";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { riskLevels } from "@/lib/domain/vocabulary/risk-levels";
import { aCaseFacts, aContactFacts, anAttempt, everyRoute, today } from "@/lib/domain/testing/facts";
import { lostContactProgress, lostContactRules } from "./lost-contact";

const progress = (over: Partial<CaseFacts> = {}) => lostContactProgress(aCaseFacts(over), today);
const attempts = [
  anAttempt("2020-08-19"),
  anAttempt("2020-08-26", { medium: "text" }),
  anAttempt("2020-09-02"),
];

it("looks for someone longer the higher the risk, and as long where no one has assessed it", () => {
  expect(riskLevels.map((risk) => [risk, ...Object.values(lostContactRules[risk])])).toEqual([
    ["high", 5, 2, 21, true],
    ["medium", 3, 2, 21, false],
    ["low", 3, 2, 14, false],
    ["not_assessed", 5, 2, 21, true],
  ]);
});

describe("lostContactProgress", () => {
  it("holds the rule of the risk", () => {
    for (const risk of riskLevels) expect(progress({ risk }).rule).toBe(lostContactRules[risk]);
  });

  it("counts the attempts, the ways and the days since the first", () => {
    expect(progress({ contacts: attempts })).toMatchObject({ attempts: 3, media: 2, days: 21 });
    expect(progress()).toMatchObject({ attempts: 0, media: 0, days: 0 });
  });

  it("begins again when the person was reached", () => {
    const reached = aContactFacts({ happenedOn: attempts[1]?.happenedOn ?? today });
    expect(progress({ contacts: [...attempts, reached] })).toMatchObject({ attempts: 1, media: 1, days: 7 });
  });

  const since = (...over: Parameters<typeof aContactFacts>) =>
    progress({
      contacts: [...attempts, aContactFacts({ happenedOn: today, result: "no_answer", ...over[0] })],
    });

  it("sees a visit, and a welfare check that someone else made", () => {
    expect(progress({ contacts: attempts }).hasVisit).toBe(false);
    expect(since({ medium: "in_person" }).hasVisit).toBe(true);
    expect(since({ with: "professional", purposes: ["safety"] }).hasVisit).toBe(true);
    expect(since({ with: "professional", medium: "in_person" }).hasVisit).toBe(false);
    expect(since({ purposes: ["safety"] }).hasVisit).toBe(false);
    expect(since({ medium: "in_person", status: "corrected" }).hasVisit).toBe(false);
    expect(progress({ contacts: [anAttempt("2020-08-19", { medium: "in_person" })] }).hasVisit).toBe(true);
  });

  it("sees whether all known professionals were asked since the first attempt", () => {
    const involvements = ["gp", "nurse"].map((id) => ({ id, addedOn: today }));
    const asked = (id: string, on = today) =>
      aContactFacts({ id, with: "professional", involvementId: id, happenedOn: on });
    const allAsked = (...contacts: ReturnType<typeof asked>[]) =>
      progress({ involvements, contacts: [...attempts, ...contacts] }).allAsked;

    expect(progress().allAsked).toBe(true);
    expect(allAsked(asked("gp"))).toBe(false);
    expect(allAsked(asked("gp"), asked("nurse"))).toBe(true);
    expect(allAsked(asked("gp"), asked("nurse", anAttempt("2020-08-18").happenedOn))).toBe(false);
  });

  it("asks for a letter from us to the person", () => {
    expect(progress({ contacts: attempts }).letterSettled).toBe(false);
    expect(since({ medium: "letter" }).letterSettled).toBe(true);
    expect(since({ medium: "letter", direction: "to_us" }).letterSettled).toBe(false);
    expect(since({ medium: "letter", with: "professional" }).letterSettled).toBe(false);
    expect(since({ medium: "email" }).letterSettled).toBe(false);
  });

  it("counts nothing that we called off ourselves", () => {
    const calledOff = { result: "cancelled_by_us" } as const;
    expect(progress({ contacts: [anAttempt("2020-08-19", calledOff)] })).toMatchObject({
      attempts: 0,
      days: 0,
    });
    expect(since({ ...calledOff, medium: "in_person" }).hasVisit).toBe(false);
    expect(since({ ...calledOff, with: "professional", purposes: ["safety"] }).hasVisit).toBe(false);
    expect(since({ ...calledOff, medium: "letter" }).letterSettled).toBe(false);
    const asked = aContactFacts({
      ...calledOff,
      with: "professional",
      involvementId: "gp",
      happenedOn: today,
    });
    expect(
      progress({ involvements: [{ id: "gp", addedOn: today }], contacts: [...attempts, asked] }).allAsked,
    ).toBe(false);
  });

  it("asks for none where post is not safe, or has nowhere to go", () => {
    const unsafe = { letterSettled: true, letterIsUnsafe: true };

    expect(progress({ routes: { ...everyRoute(true), post: false } })).toMatchObject(unsafe);
    expect(progress({ hasAddress: false })).toMatchObject(unsafe);
    expect(progress({ routes: {} })).toMatchObject({ letterSettled: false, letterIsUnsafe: false });
  });
});
