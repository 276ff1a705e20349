import { hasOpenHold } from "@/lib/domain/facts/conditions";
import type { HandoverFacts } from "@/lib/domain/facts/case";
import { checklistOf } from "@/lib/domain/vocabulary/checklist";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { answersIn } from "./answers";
import { aHandoverFacts } from "./facts";
import type { Person } from "./people";
import type { StepOf } from "./step";
import {
  having,
  havingHandover,
  holding,
  idFor,
  endingHolds,
  takingEndBack,
  type Rules,
  type World,
} from "./world";

/** A handover, or one that is only being planned. */
type MovedHandover = Omit<HandoverFacts, "id"> & Pick<MoveFacts["handover"], "id">;

/** What a guard of a handover looks at. */
function factsToMove(world: World, handover: MovedHandover, actor: Person): MoveFacts {
  const { today, dates, facts, histories, gaps } = world;
  const reports = (histories[handover.id ?? ""] ?? []).filter(({ move }) => move === "report_decline");
  return {
    today,
    actor,
    dates,
    settings: defaultSettings,
    case: facts,
    handover: {
      ...handover,
      declineReportedById: reports.at(-1)?.byId ?? null,
      hasSummaryGaps: gaps.includes(handover.id ?? ""),
    },
    destination: { status: "active" },
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
  });
  const planned = rules.makeHandoverMove(
    { move: "plan" },
    factsToMove(world, { ...handover, id: null }, by),
    { happenedOn: world.today },
  );
  if (!planned.ok) return world;

  const history = { move: "plan", answers: { happenedOn: world.today }, byId: by.id } as const;
  return {
    ...having(world, { handovers: [...world.facts.handovers, { ...handover, ...planned.value }] }),
    histories: { ...world.histories, [id]: [history] },
    gaps: gaps ? [...world.gaps, id] : world.gaps,
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

  const made = { move: name, answers, byId: by.id, ...(moved.value.tier && { tier: moved.value.tier }) };
  const next = {
    ...havingHandover(world, handover.id, moved.value),
    histories: {
      ...world.histories,
      [handover.id]: [...(world.histories[handover.id] ?? []), made],
    },
  };
  return bringAbout(next, { name, answers, handover: { ...handover, ...moved.value } }, rules);
}

type Made = { name: LaterMove; answers: MoveAnswers; handover: HandoverFacts };

/** What a move changes as well as the record of its handover, as the writes do it. */
function bringAbout(world: World, { name, answers, handover }: Made, rules: Rules): World {
  const isLead = handover.kind === "lead";
  switch (name) {
    case "send":
      return logging(world, handover, answers, "sent");
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
    case "complete": {
      if (!isLead) return world;
      const change = { kind: "lead_completed", destinationId: handover.destinationId } as const;
      return endingHolds(holding(world, change, rules));
    }
    case "break_down_later":
      return isLead ? takingEndBack(world, { kind: "lead_broken_down" }, rules) : world;
    default:
      return world;
  }
}

function logging(
  world: World,
  { id: handoverId, destinationId }: HandoverFacts,
  { happenedOn }: MoveAnswers,
  event: "sent" | "receipt",
): World {
  const current = world.facts.sharing.find((made) => made.destinationId === destinationId);
  if (!current) return world;
  const line = { handoverId, event, decisionId: current.id, decision: current.decision, happenedOn };
  return { ...world, sharingLog: [...world.sharingLog, line] };
}

/** They begin after the last day of support: the office is asked to hold the person until then. */
function bridging(world: World, { startOn, interimPlan }: MoveAnswers): World {
  const { facts, dates, today } = world;
  const isLate = startOn === undefined || startOn > dates.closesOn;
  if (!isLate || !interimPlan || hasOpenHold(facts) || facts.holder.by !== "worker") return world;
  return having(world, {
    hold: { id: idFor("hold", world), state: "proposed", proposedOn: today, holderId: null, reviewOn: null },
  });
}
