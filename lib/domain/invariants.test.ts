import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derive } from "@/lib/domain/case/derive";
import { outstandingStages, type CaseStage } from "@/lib/domain/case/stages";
import { replay } from "@/lib/domain/handover/move";
import { isActive, isTerminal } from "@/lib/domain/handover/statuses";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { closesOn } from "@/lib/domain/testing/facts";
import { histories, type Moment } from "@/lib/domain/testing/histories";
import type { World } from "@/lib/domain/testing/world";

const atEveryMoment = (holds: (moment: Moment) => void) =>
  fc.assert(
    fc.property(histories, (moments) => {
      moments.forEach(holds);
    }),
  );

const outstanding: readonly CaseStage[] = outstandingStages;

const deriveFrom = ({ facts }: World) => derive(facts, { dates: { closesOn }, settings: defaultSettings });

const completedLeads = ({ facts }: World) =>
  facts.handovers.filter(({ kind, status }) => kind === "lead" && status === "completed").map(({ id }) => id);

describe("whatever happens on a case", () => {
  it("has exactly one holder until it is closed", () => {
    atEveryMoment(({ world: { facts, responsibility } }) => {
      if (facts.endReason === null) expect(facts.holder.by).not.toBe("nobody");
      if (facts.holder.by === "worker") expect(facts.holder.workerId).toBe(responsibility.workerId);
    });
  });

  it("is with a destination when and only when a lead handover there was completed", () => {
    atEveryMoment(({ world }) => {
      const { facts } = world;
      const holders = facts.holder.by === "destination" ? [facts.holder.destinationId] : [];
      expect(holders).toEqual(completedLeads(world));
    });
  });

  it("changes its holder only by a reassignment, a completed lead, a closure or a reopening", () => {
    atEveryMoment(({ before, step, world }) => {
      if (before.facts.holder === world.facts.holder) return;
      expect(["reassign", "move", "decide", "reopen"]).toContain(step.tries);
      if (step.tries === "move") expect(completedLeads(world)).not.toEqual(completedLeads(before));
    });
  });

  it("is accounted for exactly once: outstanding, held or ended", () => {
    atEveryMoment(({ world }) => {
      const { stage } = deriveFrom(world);
      const accounts = [outstanding.includes(stage), stage === "held", world.facts.endReason !== null];
      expect(accounts.filter(Boolean)).toHaveLength(1);
    });
  });

  it("has at most one lead handover that is under way or completed", () => {
    atEveryMoment(({ world }) => {
      const taken = world.facts.handovers.filter(
        ({ kind, status }) => kind === "lead" && (isActive(status) || status === "completed"),
      );
      expect(taken.length).toBeLessThan(2);
    });
  });

  it("never edits a handover that has ended", () => {
    atEveryMoment(({ before, world }) => {
      before.facts.handovers.forEach((handover, place) => {
        if (isTerminal(handover.status)) expect(world.facts.handovers[place]).toEqual(handover);
      });
    });
  });

  it("has handovers that are what their moves made of them", () => {
    atEveryMoment(({ world: { facts, histories } }) => {
      for (const handover of facts.handovers) {
        expect(handover).toMatchObject(replay(histories[handover.id] ?? []));
      }
    });
  });

  it("is not moved once it was closed", () => {
    atEveryMoment(({ before, step, world }) => {
      if (before.facts.endReason !== null && step.tries !== "reopen") {
        expect(world.facts).toEqual(before.facts);
      }
    });
  });

  it("is never closed by the person who asked for it", () => {
    atEveryMoment(({ before, step, world }) => {
      if (before.request === null || world.request !== null) return;
      expect(step.by.id).not.toBe(before.request.requestedById);
    });
  });

  it("always has something due while it is ours, and nothing once it is closed", () => {
    atEveryMoment(({ world }) => {
      const { deadlines } = deriveFrom(world);
      if (world.facts.holder.by === "worker")
        expect(deadlines.map(({ kind }) => kind)).toContain("contact_due");
      if (world.facts.endReason !== null) expect(deadlines).toEqual([]);
    });
  });

  it("lists each deadline once, the soonest first", () => {
    atEveryMoment(({ world }) => {
      const { deadlines, next } = deriveFrom(world);
      const days = deadlines.map(({ dueOn }) => dueOn);

      expect(days).toEqual(days.toSorted());
      expect(new Set(deadlines.map(({ kind, subject }) => `${kind} ${subject}`)).size).toBe(deadlines.length);
      expect(next).toBe(deadlines[0] ?? null);
    });
  });

  it("derives the same from the same facts, in whatever order its contacts are read", () => {
    atEveryMoment(({ world }) => {
      const { facts } = world;
      const read = {
        ...facts,
        contacts: facts.contacts.toReversed(),
        handovers: structuredClone(facts.handovers),
      };
      expect(deriveFrom({ ...world, facts: read })).toEqual(deriveFrom(world));
    });
  });
});
