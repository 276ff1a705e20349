import { expect, it } from "vitest";
import { aCaseFacts } from "@/lib/domain/testing/facts";
import type { CaseFacts } from "./case";
import { positionOf } from "./position";

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

it("is ended once there is an end reason, whatever the holder", () => {
  expect(positionOf(aCaseFacts({ endReason: "moved_away", holder: { by: "no_one" } }))).toBe("ended");
  expect(
    positionOf(
      aCaseFacts({ endReason: "handed_over", holder: { by: "destination", destinationId: "mind" } }),
    ),
  ).toBe("ended");
});
