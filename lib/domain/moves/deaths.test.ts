import { expect, it } from "vitest";
import { aHandoverFacts, today } from "@/lib/domain/testing/facts";
import { holdFor } from "@/lib/domain/testing/people";
import { deathExpectations } from "@/lib/domain/vocabulary/deaths";
import { handoverStatuses, isActive } from "@/lib/domain/vocabulary/handover-statuses";
import { consequencesOfDeath, isUnderLegalHold } from "./deaths";

const inEvery = (sentOn: typeof today | null) =>
  handoverStatuses.map((status) => aHandoverFacts({ id: status, status, sentOn }));
const idsOf = (handovers: readonly { id: string }[]) => handovers.map(({ id }) => id);

it("ends every handover that is under way", () => {
  const { withdrawn } = consequencesOfDeath({ handovers: inEvery(null), hold: null });
  expect(idsOf(withdrawn)).toEqual(["draft", ...handoverStatuses.filter(isActive)]);
});

it("has every destination informed that was sent something and has not ended, completed handovers too", () => {
  const { toInform } = consequencesOfDeath({ handovers: inEvery(today), hold: null });
  expect(idsOf(toInform)).toEqual(handoverStatuses.filter((one) => isActive(one) || one === "completed"));
  expect(consequencesOfDeath({ handovers: inEvery(null), hold: null }).toInform).toEqual([]);
});

it("returns a hold that was only proposed", () => {
  const returned = (hold: Parameters<typeof consequencesOfDeath>[0]["hold"]) =>
    consequencesOfDeath({ handovers: [], hold }).returnsProposal;
  expect([null, holdFor(null, "proposed"), holdFor("alex")].map(returned)).toEqual([false, true, false]);
});

it("keeps the whole record unless the death was expected", () => {
  const held = deathExpectations.filter((expectation) =>
    isUnderLegalHold({ death: { id: "death", expectation, recordedById: "sam", confirmedAt: null } }),
  );
  expect(held).toEqual(["unexpected", "not_known"]);
  expect(isUnderLegalHold({ death: null })).toBe(false);
});
