import { describe, expect, it } from "vitest";
import { holderAfter, type HolderChange, type Responsibility } from "./holder";

const withSam: Responsibility = {
  workerId: "sam",
  holder: { by: "worker", workerId: "sam" },
  takenOverBy: null,
};
const handedOver: Responsibility = {
  workerId: "sam",
  holder: { by: "destination", destinationId: "mind" },
  takenOverBy: "mind",
};
const closed: Responsibility = { ...withSam, holder: { by: "nobody" } };

const after = (before: Responsibility, ...changes: HolderChange[]) =>
  changes.reduce((responsibility, change) => holderAfter(change, responsibility), before);

describe("holderAfter", () => {
  it("begins with the worker", () => {
    expect(holderAfter({ kind: "opened", workerId: "sam" }, null)).toEqual(withSam);
  });

  it("has nothing to change before a case is opened", () => {
    expect(() => holderAfter({ kind: "closed" }, null)).toThrow("before it was opened");
  });

  it("moves to the new worker when a case is reassigned", () => {
    expect(after(withSam, { kind: "reassigned", workerId: "ruth" })).toEqual({
      workerId: "ruth",
      holder: { by: "worker", workerId: "ruth" },
      takenOverBy: null,
    });
  });

  it.each([
    ["a destination", handedOver],
    ["the office", { ...withSam, holder: { by: "office", staffId: "alex" } }],
    ["nobody", closed],
  ] as const)("stays with %s when a case is reassigned", (_, before) => {
    const reassigned = after(before, { kind: "reassigned", workerId: "ruth" });
    expect(reassigned).toEqual({ ...before, workerId: "ruth" });
  });

  it("moves to the destination when a lead handover is completed", () => {
    expect(after(withSam, { kind: "lead_completed", destinationId: "mind" })).toEqual(handedOver);
  });

  it("is nobody once a case has ended, unless a destination took over", () => {
    expect(after(withSam, { kind: "closed" })).toEqual(closed);
    expect(after(handedOver, { kind: "closed" })).toEqual(handedOver);
  });

  it("returns on reopening to whoever had it, and to the worker of today", () => {
    expect(after(withSam, { kind: "closed" }, { kind: "reopened" })).toEqual(withSam);
    expect(after(handedOver, { kind: "closed" }, { kind: "reopened" })).toEqual(handedOver);

    const changes = [
      { kind: "closed" },
      { kind: "reassigned", workerId: "ruth" },
      { kind: "reopened" },
    ] as const;
    expect(after(withSam, ...changes).holder).toEqual({ by: "worker", workerId: "ruth" });
  });
});
