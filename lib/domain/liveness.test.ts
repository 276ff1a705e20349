import { beforeAll, describe, expect, it } from "vitest";
import { isHeld } from "@/lib/domain/facts/conditions";
import { phaseOf } from "@/lib/domain/programme/programme";
import { follow, someoneCanSayYes, type Goal } from "@/lib/domain/testing/policy";
import { keyOf, somePositions, staffedAs, type Staffing } from "@/lib/domain/testing/positions";
import type { World } from "@/lib/domain/testing/world";

/*
 * Invariant 17, liveness: from every position a policy of cooperative staff leads on, in so many moves. The
 * policy is lib/domain/testing/policy.ts.
 */

/** How many positions: a few during work, 5,000 before a release. */
const count = Number(process.env["ONWARD_POSITIONS"] ?? 120);
const seed = Number(process.env["ONWARD_SEED"] ?? 17);

const withWorker = ({ facts }: World) => facts.holder.by === "worker";
const held = ({ facts }: World) => isHeld(facts);
const outstanding = (world: World) => withWorker(world) || held(world);

/** From where each goal is asked, and the most moves it may take. */
const limits: readonly { goal: Goal; from: (world: World) => boolean; most: number; says: string }[] = [
  { goal: "hold", from: withWorker, most: 3, says: "a person with a worker reaches a hold" },
  {
    goal: "destination",
    from: (world) => outstanding(world) && someoneCanSayYes(world),
    most: 12,
    says: "a person reaches a destination that says yes",
  },
  {
    goal: "no_service",
    from: outstanding,
    most: 12,
    says: "a person comes to a truthful end when every destination says no",
  },
];

/** After the freeze only the office writes: where it has no one, nothing can be done until it has. */
const canBeServed = (staffing: Staffing, { dates, today }: World) =>
  staffing !== "no commissioning manager" || phaseOf(dates, today) !== "frozen";

/** Who is there, and what can be reached with them. */
const staffed = [
  { staffing: "everyone", goals: ["hold", "destination", "no_service"] },
  { staffing: "no manager", goals: ["hold", "destination", "no_service"] },
  { staffing: "one manager", goals: ["hold", "destination", "no_service"] },
  { staffing: "one commissioning manager", goals: ["hold", "destination", "no_service"] },
  // Where the office has no one, a hold is proposed, and the rest waits for the day on which it has.
  { staffing: "no commissioning manager", goals: ["hold"] },
] as const satisfies readonly { staffing: Staffing; goals: readonly Goal[] }[];

describe.each(staffed)(`from ${count} positions (seed ${seed}) with $staffing`, ({ staffing, goals }) => {
  let positions: World[];
  beforeAll(() => {
    positions = somePositions(count, seed).map((world) => staffedAs(staffing, world));
  }, 600_000);

  it.each(limits.filter(({ goal }) => goals.some((one) => one === goal)))(
    "$says, in at most $most moves",
    ({ goal, from, most }) => {
      const stuck: string[] = [];
      for (const position of positions.filter((one) => from(one) && canBeServed(staffing, one))) {
        const way = follow(goal, position);
        if (!way.reached || way.moves.length > most)
          stuck.push(`${keyOf(position)}: ${way.moves.join(", ")}`);
      }
      expect(stuck.length, stuck.slice(0, 5).join("\n")).toBe(0);
    },
    600_000,
  );
});
