import { describe, expect, it } from "vitest";
import { z } from "zod";
import { recordSharingSchema, withdrawSharingSchema } from "./schema";

const typed = {
  requestKey: "01987d1e-2b3c-7abc-8def-0123456789ab",
  reference: "YP-0001",
  destinationId: "01987d1e-2b3c-7abc-8def-0123456789ac",
  version: "0",
  decision: "given_in_part",
  withheld_given_in_part: ["safeguarding", "gp"],
  withheld_without_consent: "risks",
  scope: "Needs and plan.",
  reason: "",
  givenBy: "The person",
  how: "phone",
  "decidedOn-day": "9",
  "decidedOn-month": "9",
  "decidedOn-year": "2020",
  lawfulBasis: "consent",
  article9Condition: "explicit_consent",
};
const faultsOf = (over: object) => {
  const parsed = recordSharingSchema.safeParse({ ...typed, ...over });
  return parsed.success ? {} : z.flattenError<unknown>(parsed.error).fieldErrors;
};

describe("recordSharingSchema", () => {
  it("reads a decision in part with what is withheld, in the order of the summary", () => {
    expect(recordSharingSchema.parse(typed)).toEqual({
      requestKey: typed.requestKey,
      reference: "YP-0001",
      destinationId: typed.destinationId,
      version: 0,
      decision: "given_in_part",
      withheld: ["gp", "safeguarding"],
      scope: "Needs and plan.",
      reason: null,
      givenBy: "The person",
      how: "phone",
      decidedOn: "2020-09-09",
      reviewOn: null,
      lawfulBasis: "consent",
      article9Condition: "explicit_consent",
    });
  });

  it("takes what is withheld from the boxes under the decision that was chosen", () => {
    expect(recordSharingSchema.parse({ ...typed, decision: "without_consent" }).withheld).toEqual(["risks"]);
    expect(recordSharingSchema.parse({ ...typed, decision: "lacks_capacity" }).withheld).toEqual([]);
    expect(recordSharingSchema.parse({ ...typed, decision: "given" }).withheld).toEqual([]);
  });

  it("drops scope and bases if nothing is shared", () => {
    expect(recordSharingSchema.parse({ ...typed, decision: "refused", reason: "No." })).toMatchObject({
      scope: "",
      withheld: [],
      reason: "No.",
      lawfulBasis: null,
      article9Condition: null,
    });
  });

  it("asks what was decided, how and when, and takes no withdrawal", () => {
    expect(faultsOf({ decision: undefined })).toEqual({ decision: ["Select what was decided."] });
    expect(faultsOf({ decision: "withdrawn" })).toEqual({ decision: ["Select what was decided."] });
    expect(faultsOf({ how: undefined })).toEqual({ how: ["Select how it was decided."] });
    expect(faultsOf({ "decidedOn-day": "", "decidedOn-month": "", "decidedOn-year": "" })).toEqual({
      decidedOn: ["Date of the decision: Enter the date."],
    });
  });
});

describe("withdrawSharingSchema", () => {
  it("reads who withdrew it, how, when and why", () => {
    const { decision: _, lawfulBasis: __, article9Condition: ___, scope: ____, ...withdrawal } = typed;

    expect(withdrawSharingSchema.parse({ ...withdrawal, reason: "Changed their mind." })).toMatchObject({
      givenBy: "The person",
      how: "phone",
      decidedOn: "2020-09-09",
      reason: "Changed their mind.",
    });
  });
});
