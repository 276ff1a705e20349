import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { decisionFor, sharesSomething } from "@/lib/domain/facts/sharing-allows";
import { refusalToDecide, refusalToWithdraw } from "@/lib/domain/sharing/decision";
import { dueRecalls, recallsDue, sentEntries } from "@/lib/domain/sharing/recall";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";
import type { Person } from "./people";
import type { DestinationId, StepOf } from "./step";
import { decidesForAnother } from "@/lib/domain/moves/second-person";
import {
  daysFrom,
  eventIdIn,
  having,
  idFor,
  sharedFactsIn,
  type Rules,
  type SharingLine,
  type World,
} from "./world";

const situation = ({ facts }: World) => ({ ended: facts.endReason !== null, died: facts.diedOn !== null });

const currentFor = ({ facts }: World, destinationId: DestinationId) => decisionFor(facts, destinationId);

/** What the log says of the handovers to one destination. */
const linesOf = ({ facts, sharingLog }: World, destinationId: DestinationId) =>
  effectiveEvents(
    sharingLog.filter(({ handoverId }) =>
      facts.handovers.some((one) => one.id === handoverId && one.destinationId === destinationId),
    ),
  );

type Decided = { destinationId: DestinationId; decision: SharingDecision; reviewed: boolean; by: Person };

/** Someone records what was decided: the newest decision for a destination is the current one. */
export const decide = (world: World, step: StepOf<"decide_sharing">): World =>
  refusalToDecide(situation(world)) ? world : deciding(world, step);

/** Someone records that sharing was withdrawn. */
export function withdraw(world: World, { destinationId, by }: StepOf<"withdraw_sharing">): World {
  if (refusalToWithdraw(situation(world), currentFor(world, destinationId))) return world;
  return deciding(world, { destinationId, decision: "withdrawn", reviewed: false, by });
}

function deciding(world: World, { destinationId, decision, reviewed, by }: Decided): World {
  const id = idFor("sharing", world);
  const made = {
    id,
    destinationId,
    decision,
    decidedOn: world.today,
    reviewOn: reviewed ? daysFrom(world, 20) : null,
    recordedById: by.id,
    approvedOn: null,
  };
  const next = having(world, { sharing: [made, ...world.facts.sharing] });
  if (sharesSomething(decision)) return next;
  return logging(
    next,
    sentEntries(linesOf(next, destinationId)).map((line) => ({
      ...line,
      id: `${eventIdIn(next)} ${line.handoverId}`,
      event: "recall_due",
      decisionId: id,
      decision,
      happenedOn: world.today,
    })),
  );
}

/** A manager approves sharing without consent. */
export function approve(world: World, { destinationId, by }: StepOf<"approve_sharing">, rules: Rules): World {
  const current = currentFor(world, destinationId);
  const made = current && { ...current, approved: current.approvedOn !== null };
  const decides = decidesForAnother(sharedFactsIn(world, by), made?.recordedById ?? null);
  if (!current || rules.refusalToApprove(situation(world), made, { ...by, decides })) return world;
  return having(world, {
    sharing: world.facts.sharing.map((one) => (one === current ? { ...one, approvedOn: world.today } : one)),
  });
}

/** Someone records that what was sent is recalled. */
export const recall = (world: World, { destinationId }: StepOf<"recall">): World =>
  logging(
    world,
    dueRecalls(linesOf(world, destinationId)).map((line) => ({
      ...line,
      id: `${eventIdIn(world)} ${line.handoverId}`,
      event: "recalled",
      happenedOn: world.today,
    })),
  );

/** The log with more lines, and what has to be recalled by it. */
function logging(world: World, lines: SharingLine[]): World {
  if (lines.length === 0) return world;
  const sharingLog = [...world.sharingLog, ...lines];
  return { ...having(world, { recalls: recallsDue(effectiveEvents(sharingLog)) }), sharingLog };
}
