import { describe, expect, it } from "vitest";
import { aCaseFacts, aHandoverFacts, anItem, aSharing, today } from "@/lib/domain/testing/facts";
import { secondNeedLabels, secondNeeds, secondNeedsOf } from "./second-needs";

const signable = { status: "handing_over", tier: "enhanced", firstContactOn: today } as const;
const toSign = aHandoverFacts({ ...signable, checklist: [anItem("done"), anItem("waived")] });
const withoutConsent = aSharing({ decision: "without_consent" });

describe("what waits for a second person", () => {
  it("is an approval of sharing, a signature and a decline to decide", () => {
    const sharing = [withoutConsent];
    const handovers = [toSign, aHandoverFacts({ id: "other", status: "decline_reported" })];
    expect(secondNeedsOf(aCaseFacts({ sharing, handovers }))).toEqual([...secondNeeds]);
    expect(secondNeedsOf(aCaseFacts())).toEqual([]);
  });

  it("is no decision about sharing that was approved, or replaced", () => {
    expect(secondNeedsOf(aCaseFacts({ sharing: [{ ...withoutConsent, approvedOn: today }] }))).toEqual([]);
    expect(secondNeedsOf(aCaseFacts({ sharing: [aSharing({ id: "new" }), withoutConsent] }))).toEqual([]);
  });

  it("is a signature only once nothing else is missing", () => {
    const of = (over: Parameters<typeof aHandoverFacts>[0]) =>
      secondNeedsOf(aCaseFacts({ handovers: [aHandoverFacts({ ...signable, ...over })] }));
    expect(of({})).toEqual(["signature"]);
    expect(of({ tier: "standard" })).toEqual([]);
    expect(of({ signedOn: today })).toEqual([]);
    expect(of({ firstContactOn: null })).toEqual([]);
    expect(of({ status: "accepted" })).toEqual([]);
    expect(of({ checklist: [anItem("open")] })).toEqual([]);
  });

  it("is nothing once the case has ended or the person has died", () => {
    const waiting = { handovers: [toSign] };
    expect(secondNeedsOf(aCaseFacts({ ...waiting, endReason: "custody" }))).toEqual([]);
    expect(secondNeedsOf(aCaseFacts({ ...waiting, diedOn: today }))).toEqual([]);
  });

  it("has a label each", () => {
    expect(new Set(Object.values(secondNeedLabels)).size).toBe(secondNeeds.length);
  });
});
