import { describe, expect, it } from "vitest";
import { isMade, isOurCancellation } from "@/lib/domain/facts/contact";
import { contactResults } from "@/lib/domain/vocabulary/contacts";
import { ok, refuse } from "@/lib/domain/result";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import {
  involvementRefusals,
  isPublicRole,
  isSamePractitioner,
  mayAddProfessional,
  mayRemoveProfessional,
  outcomeOf,
} from "./involvement";
import { professionalRoles } from "@/lib/domain/vocabulary/professionals";

/** Whether the case has ended, whether they are on it; what comes of adding, what of marking as not involved. */
it.each([
  [false, false, ok(null), refuse("not_involved")],
  [false, true, refuse("already_involved"), ok(null)],
  [true, false, refuse("case_ended"), refuse("case_ended")],
  [true, true, refuse("case_ended"), refuse("case_ended")],
])("ended: %s, involved: %s", (ended, isInvolved, adding, removing) => {
  expect(mayAddProfessional({ ended, isInvolved })).toEqual(adding);
  expect(mayRemoveProfessional({ ended, isInvolved })).toEqual(removing);
});

it.each(Object.entries(involvementRefusals))("says %s in full", (_, sentence) => {
  expect(sentence).toMatch(fullSentence);
});

describe("isSamePractitioner", () => {
  const osei = { name: "Dr Osei", role: "gp", organisation: "Priory Medical Group" } as const;

  it("knows them again however they were typed", () => {
    expect(
      isSamePractitioner(osei, { ...osei, name: "dr  osei", organisation: "PRIORY medical group" }),
    ).toBe(true);
  });

  it.each([{ name: "Dr Oseis" }, { role: "psychiatrist" }, { organisation: "Priory" }] as const)(
    "takes %o for another",
    (other) => {
      expect(isSamePractitioner(osei, { ...osei, ...other })).toBe(false);
    },
  );
});

describe("outcomeOf", () => {
  it("is what was chosen when they were reached, and nothing when it was not talked about", () => {
    for (const result of contactResults.filter(isMade)) {
      expect(outcomeOf(result, "will_lead")).toBe("will_lead");
      expect(outcomeOf(result, null)).toBeNull();
    }
  });

  it("is nothing when we called it off ourselves", () => {
    expect(outcomeOf("cancelled_by_us", "will_lead")).toBeNull();
    expect(outcomeOf("cancelled_by_us", null)).toBeNull();
  });

  it("is that they could not be reached after every failed attempt", () => {
    for (const result of contactResults.filter((one) => !isMade(one) && !isOurCancellation(one))) {
      expect(outcomeOf(result, "will_lead")).toBe("could_not_be_reached");
      expect(outcomeOf(result, null)).toBe("could_not_be_reached");
    }
  });
});

it("offers no carer and no one of no role to the whole programme", () => {
  expect(professionalRoles.filter((role) => !isPublicRole(role))).toEqual(["carer", "other"]);
});
