import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { caseMoveNames } from "@/lib/domain/moves/case-moves";
import { caseStages } from "@/lib/domain/vocabulary/case-stages";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { moveNames } from "@/lib/domain/moves/handover-moves";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { after } from "@/lib/domain/testing/after";
import { plantedDefects } from "@/lib/domain/testing/planted-defects";
import { histories, momentsOf, type Moment } from "@/lib/domain/testing/histories";
import { invariantNames } from "@/lib/domain/testing/invariants";
import { runHistories, verdictOn, type Found } from "@/lib/domain/testing/verdicts";

/** How many histories are run: a few during work, 100,000 before a release. */
const runs = Number(process.env["ONWARD_RUNS"] ?? 300);
/** The same seed runs the same histories. */
const seed = Number(process.env["ONWARD_SEED"] ?? Date.now() % 2 ** 31);

describe(`whatever happens on a case, in ${runs} histories from seed ${seed}`, () => {
  let found: Found;
  beforeAll(() => {
    console.log(`${runs} histories from seed ${seed}. To run the same ones again: ONWARD_SEED=${seed}`);
    found = runHistories(invariantNames, { numRuns: runs, seed });
  }, 3_700_000);

  it.for(invariantNames)("%s", (name, { skip }) => {
    const verdict = verdictOn(name, found);
    if (verdict.is === "broken") throw new Error(verdict.report);
    if (verdict.is === "not_looked_at") skip(verdict.because);
    expect(found.numRuns).toBe(runs);
  });
});

/** The first history that shows a defect is enough; it is not shortened. */
const planted = { numRuns: 3_000, endOnFailure: true, seed: 1 };

describe("a planted defect", () => {
  it.each(invariantNames)("fails the test of its invariant and no other: %s", (name) => {
    const found = runHistories([name], planted, plantedDefects[name]);
    const verdicts = new Map(invariantNames.map((one) => [one, verdictOn(one, found)]));

    expect(verdicts.get(name)).toMatchObject({ is: "broken" });
    verdicts.delete(name);
    for (const verdict of verdicts.values()) {
      expect(verdict).toEqual({ is: "not_looked_at", because: expect.stringContaining(name) });
    }
  });

  it("is reported with the step after which it shows", () => {
    const name = "9: the provider writes nothing after the freeze";
    const found = runHistories([name], planted, plantedDefects[name]);

    expect(verdictOn(name, found)).toMatchObject({ report: expect.stringContaining("after step") });
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
    expect(tried.size).toBe(24);
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
