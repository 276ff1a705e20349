import fc from "fast-check";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import { endReasons } from "@/lib/domain/case/end-reasons";
import { riskLevels } from "@/lib/domain/case/risk";
import {
  contactParties,
  contactPurposes,
  contactResults,
  contactStandings,
} from "@/lib/domain/contacts/vocabulary";
import { laterMoves } from "@/lib/domain/handover/moves";
import { handoverKinds } from "@/lib/domain/handover/statuses";
import { today } from "./facts";
import { after, newWorld, type Step, type World } from "./world";

const by = fc.constantFrom(
  { id: "sam", role: "worker" } as const,
  { id: "nadia", role: "manager" } as const,
  { id: "omar", role: "manager" } as const,
);

const contact = fc.record({
  happenedOn: fc.nat(60).map((days) => addDays(today, -days)),
  with: fc.constantFrom(...contactParties),
  result: fc.constantFrom(...contactResults),
  purposes: fc.subarray([...contactPurposes]),
  standing: fc.constantFrom(...contactStandings),
});

const tries = <Name extends Step["tries"]>(name: Name) => ({ by, tries: fc.constant(name) });

/** One thing that somebody tries; most of them are refused. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ ...tries("move"), name: fc.constantFrom(...laterMoves), which: fc.nat(9) }),
  },
  { weight: 3, arbitrary: fc.record({ ...tries("plan"), kind: fc.constantFrom(...handoverKinds) }) },
  { weight: 2, arbitrary: fc.record({ ...tries("log"), contact }) },
  { weight: 2, arbitrary: fc.record({ ...tries("wait"), days: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ ...tries("reassign"), workerId: fc.constantFrom("sam", "ruth") }) },
  { weight: 2, arbitrary: fc.record({ ...tries("request"), reason: fc.constantFrom(...endReasons) }) },
  { weight: 2, arbitrary: fc.record({ ...tries("decide"), approve: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record(tries("reopen")) },
);

/** The straight way to a completed handover and a closed case, or a part of it: by chance alone it is rare. */
const stretch = fc.nat(7).map((length) => {
  const sam = { id: "sam", role: "worker" } as const;
  const nadia = { id: "nadia", role: "manager" } as const;
  const move = { tries: "move", by: nadia, which: 0 } as const;

  const way: Step[] = [
    { tries: "plan", by: sam, kind: "lead" },
    { ...move, name: "send" },
    { ...move, name: "accept" },
    { ...move, name: "start" },
    { ...move, name: "complete" },
    { tries: "request", by: sam, reason: "handed_over" },
    { tries: "decide", by: nadia, approve: true },
  ];
  return way.slice(0, length);
});

const oneStep = step.map((one) => [one]);
const steps = fc
  .array(fc.oneof({ weight: 9, arbitrary: oneStep }, { weight: 1, arbitrary: stretch }), {
    maxLength: 60,
    size: "max",
  })
  .map((parts) => parts.flat());

export type Moment = { before: World; step: Step; world: World };

/** Everything that happened on a case, moment by moment. */
export const histories = fc.tuple(fc.constantFrom(...riskLevels), steps).map(([risk, steps]) => {
  const moments: Moment[] = [];
  let before = newWorld(risk);
  for (const step of steps) {
    const world = after(before, step);
    moments.push({ before, step, world });
    before = world;
  }
  return moments;
});
