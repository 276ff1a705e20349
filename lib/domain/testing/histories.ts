import { destinationStatuses } from "@/lib/domain/vocabulary/destinations";
import fc from "fast-check";
import { accountMoveNames } from "@/lib/domain/permissions/staff-changes";
import { alertKinds } from "@/lib/domain/vocabulary/alerts";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { caseMoveNames } from "@/lib/domain/moves/case-moves";
import { riskLevels, type RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import {
  contactDirections,
  contactMedia,
  contactParties,
  contactPurposes,
  contactResults,
} from "@/lib/domain/vocabulary/contacts";
import { checklistStates } from "@/lib/domain/vocabulary/checklist";
import { laterMoves } from "@/lib/domain/moves/handover-moves";
import { handoverKinds } from "@/lib/domain/vocabulary/handover-statuses";
import { letters } from "@/lib/domain/person/letter";
import { sharingDecisions } from "@/lib/domain/vocabulary/sharing";
import { after, type Course } from "./after";
import { everyone } from "./people";
import { variants } from "./variants";
import { destinations, twists, type Step } from "./step";
import { newWorld, type World } from "./world";

const by = fc.constantFrom(...everyone);
const tries = <Name extends Step["tries"]>(name: Name) => ({ by, tries: fc.constant(name) });
const which = fc.nat(9);
const twist = fc.oneof(
  { weight: 3, arbitrary: fc.constant("none" as const) },
  { weight: 2, arbitrary: fc.constantFrom(...twists) },
);
const destinationId = fc.constantFrom(...destinations);

const contact = fc.record({
  daysAgo: fc.oneof(fc.constant(0), fc.nat(40)),
  with: fc.constantFrom(...contactParties),
  medium: fc.constantFrom(...contactMedia),
  direction: fc.constantFrom(...contactDirections),
  result: fc.constantFrom(...contactResults),
  purposes: fc.subarray([...contactPurposes], { maxLength: 2 }),
});

const saved = fc.oneof(
  fc.record({
    part: fc.constant("risk" as const),
    level: fc.constantFrom(...riskLevels),
    daysAgo: fc.nat(30),
  }),
  fc.record({
    part: fc.constant("needs" as const),
    needs: fc.constantFrom("none" as const, "open" as const, "with_outcome" as const),
  }),
  fc.record({ part: fc.constant("own_words" as const), any: fc.boolean() }),
  fc.record({ part: fc.constant("safe_contact" as const), post: fc.option(fc.boolean()) }),
  fc.record({ part: fc.constant("professionals" as const), none: fc.boolean() }),
);

const chosen = fc.oneof(
  fc.record({ move: fc.constantFrom(...caseMoveNames.filter((name) => name !== "request_closure")) }),
  fc.record({ move: fc.constant("request_closure" as const), endReason: fc.constantFrom(...endReasons) }),
);

/** What happens to the staff. Most come back soon, so that a history does not run out of people who can act. */
const ofStaff: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    ...tries("account"),
    staffId: fc.constantFrom(...everyone.map(({ id }) => id)),
    move: fc.constantFrom(...accountMoveNames, "return" as const, "return" as const),
  }),
  fc.record({
    ...tries("absence"),
    staffId: fc.constantFrom("sam", "ruth"),
    ahead: fc.nat(10),
    days: fc.nat(10),
    coveredBy: fc.constantFrom("sam", "ruth", "nadia", null),
  }),
  fc.record({ ...tries("back"), staffId: fc.constantFrom("sam", "ruth") }),
);

/** One thing that a person attempts. Most are refused. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ ...tries("move"), name: fc.constantFrom(...laterMoves), which, twist }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...tries("plan"),
      kind: fc.constantFrom(...handoverKinds),
      destinationId,
      gaps: fc.boolean(),
    }),
  },
  { weight: 8, arbitrary: fc.record({ ...tries("case_move"), chosen, twist }) },
  { weight: 4, arbitrary: fc.record({ ...tries("log"), contact, which, informed: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ ...tries("save"), saved }) },
  { weight: 3, arbitrary: fc.record({ ...tries("wait"), days: fc.oneof(fc.nat(5), fc.nat(40)) }) },
  { weight: 1, arbitrary: fc.record({ ...tries("void"), which }) },
  { weight: 1, arbitrary: fc.record({ ...tries("move_dates"), days: fc.integer({ min: -20, max: 40 }) }) },
  { weight: 1, arbitrary: ofStaff },
  { weight: 1, arbitrary: fc.record({ ...tries("reassign"), workerId: fc.constantFrom("sam", "ruth") }) },
  { weight: 1, arbitrary: fc.record(tries("add_professional")) },
  { weight: 1, arbitrary: fc.record({ ...tries("remove_professional"), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...tries("raise_alert"),
      kind: fc.constantFrom(...alertKinds),
      days: fc.nat(60),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...tries("end_alert"), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...tries("decide_sharing"),
      destinationId,
      decision: fc.constantFrom(...sharingDecisions),
      reviewed: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...tries("withdraw_sharing"), destinationId }) },
  { weight: 1, arbitrary: fc.record({ ...tries("approve_sharing"), destinationId }) },
  { weight: 1, arbitrary: fc.record({ ...tries("recall"), destinationId }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...tries("change_destination"),
      destinationId,
      status: fc.constantFrom(...destinationStatuses),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ ...tries("decide_entry"), which, state: fc.constantFrom(...checklistStates) }),
  },
  { weight: 2, arbitrary: fc.record({ ...tries("write"), letter: fc.constantFrom(...letters) }) },
  { weight: 1, arbitrary: fc.record({ ...tries("fill_summary"), which, gaps: fc.boolean() }) },
);

/** A scenario that leads somewhere, usually run to its end. */
const way = fc
  .tuple(fc.constantFrom(...variants), fc.oneof(fc.constant(99), fc.nat(20)))
  .map(([steps, length]) => steps.slice(0, length + 1));

/** Random steps and scenarios in turn, because random steps alone rarely lead to an end. */
const steps = fc
  .array(fc.oneof({ weight: 5, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: way }), {
    maxLength: 30,
    size: "max",
  })
  .map((parts) => parts.flat());

/** Everything that is attempted on a case, from the day on which it was opened. */
export type History = { risk: RiskLevel; steps: Step[] };
export const histories: fc.Arbitrary<History> = fc.record({ risk: fc.constantFrom(...riskLevels), steps });

export type Moment = { before: World; step: Step; world: World };

/** Everything that happened on a case, moment by moment. */
export function momentsOf({ risk, steps: tried }: History, course: Course = after): Moment[] {
  const moments: Moment[] = [];
  let before = newWorld(risk);
  for (const one of tried) {
    const world = course(before, one);
    moments.push({ before, step: one, world });
    before = world;
  }
  return moments;
}
