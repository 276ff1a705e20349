import { expect, it } from "vitest";
import { sharingDecisions } from "@/lib/domain/vocabulary/sharing";
import { isInPart, withholdable } from "./withheld";

it("withholds parts of what is shared in part, in best interests or without consent", () => {
  expect(sharingDecisions.filter(isInPart)).toEqual(["given_in_part", "lacks_capacity", "without_consent"]);
});

it("never withholds whom a summary is about, from whom it comes or to whom it goes", () => {
  expect(withholdable).not.toEqual(expect.arrayContaining(["person"]));
  expect(withholdable).not.toEqual(expect.arrayContaining(["from"]));
  expect(withholdable).not.toEqual(expect.arrayContaining(["to"]));
});
