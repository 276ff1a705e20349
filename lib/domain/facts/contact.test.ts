import { expect, it } from "vitest";
import { aContactFacts, anAttempt } from "@/lib/domain/testing/facts";
import { isAttempt, isMade, reachedPerson } from "./contact";
import {
  contactDirections,
  contactParties,
  contactResults,
  contactStatuses,
} from "@/lib/domain/vocabulary/contacts";

it("counts someone who came late as seen, and nothing else that was only tried", () => {
  expect(contactResults.filter(isMade)).toEqual(["made", "late_but_seen"]);
});

it("reaches the person only by a contact with them that was made and still counts", () => {
  expect(contactParties.filter((party) => reachedPerson(aContactFacts({ with: party })))).toEqual(["person"]);
  expect(contactResults.filter((result) => reachedPerson(aContactFacts({ result })))).toEqual(
    contactResults.filter(isMade),
  );
  expect(contactStatuses.filter((status) => reachedPerson(aContactFacts({ status })))).toEqual(["current"]);
});

it("counts as an attempt only what we tried, failed at and did not call off ourselves, and what still counts", () => {
  const attempt = (over: Parameters<typeof aContactFacts>[0]) => isAttempt(anAttempt("2020-09-02", over));

  expect(contactParties.filter((party) => attempt({ with: party }))).toEqual(["person"]);
  expect(contactDirections.filter((direction) => attempt({ direction }))).toEqual(["from_us"]);
  expect(contactResults.filter((result) => attempt({ result }))).toEqual(
    contactResults.filter(
      (result) =>
        !isMade(result) && !["cancelled_by_us", "cancelled_by_person", "declined_to_talk"].includes(result),
    ),
  );
  expect(contactStatuses.filter((status) => attempt({ status }))).toEqual(["current"]);
});
