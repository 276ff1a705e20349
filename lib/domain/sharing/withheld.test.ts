import { expect, it } from "vitest";
import { sharingDecisions } from "@/lib/domain/vocabulary/sharing";
import { summarySections } from "@/lib/domain/vocabulary/summary-sections";
import { isInPart, withholdable } from "./withheld";

it("withholds parts of what is shared in part, in best interests or without consent", () => {
  expect(sharingDecisions.filter(isInPart)).toEqual(["given_in_part", "lacks_capacity", "without_consent"]);
});

it("never withholds whom a summary is about, from whom, to whom, why and on which basis", () => {
  const always = summarySections.filter((section) => !withholdable.some((one) => one === section));

  expect(always).toEqual(["person", "from", "to", "reason", "sharing"]);
});
