import { addDays } from "@/lib/domain/calendar/calendar-date";
import { describe, expect, it } from "vitest";
import { aHandoverFacts, anItem, aSharing, caseMoveFacts, closesOn, today } from "@/lib/domain/testing/facts";
import { holdFor } from "@/lib/domain/testing/people";
import { needsOfOffice, secondNeedLabels, secondNeeds } from "./second-needs";

const signable = { status: "handing_over", tier: "enhanced", firstContactOn: today } as const;
const toSign = aHandoverFacts({ ...signable, checklist: [anItem("done"), anItem("waived")] });
const withoutConsent = aSharing({ decision: "without_consent" });
type Over = NonNullable<Parameters<typeof caseMoveFacts>[0]>;
/** After the closing date, when the office is the second person of everyone. */
const needs = (about: Over["case"], over: Over = {}) =>
  needsOfOffice(caseMoveFacts({ today: addDays(closesOn, 1), ...over, case: about ?? {} }));

describe("what waits for a second person", () => {
  it("is an approval of sharing, a signature and a decline to decide", () => {
    const sharing = [withoutConsent];
    const handovers = [toSign, aHandoverFacts({ id: "other", status: "decline_reported" })];
    expect(needs({ sharing, handovers })).toEqual([...secondNeeds]);
    expect(needs({})).toEqual([]);
  });

  it("is no decision about sharing that was approved, or replaced", () => {
    expect(needs({ sharing: [{ ...withoutConsent, approvedOn: today }] })).toEqual([]);
    expect(needs({ sharing: [aSharing({ id: "new" }), withoutConsent] })).toEqual([]);
  });

  it("is a signature only once nothing else is missing", () => {
    const of = (over: Parameters<typeof aHandoverFacts>[0]) =>
      needs({ handovers: [aHandoverFacts({ ...signable, ...over })] });
    expect(of({})).toEqual(["signature"]);
    expect(of({ tier: "standard" })).toEqual([]);
    expect(of({ signedOn: today })).toEqual([]);
    expect(of({ firstContactOn: null })).toEqual([]);
    expect(of({ status: "accepted" })).toEqual([]);
    expect(of({ checklist: [anItem("open")] })).toEqual([]);
  });

  it("is nothing once the case has ended or the person has died", () => {
    const waiting = { handovers: [toSign] };
    expect(needs({ ...waiting, endReason: "custody" })).toEqual([]);
    expect(needs({ ...waiting, diedOn: today })).toEqual([]);
  });

  it("is the office’s before that only where no manager but the author can decide", () => {
    const one = { today, staff: { managers: ["nadia"], office: ["alex", "bo"] } };
    const by = (declineReportedById: string, recordedById: string) => ({
      sharing: [{ ...withoutConsent, recordedById }],
      handovers: [toSign, aHandoverFacts({ id: "other", status: "decline_reported", declineReportedById })],
    });
    expect(needs(by("nadia", "nadia"), { today })).toEqual([]);
    expect(needs(by("nadia", "nadia"), one)).toEqual(["sharing_approval", "reported_decline"]);
    expect(needs(by("sam", "nadia"), one)).toEqual(["sharing_approval"]);
    expect(needs(by("sam", "sam"), one)).toEqual([]);
    expect(needs(by("sam", "sam"), { today, staff: { managers: [], office: ["bo"] } })).toEqual([
      ...secondNeeds,
    ]);
  });

  it("counts the named holder as the author of what they wait to have signed", () => {
    const held = { handovers: [toSign], hold: holdFor("nadia") };
    expect(needs(held, { today, staff: { managers: ["nadia"], office: [] } })).toEqual(["signature"]);
  });

  it("has a label each", () => {
    expect(new Set(Object.values(secondNeedLabels)).size).toBe(secondNeeds.length);
  });
});
