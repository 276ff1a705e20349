import { expect, it } from "vitest";
import { staffRoles } from "@/lib/domain/vocabulary/staff-roles";
import { mayReassign, reassign } from "./reassign";

const plain = { needsSomeone: true, fromWorkerId: "sam", to: { id: "ruth" } };

it("gives a case to another active worker", () => {
  expect(reassign(plain)).toEqual({ ok: true, value: null });
});

it.each([
  ["worker_not_active", { to: null }],
  ["reassign_ended", { needsSomeone: false }],
  ["same_worker", { to: { id: "sam" } }],
] as const)("refuses it as %s", (refusal, over) => {
  expect(reassign({ ...plain, ...over })).toEqual({ ok: false, refusal });
});

it("is for managers, and for the office only where no manager is active", () => {
  const mayIt = (activeManagers: number) => staffRoles.map((role) => mayReassign(role, activeManagers));
  expect(mayIt(1)).toEqual([false, true, false, false]);
  expect(mayIt(0)).toEqual([false, true, true, false]);
});
