import { expect, it } from "vitest";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { aHandoverFacts } from "@/lib/domain/testing/facts";
import { leadOf } from "./lead";

/** Lead handovers in the order in which they were planned, and the place of the one that counts. */
it.each<[HandoverStatus[], number]>([
  [["draft"], 0],
  [["declined", "withdrawn"], 1],
  [["draft", "draft"], 1],
  [["draft", "declined"], 0],
  [["referred", "draft"], 0],
  [["decline_reported", "draft"], 0],
  [["completed", "draft"], 0],
  [["broken_down", "accepted", "withdrawn"], 1],
])("of %j the lead is number %i", (statuses, place) => {
  const leads = statuses.map((status, index) => aHandoverFacts({ id: String(index), status }));
  expect(leadOf(leads)?.id).toBe(String(place));
});

it("is never a supporting handover", () => {
  expect(leadOf([aHandoverFacts({ kind: "supporting", status: "completed" })])).toBeNull();
});
