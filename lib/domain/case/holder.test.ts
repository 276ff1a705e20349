import { describe, expect, it } from "vitest";
import { aCaseFacts, aHandoverFacts } from "@/lib/domain/testing/facts";
import type { HolderChange } from "@/lib/domain/facts/holder-change";
import { holderAfter, responsibilityOf, type Responsibility } from "./holder";

const withSam: Responsibility = {
  workerId: "sam",
  holder: { by: "worker", workerId: "sam" },
  takenOverBy: null,
  officeHolderId: null,
};
const handedOver: Responsibility = {
  workerId: "sam",
  holder: { by: "destination", destinationId: "mind" },
  takenOverBy: "mind",
  officeHolderId: null,
};
const heldByAlex: Responsibility = {
  ...withSam,
  holder: { by: "office", staffId: "alex" },
  officeHolderId: "alex",
};
const closed: Responsibility = { ...withSam, holder: { by: "no_one" } };

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
      officeHolderId: null,
    });
  });

  it.each([
    ["a destination", handedOver],
    ["the office", heldByAlex],
    ["no_one", closed],
  ] as const)("stays with %s when a case is reassigned", (_, before) => {
    const reassigned = after(before, { kind: "reassigned", workerId: "ruth" });
    expect(reassigned).toEqual({ ...before, workerId: "ruth" });
  });

  it("moves to the destination when a lead handover is completed", () => {
    expect(after(withSam, { kind: "lead_completed", destinationId: "mind" })).toEqual(handedOver);
  });

  it("is no one once a case has ended, unless a destination took over", () => {
    expect(after(withSam, { kind: "closed" })).toEqual(closed);
    expect(after(handedOver, { kind: "closed" })).toEqual(handedOver);
  });

  it("returns to its previous holder on reopening, and to today’s worker", () => {
    expect(after(withSam, { kind: "closed" }, { kind: "reopened" })).toEqual(withSam);
    expect(after(handedOver, { kind: "closed" }, { kind: "reopened" })).toEqual(handedOver);

    const changes = [
      { kind: "closed" },
      { kind: "reassigned", workerId: "ruth" },
      { kind: "reopened" },
    ] as const;
    expect(after(withSam, ...changes).holder).toEqual({ by: "worker", workerId: "ruth" });
  });

  it("moves to the named person when a hold is accepted, and back to the worker when it ends", () => {
    expect(after(withSam, { kind: "hold_accepted", staffId: "alex" })).toEqual(heldByAlex);
    expect(after(heldByAlex, { kind: "hold_ended" })).toEqual(withSam);
    expect(after(heldByAlex, { kind: "hold_handed_on", staffId: "bo" })).toEqual({
      ...withSam,
      holder: { by: "office", staffId: "bo" },
      officeHolderId: "bo",
    });
    expect(
      after(heldByAlex, { kind: "reassigned", workerId: "ruth" }, { kind: "hold_ended" }).holder,
    ).toEqual({ by: "worker", workerId: "ruth" });
  });

  it("returns to its previous holder when a handover breaks down", () => {
    const completed = { kind: "lead_completed", destinationId: "mind" } as const;

    expect(after(withSam, completed, { kind: "lead_broken_down" })).toEqual(withSam);
    expect(after(heldByAlex, completed, { kind: "lead_broken_down" })).toEqual(heldByAlex);
    expect(after(withSam, completed, { kind: "closed" }, { kind: "lead_broken_down" })).toEqual(withSam);
  });

  it("is taken on again by the worker who was chosen, and not by the one who had taken over", () => {
    const again = { kind: "taken_on_again", workerId: "ruth" } as const;
    const withRuth = { ...withSam, workerId: "ruth", holder: { by: "worker", workerId: "ruth" } };

    expect(after(handedOver, { kind: "closed" }, again)).toEqual(withRuth);
    expect(after(handedOver, again)).toEqual(withRuth);
    expect(after(heldByAlex, { kind: "lead_completed", destinationId: "mind" }, again)).toEqual({
      ...heldByAlex,
      workerId: "ruth",
    });
  });

  it("returns on reopening to the office that held it when it was closed", () => {
    expect(after(heldByAlex, { kind: "closed" }).holder).toEqual({ by: "no_one" });
    expect(after(heldByAlex, { kind: "closed" }, { kind: "reopened" })).toEqual(heldByAlex);
  });

  it("forgets a hold that has ended", () => {
    const ended = after(heldByAlex, { kind: "hold_ended" }, { kind: "closed" }, { kind: "reopened" });
    expect(ended).toEqual(withSam);
  });
});

describe("responsibilityOf", () => {
  const lead = aHandoverFacts({ kind: "lead", destinationId: "mind" });
  const takenOverBy = (...handovers: (typeof lead)[]) =>
    responsibilityOf(aCaseFacts({ handovers })).takenOverBy;

  it("reads the worker, the holder and the named holder off the facts", () => {
    const facts = aCaseFacts({
      workerId: "sam",
      holder: { by: "office", staffId: "alex" },
      officeHolderId: "alex",
      handovers: [],
    });
    expect(responsibilityOf(facts)).toEqual(heldByAlex);
  });

  it("names the destination of a lead that is completed, and of no other handover", () => {
    expect(takenOverBy({ ...lead, status: "completed" })).toBe("mind");
    expect(takenOverBy({ ...lead, status: "accepted" })).toBeNull();
    expect(takenOverBy({ ...lead, status: "completed", kind: "supporting" })).toBeNull();
    expect(takenOverBy()).toBeNull();
  });
});
