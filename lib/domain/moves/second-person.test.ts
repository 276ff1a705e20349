import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import { caseMoveFacts, closesOn, today } from "@/lib/domain/testing/facts";
import { alex, bo, holdFor, nadia, omar, sam, type Person } from "@/lib/domain/testing/people";
import { decidesForAnother, decidesOnCase, officeIsSecond } from "./second-person";

const afterClosing = addDays(closesOn, 1);
const held = { holder: { by: "office", staffId: "alex" }, hold: holdFor("alex") } as const;
type Over = NonNullable<Parameters<typeof caseMoveFacts>[0]>;
const decides = (actor: Person, authorId: string | null, over: Over = {}) =>
  decidesForAnother(caseMoveFacts({ ...over, actor }), authorId);

describe("who decides for another", () => {
  it("is a manager who is not the author", () => {
    expect(decides(nadia, "sam")).toBe(true);
    expect(decides(nadia, "nadia")).toBe(false);
    expect(decides(omar, "nadia")).toBe(true);
    expect(decides(sam, "nadia")).toBe(false);
  });

  it("is the office once support has ended, never the author", () => {
    expect(decides(bo, "sam", { today: closesOn })).toBe(false);
    expect(decides(bo, "sam", { today: afterClosing })).toBe(true);
    expect(decides(alex, "alex", { today: afterClosing })).toBe(false);
  });

  it("is the office where no manager but the author could", () => {
    const one = { today, staff: { managers: ["nadia"], office: ["alex", "bo"] } };
    const none = { today, staff: { managers: [], office: ["alex", "bo"] } };
    expect(decides(bo, "nadia", one)).toBe(true);
    expect(decides(bo, "sam", one)).toBe(false);
    expect(decides(bo, "sam", none)).toBe(true);
  });
});

describe("who signs, waives and acknowledges on a case", () => {
  it("is anyone but the named holder while the office holds it", () => {
    const over = { today: afterClosing, case: held };
    expect(decidesOnCase(caseMoveFacts({ ...over, actor: alex }))).toBe(false);
    expect(decidesOnCase(caseMoveFacts({ ...over, actor: bo }))).toBe(true);
    expect(decidesOnCase(caseMoveFacts({ ...over, actor: nadia }))).toBe(true);
    const settled = { ...over, case: { hold: holdFor("alex", "settled") } };
    expect(decidesOnCase(caseMoveFacts({ ...settled, actor: alex }))).toBe(true);
  });
});

it("is the office where no manager is active, or none but the author", () => {
  const facts = caseMoveFacts({ staff: { managers: ["nadia"], office: ["bo"] } });
  expect(officeIsSecond(facts, "nadia")).toBe(true);
  expect(officeIsSecond(facts, null)).toBe(false);
  expect(officeIsSecond({ ...facts, today: afterClosing }, null)).toBe(true);
});
