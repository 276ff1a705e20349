import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { caseMoveNames } from "@/lib/domain/moves/case-moves";
import { caseStages } from "@/lib/domain/vocabulary/case-stages";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { moveNames } from "@/lib/domain/moves/handover-moves";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { after, type Course } from "@/lib/domain/testing/after";
import { plantedDefects } from "@/lib/domain/testing/planted-defects";
import { histories, momentsOf, type Moment } from "@/lib/domain/testing/histories";
import { plantedDefectOf, invariantNames, type InvariantName } from "@/lib/domain/testing/invariants";

/** How many histories are lived: a few while one works, 100,000 before a release. */
const runs = Number(process.env["ONWARD_RUNS"] ?? 300);
/** The same seed lives the same histories. */
const seed = Number(process.env["ONWARD_SEED"] ?? Date.now() % 2 ** 31);

/** Lives histories and looks at every moment of each; stops at the first that breaks one of the invariants. */
const live = (names: readonly InvariantName[], options: fc.Parameters<unknown>, course?: Course) =>
  fc.check(
    fc.property(histories, (history) => {
      const plantedDefect = plantedDefectOf(momentsOf(history, course), names);
      if (plantedDefect) throw new Error(plantedDefect);
    }),
    { seed, ...options },
  );

describe(`whatever happens on a case, in ${runs} histories from seed ${seed}`, () => {
  let lived: ReturnType<typeof live>;
  beforeAll(() => {
    console.log(`${runs} histories from seed ${seed}. To live the same ones again: ONWARD_SEED=${seed}`);
    lived = live(invariantNames, { numRuns: runs });
  }, 3_700_000);

  it.each(invariantNames)("%s", (name) => {
    const found = lived.errorInstance instanceof Error ? lived.errorInstance.message : "";
    if (found.startsWith(name)) throw new Error(fc.defaultReportMessage(lived));
  });

  it("lives them all", () => {
    expect(fc.defaultReportMessage(lived)).toBeUndefined();
    expect(lived.numRuns).toBe(runs);
  });
});

describe("a planted breach", () => {
  it.each(invariantNames)("is caught: %s", (name) => {
    const options = { numRuns: 3_000, endOnFailure: true, seed: 1 };
    const caught = live([name], options, plantedDefects[name]);
    expect(caught.failed).toBe(true);
    expect(String(caught.errorInstance)).toContain(name);
  });
});

/** What a history has never done, it has not shown to be safe. */
describe("what happens by chance", () => {
  let moments: Moment[];
  let done: Moment[];
  beforeAll(() => {
    moments = fc.sample(histories, { numRuns: 1_500, seed: 1 }).flatMap((history) => momentsOf(history));
    done = moments.filter(({ before, world }) => before.facts !== world.facts);
  });

  it("makes every move of a handover", () => {
    const made = new Set(
      moments.flatMap(({ world }) =>
        Object.values(world.histories).flatMap((one) => one.map(({ move }) => move)),
      ),
    );
    expect(moveNames.filter((name) => !made.has(name))).toEqual([]);
  });

  it("makes every move of a case, and ends one for every reason", () => {
    const made = new Set(done.flatMap(({ step }) => (step.tries === "case_move" ? [step.chosen.move] : [])));
    const ends = new Set(done.map(({ world }) => world.facts.endReason));
    expect(caseMoveNames.filter((name) => !made.has(name))).toEqual([]);
    expect(endReasons.filter((reason) => !ends.has(reason))).toEqual([]);
  });

  it("comes to every stage, every status and every kind of deadline", () => {
    const stages = new Set(moments.map(({ world }) => world.derived.stage));
    const statuses = new Set(
      moments.flatMap(({ world }) => world.facts.handovers.map(({ status }) => status)),
    );
    const kinds = new Set(moments.flatMap(({ world }) => world.derived.deadlines.map(({ kind }) => kind)));
    expect(caseStages.filter((stage) => !stages.has(stage))).toEqual([]);
    expect(handoverStatuses.filter((status) => !statuses.has(status))).toEqual([]);
    expect(deadlineKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("tries everything, and by everyone", () => {
    const tried = new Set(moments.map(({ step }) => step.tries));
    const makers = new Set(done.map(({ step }) => step.by.id));
    expect(tried.size).toBe(20);
    expect([...makers].toSorted()).toEqual(["alex", "bo", "nadia", "omar", "ruth", "sam"]);
  });

  it("goes past the closing day and the freeze", () => {
    expect(moments.some(({ world }) => world.today > world.dates.closesOn)).toBe(true);
    expect(moments.some(({ world }) => world.today > world.dates.recordsFreezeOn)).toBe(true);
  });

  it("is the same for the same steps", () => {
    for (const history of fc.sample(histories, { numRuns: 5, seed: 2 })) {
      expect(momentsOf(history, after)).toEqual(momentsOf(history));
    }
  });
});
