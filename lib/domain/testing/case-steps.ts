import { tierOf } from "@/lib/domain/facts/conditions";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import { applyMove, recordOf } from "@/lib/domain/moves/handover-outcome";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { can } from "@/lib/domain/permissions/can";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { answersIn } from "./answers";
import type { StepOf } from "./step";
import {
  having,
  havingHandover,
  holding,
  idFor,
  nowIn,
  endingHolds,
  takingEndBack,
  type Rules,
  type World,
} from "./world";

/** Someone moves the case itself, with all consequences. */
export function moveTheCase(world: World, step: StepOf<"case_move">, rules: Rules): World {
  const { chosen, twist, by } = step;
  const { today, dates, facts } = world;
  const answers = answersIn(world, twist);
  const about = { today, actor: by, dates, settings: defaultSettings, case: facts };
  if (!rules.makeCaseMove(chosen, about, answers).ok) return world;
  if (chosen.move !== "request_closure") return bringAbout(world, chosen.move, step, answers, rules);
  return having(world, {
    closureRequest: {
      id: idFor("request", world),
      reason: chosen.endReason,
      requestedOn: today,
      requestedById: by.id,
    },
  });
}

/** The consequences of a move of a case, as the writes make them. */
function bringAbout(
  world: World,
  move: Exclude<CaseMoveName, "request_closure">,
  { by }: StepOf<"case_move">,
  answers: MoveAnswers,
  rules: Rules,
): World {
  const { today, facts } = world;
  const { happenedOn, holderId = by.id, reviewOn = null } = answers;
  switch (move) {
    case "complete_review":
      return having(world, { reviewedOn: happenedOn });
    case "lose_contact":
      return having(world, { contactLostAt: nowIn(world) });
    case "propose_hold":
      return having(world, {
        hold: {
          id: idFor("hold", world),
          state: "proposed",
          proposedOn: today,
          holderId: null,
          reviewOn: null,
        },
      });
    case "accept_hold":
      return holding(
        havingHold(world, { state: "accepted", holderId, reviewOn }),
        { kind: "hold_accepted", staffId: holderId },
        rules,
      );
    case "return_hold":
      return having(havingHold(world, { state: "returned" }), { holdReturned: true });
    case "review_hold":
      return havingHold(world, { reviewOn });
    case "hand_on_hold":
      return holding(havingHold(world, { holderId }), { kind: "hold_handed_on", staffId: holderId }, rules);
    case "end_hold":
      return holding(havingHold(world, { state: "ended" }), { kind: "hold_ended" }, rules);
    case "approve_closure": {
      const endReason = facts.closureRequest?.reason ?? null;
      return endingHolds(
        holding(
          having(world, { endReason, endedAt: nowIn(world), closureRequest: null }),
          { kind: "closed" },
          rules,
        ),
      );
    }
    case "send_back_closure":
      return having(world, { closureRequest: null });
    case "reopen":
      return takingEndBack(world, { kind: "reopened" }, rules);
    case "review_contact_after_end":
      return having(world, { contactsReviewedAt: nowIn(world) });
    case "record_death":
      return dying(world, answers, by.id);
    case "record_unmet_need":
      return having(world, { unmetNeeds: facts.unmetNeeds + 1 });
  }
}

const havingHold = (world: World, over: Partial<NonNullable<World["facts"]["hold"]>>): World =>
  having(world, { hold: world.facts.hold && { ...world.facts.hold, ...over } });

/** Every handover that is under way ends with the person, and so does a hold that was only proposed. */
function dying(world: World, { happenedOn }: MoveAnswers, byId: string): World {
  const died = having(world, { diedOn: happenedOn, deathRecordedAt: nowIn(world) });
  const ended = world.facts.handovers
    .filter(({ status }) => !isTerminal(status))
    .reduce((before, handover): World => {
      const answers = { happenedOn };
      const record = applyMove("end_by_death", recordOf(handover), answers, tierOf(world.facts));
      const history = [
        ...(before.histories[handover.id] ?? []),
        { move: "end_by_death", answers, byId } as const,
      ];
      return {
        ...havingHandover(before, handover.id, record),
        histories: { ...before.histories, [handover.id]: history },
      };
    }, died);
  return world.facts.hold?.state === "proposed" ? endingHolds(ended) : ended;
}

/** A manager gives the case to another worker. */
export function give(world: World, { workerId, by }: StepOf<"reassign">, rules: Rules): World {
  if (!can(by.role, "reassign")) return world;
  const { endReason, workerId: fromWorkerId } = world.facts;
  const may = rules.reassign({ ended: endReason !== null, fromWorkerId, to: { id: workerId } });
  return may.ok ? holding(world, { kind: "reassigned", workerId }, rules) : world;
}
