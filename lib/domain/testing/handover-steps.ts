import { aloneActOfHandover } from "@/lib/domain/moves/decided-alone";
import { hasOpenHold } from "@/lib/domain/facts/conditions";
import type { HandoverFacts } from "@/lib/domain/facts/case";
import { changeOf } from "@/lib/domain/facts/destination-change";
import { checklistOf } from "@/lib/domain/vocabulary/checklist";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { isOutOfDate } from "@/lib/domain/moves/handover-engine";
import type { DraftVersion, MoveFacts } from "@/lib/domain/moves/handover-guards";
import { decisionFor } from "@/lib/domain/facts/sharing-allows";
import { isOnlyRecorded } from "@/lib/domain/moves/only-recorded";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { lastMoveOf } from "@/lib/domain/moves/handover-outcome";
import { answersIn } from "./answers";
import { aHandoverFacts } from "./facts";
import type { Person } from "./people";
import type { StepOf } from "./step";
import { movesThatCount, takingBack } from "./taking-back";
import {
  daysFrom,
  having,
  havingHandover,
  holding,
  idFor,
  endingHolds,
  eventIdIn,
  sharedFactsIn,
  takingEndBack,
  markingAlone,
  type Rules,
  type World,
} from "./world";

/** A handover, or one that is only being planned. */
type MovedHandover = Omit<HandoverFacts, "id"> & Pick<MoveFacts["handover"], "id">;

/** What a guard of a handover looks at. */
export function factsToMove(world: World, handover: MovedHandover, actor: Person): MoveFacts {
  const { gaps } = world;
  const history = movesThatCount(world, handover.id ?? "");
  const last = history.at(-1);
  const since = world.changes.findIndex(({ id }) => id === last?.id);
  return {
    ...sharedFactsIn(world, actor),
    handover: {
      ...handover,
      hasSummaryGaps: gaps.includes(handover.id ?? ""),
      draftVersion: draftVersionOf(world, handover),
      last: lastMoveOf(history),
      changedSince:
        since < 0 ? [] : effectiveEvents(world.changes.slice(since + 1)).map(({ change }) => change.kind),
    },
    destination: {
      status: statusOf(world, handover.destinationId),
      closesOn: handover.destinationChange?.from ?? null,
    },
  };
}

/** The version made to send. Sharing decided since then makes it out of date; nothing else does here. */
function draftVersionOf(
  { facts, versions }: World,
  { id, status, versionMadeOn, destinationId }: MovedHandover,
): DraftVersion | null {
  if (status !== "draft" || versionMadeOn === null) return null;
  const current = decisionFor(facts, destinationId);
  const changedOn = current && current.id !== versions[id ?? ""] ? current.decidedOn : null;
  return {
    id: "version",
    number: 1,
    madeAt: columnOf(versionMadeOn),
    changedAt: changedOn && columnOf(changedOn),
  };
}

/** Someone plans a handover. */
export function plan(world: World, { kind, destinationId, gaps, by }: StepOf<"plan">, rules: Rules): World {
  const id = idFor("handover", world);
  const handover = aHandoverFacts({
    id,
    kind,
    destinationId,
    plannedOn: world.today,
    waitWeeks: destinationId === "clinic" ? 4 : null,
    destinationChange: world.destinations[destinationId]?.change ?? null,
  });
  const planned = rules.makeHandoverMove(
    { move: "plan" },
    factsToMove(world, { ...handover, id: null }, by),
    { happenedOn: world.today },
  );
  if (!planned.ok) return world;

  const history = {
    id: eventIdIn(world),
    move: "plan",
    answers: { happenedOn: world.today },
    byId: by.id,
    recordedOn: world.today,
  } as const;
  return {
    ...having(world, { handovers: [...world.facts.handovers, { ...handover, ...planned.value }] }),
    histories: { ...world.histories, [id]: [history] },
    gaps: gaps ? [...world.gaps, id] : world.gaps,
  };
}

const statusOf = ({ destinations }: World, destinationId: string) =>
  destinations[destinationId]?.status ?? "active";

/** A manager changes how a destination stands; one that is closing does so in a week. */
export function changeDestination(
  world: World,
  { destinationId, status, by }: StepOf<"change_destination">,
): World {
  if (by.role !== "manager" || status === statusOf(world, destinationId)) return world;
  const change = changeOf({ status, statusSince: world.today, closesOn: daysFrom(world, 7) });
  const handovers = world.facts.handovers.map((handover) =>
    handover.destinationId === destinationId ? { ...handover, destinationChange: change } : handover,
  );
  return {
    ...having(world, { handovers }),
    destinations: { ...world.destinations, [destinationId]: { status, change } },
  };
}

/** Someone moves one of the handovers, with all consequences. */
export function moveOne(world: World, { name, which, twist, by }: StepOf<"move">, rules: Rules): World {
  const { handovers } = world.facts;
  const movable = handovers.filter(({ status }) => moveOf(name).from.includes(status));
  const pool = movable.length > 0 ? movable : handovers;
  const handover = pool[which % pool.length];
  if (!handover || moveOf(name).by.length === 0) return world;

  const answers = answersIn(world, twist);
  const moved = rules.makeHandoverMove({ move: name }, factsToMove(world, handover, by), answers);
  if (!moved.ok) return world;

  const toMove = factsToMove(world, handover, by);
  const onlyRecorded = isOnlyRecorded(name, toMove, answers);
  const outOfDate = name === "send" && isOutOfDate(toMove.handover.draftVersion);
  const taken = name === "take_back" ? movesThatCount(world, handover.id).at(-1) : undefined;
  const made = {
    id: eventIdIn(world),
    move: name,
    answers,
    byId: by.id,
    recordedOn: world.today,
    ...(taken && { cancelsId: taken.id }),
    ...(moved.value.tier && { tier: moved.value.tier }),
    ...(onlyRecorded && { onlyRecorded }),
    ...(outOfDate && { outOfDate }),
  };
  const next = {
    ...havingHandover(world, handover.id, moved.value),
    histories: {
      ...world.histories,
      [handover.id]: [...(world.histories[handover.id] ?? []), made],
    },
    noticesBefore: {
      ...world.noticesBefore,
      [made.id]: world.facts.destinationsToInform.filter(({ handoverId }) => handoverId === handover.id),
    },
    holdsBefore: { ...world.holdsBefore, [made.id]: world.facts.hold },
    afterCareBefore: { ...world.afterCareBefore, [made.id]: world.facts.afterCare },
  };
  if (onlyRecorded) return next;
  if (taken) return takingBack(next, { taken, answers, handover });
  const brought = bringAbout(next, { name, answers, handover: { ...handover, ...moved.value } }, rules);
  return aloneActOfHandover(name, toMove) ? markingAlone(brought, by) : brought;
}

type Made = { name: LaterMove; answers: MoveAnswers; handover: HandoverFacts };

/** What a move changes as well as the record of its handover, as the writes do it. */
function bringAbout(world: World, { name, answers, handover }: Made, rules: Rules): World {
  const isLead = handover.kind === "lead";
  switch (name) {
    case "make_version": {
      const made = decisionFor(world.facts, handover.destinationId);
      return { ...world, versions: { ...world.versions, [handover.id]: made?.id ?? "" } };
    }
    case "send":
      return logging(havingHandover(world, handover.id, { versionsSent: 1 }), handover, answers, "sent");
    case "acknowledge":
      return logging(world, handover, answers, "receipt");
    case "accept":
    case "change_start":
    case "put_on_waiting_list":
      return isLead ? bridging(world, answers) : world;
    case "confirm_decline":
      return having(world, { unmetNeeds: world.facts.unmetNeeds + 1 });
    case "start":
      return havingHandover(world, handover.id, {
        checklist: checklistOf(handover.tier ?? "standard").map((item) => ({
          id: `${item} of ${handover.id}`,
          item,
          state: "open",
          decidedOn: null,
        })),
      });
    case "complete":
    case "complete_application": {
      if (!isLead) return world;
      const change = { kind: "lead_completed", destinationId: handover.destinationId } as const;
      return endingHolds(holding(world, change, rules));
    }
    case "inform_destination":
      return having(world, {
        destinationsToInform: world.facts.destinationsToInform.filter(
          ({ handoverId }) => handoverId !== handover.id,
        ),
      });
    case "break_down_later":
      return isLead
        ? having(takingEndBack(world, { kind: "lead_broken_down" }, rules), { afterCare: null })
        : world;
    default:
      return world;
  }
}

function logging(
  world: World,
  { id: handoverId }: HandoverFacts,
  { happenedOn }: MoveAnswers,
  event: "sent" | "receipt",
): World {
  const current = world.facts.sharing.find(({ id }) => id === world.versions[handoverId]);
  if (!current) return world;
  const { id: decisionId, decision } = current;
  const line = { id: eventIdIn(world), handoverId, event, decisionId, decision, happenedOn };
  return { ...world, sharingLog: [...world.sharingLog, line] };
}

/** They begin after the last day of support: the office is asked to hold the person until then. */
function bridging(world: World, { startOn, interimPlan }: MoveAnswers): World {
  const { facts, dates, today } = world;
  const isLate = startOn === undefined || startOn > dates.closesOn;
  if (!isLate || !interimPlan || hasOpenHold(facts) || facts.holder.by !== "worker") return world;
  return having(world, {
    // Its id says which answer proposed it.
    hold: {
      id: eventIdIn(world),
      state: "proposed",
      proposedOn: today,
      holderId: null,
      deputyId: null,
      reviewOn: null,
    },
  });
}
