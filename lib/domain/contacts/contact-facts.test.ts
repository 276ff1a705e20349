import { expect, it } from "vitest";
import { aContactFacts } from "@/lib/domain/testing/facts";
import { isMade, reachedPerson } from "./contact-facts";
import { contactParties, contactResults, contactStandings } from "./vocabulary";

it("counts somebody who came late as seen, and nothing else that was only tried", () => {
  expect(contactResults.filter(isMade)).toEqual(["made", "late_but_seen"]);
});

it("reaches the person only by a contact with them that was made and still stands", () => {
  expect(contactParties.filter((party) => reachedPerson(aContactFacts({ with: party })))).toEqual(["person"]);
  expect(contactResults.filter((result) => reachedPerson(aContactFacts({ result })))).toEqual(
    contactResults.filter(isMade),
  );
  expect(contactStandings.filter((standing) => reachedPerson(aContactFacts({ standing })))).toEqual([
    "standing",
  ]);
});
