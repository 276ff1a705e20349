import { expect, it } from "vitest";
import { reassign } from "./reassign";

const plain = { ended: false, fromWorkerId: "sam", to: { id: "ruth" } };

it("gives a case to another active worker", () => {
  expect(reassign(plain)).toEqual({ ok: true, value: null });
});

it.each([
  ["worker_not_active", { to: null }],
  ["reassign_ended", { ended: true }],
  ["same_worker", { to: { id: "sam" } }],
] as const)("refuses it as %s", (refusal, over) => {
  expect(reassign({ ...plain, ...over })).toEqual({ ok: false, refusal });
});
