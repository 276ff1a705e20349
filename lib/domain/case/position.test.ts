import { expect, it } from "vitest";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { aCaseFacts, today } from "@/lib/domain/testing/facts";
import { positionOf } from "./position";
import { stageOf } from "./stage";

const office = { by: "office", staffId: "alex" } as const;

it.each<[string, Partial<CaseFacts>]>([
  ["a worker is responsible", { holder: { by: "worker", workerId: "sam" } }],
  ["a destination is responsible", { holder: { by: "destination", destinationId: "mind" } }],
  ["a hold is only proposed", { hold: { id: "hold", state: "proposed", proposedAt: new Date() } as never }],
])("is outstanding while %s and the case has not ended", (_, facts) => {
  expect(positionOf(aCaseFacts(facts))).toBe("outstanding");
});

it("is held while the commissioner's office is responsible", () => {
  expect(positionOf(aCaseFacts({ holder: office }))).toBe("held");
});

it("stays held while closure is requested, which the stage does not say", () => {
  const request = { id: "request", reason: "moved_away", requestedOn: today, requestedById: "alex" } as const;
  const facts = aCaseFacts({ holder: office, closureRequest: request });
  expect(stageOf(facts)).toBe("closure_requested");
  expect(positionOf(facts)).toBe("held");
});

it("is ended once there is an end reason, whoever was responsible", () => {
  expect(positionOf(aCaseFacts({ endReason: "moved_away", holder: { by: "no_one" } }))).toBe("ended");
  expect(
    positionOf(
      aCaseFacts({ endReason: "handed_over", holder: { by: "destination", destinationId: "mind" } }),
    ),
  ).toBe("ended");
});
