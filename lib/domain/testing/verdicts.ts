import fc from "fast-check";
import type { Course } from "./after";
import { histories, momentsOf } from "./histories";
import { plantedDefectOf, type InvariantName } from "./invariants";

/** What a run of histories found: the first invariant that was broken, with the shortest history that breaks it. */
export type Found = { numRuns: number; broken: { name: InvariantName; report: string } | null };

/** Runs histories and checks the invariants at every moment of each. Stops at the first that is broken. */
export function runHistories(
  names: readonly InvariantName[],
  options: fc.Parameters<unknown>,
  course?: Course,
): Found {
  const broken: InvariantName[] = [];
  const result = fc.check(
    fc.property(histories, (history) => {
      // Once one is broken, only that one is checked while its history is shortened.
      const plantedDefect = plantedDefectOf(momentsOf(history, course), broken.length > 0 ? broken : names);
      if (!plantedDefect) return;
      if (broken.length === 0) broken.push(plantedDefect.name);
      throw new Error(`${plantedDefect.name} (${plantedDefect.where})`);
    }),
    options,
  );
  const [name] = broken;
  const report = `${String(result.errorInstance)}\n${fc.defaultReportMessage(result)}`;
  return { numRuns: result.numRuns, broken: name ? { name, report } : null };
}

export type Verdict =
  { is: "holds" } | { is: "broken"; report: string } | { is: "not_looked_at"; because: string };

/** What a run says of one invariant. A run that stopped at another one says nothing of it. */
export function verdictOn(name: InvariantName, { broken }: Found): Verdict {
  if (broken === null) return { is: "holds" };
  return broken.name === name
    ? { is: "broken", report: broken.report }
    : { is: "not_looked_at", because: `Not looked at: the run stopped at “${broken.name}”.` };
}
