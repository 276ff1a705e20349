import fc from "fast-check";
import { derive } from "@/lib/domain/case/derive";
import { phaseOf } from "@/lib/domain/programme/programme";
import { histories, momentsOf } from "./histories";
import { everyone } from "./people";
import { isActiveIn, knowingWhoCannotAct, rulesIn, type World } from "./world";

/** Who is there: the ids of those who cannot act. */
const absences = {
  everyone: [],
  "no manager": ["nadia", "omar"],
  "one manager": ["omar"],
  "one commissioning manager": ["bo"],
  "no commissioning manager": ["alex", "bo"],
} as const satisfies Record<string, readonly string[]>;
export type Staffing = keyof typeof absences;

/** What tells one position from another: where the person is, who is responsible, what waits, and who is there. */
export function keyOf(world: World): string {
  const { facts, derived, dates, today } = world;
  const { hold, holder, closureRequest, handovers } = facts;
  return JSON.stringify([
    derived.stage,
    phaseOf(dates, today),
    today > dates.dataEntryClosesOn,
    holder.by,
    hold?.state ?? null,
    closureRequest && [closureRequest.reason, closureRequest.requestedById],
    handovers.map(({ kind, status }) => `${kind} ${status}`).toSorted(),
    Object.keys(world.destinations).map((id) => world.destinations[id]?.status),
    everyone.filter(({ id }) => isActiveIn(world, id)).map(({ id }) => id),
  ]);
}

/** The same position with some of the staff suspended. */
export function staffedAs(staffing: Staffing, world: World): World {
  const gone = Object.fromEntries(
    absences[staffing].map((id) => [id, { status: "suspended", statusSince: world.today } as const]),
  );
  const staffed = knowingWhoCannotAct({ ...world, standings: { ...gone } });
  return { ...staffed, derived: derive(staffed.facts, rulesIn(staffed)) };
}

/** So many different positions of living people whose case is open, from random histories of this seed. */
export function somePositions(count: number, seed: number): World[] {
  const found = new Map<string, World>();
  for (let sample = 0; found.size < count && sample < 100; sample++) {
    for (const history of fc.sample(histories, { numRuns: 200, seed: seed + sample })) {
      for (const { world } of momentsOf(history)) {
        const isOpen = world.facts.diedOn === null && world.facts.endReason === null;
        if (!isOpen || found.size >= count) continue;
        const key = keyOf(world);
        if (!found.has(key)) found.set(key, world);
      }
    }
  }
  return [...found.values()];
}
