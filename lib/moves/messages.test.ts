import { describe, expect, it } from "vitest";
import { caseEngine } from "@/lib/domain/moves/case-engine";
import { linkTargetLabels, type LinkTarget } from "@/lib/domain/vocabulary/link-targets";
import { fixLink, refusedCaseMove } from "./messages";

describe("refusedCaseMove", () => {
  it("puts each sentence where it is fixed: next to its question, with a link to another page, or above the form", () => {
    expect(
      refusedCaseMove({ refusals: ["hold_review_ahead", "professionals_informed", "wrong_role"] }, "YP-0001"),
    ).toMatchObject({
      message: caseEngine.refusalOf("wrong_role").sentence,
      faults: { reviewOn: [caseEngine.refusalOf("hold_review_ahead").sentence] },
      missing: [
        {
          sentence: caseEngine.refusalOf("professionals_informed").sentence,
          fixLink: { href: "/cases/YP-0001/professionals" },
        },
      ],
    });
  });

  it("asks for another person when the named one is not of the office", () => {
    expect(refusedCaseMove("holder_unknown", "YP-0001")).toMatchObject({
      faults: { holderId: [expect.stringMatching(/office/)] },
    });
  });
});

it.each(Object.keys(linkTargetLabels) as LinkTarget[])(
  "leads to a page of the case, of the directory or of the office: %s",
  (place) => {
    const where = { reference: "YP-0001", handoverId: "h", destinationId: "d" };
    expect(fixLink(place, where).href).toMatch(/^\/(cases\/YP-0001|destinations\/d|held$)/);
  },
);
