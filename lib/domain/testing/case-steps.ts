import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HandoverFacts } from "@/lib/domain/facts/case";
import { needsSomeone } from "@/lib/domain/deadlines/of-responsibility";
import { tierOf } from "@/lib/domain/facts/conditions";
import { caseMoveOf, type CaseMoveName } from "@/lib/domain/moves/case-moves";
import { aloneActOfCase } from "@/lib/domain/moves/decided-alone";
import { silentFor } from "@/lib/domain/facts/silence";
import { consequencesOfDeath } from "@/lib/domain/moves/deaths";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { applyMove, recordOf, replay } from "@/lib/domain/moves/handover-outcome";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { can } from "@/lib/domain/permissions/can";
import { answersIn } from "./answers";
import type { StepOf } from "./step";
import { movesThatCount, toInform } from "./taking-back";
import {
  having,
  havingHandover,
  holding,
  idFor,
  isActiveIn,
  markingAlone,
  nowIn,
  endingHolds,
  eventIdIn,
  sharedFactsIn,
  takingEndBack,
  type MadeMove,
  type Rules,
  type World,
} from "./world";

/** The record that is kept wherever this one is closed as a duplicate. */
const keptCaseId = "kept";

/** Someone moves the case itself, with all consequences. */
export function moveTheCase(world: World, step: StepOf<"case_move">, rules: Rules): World {
  const { chosen, twist, by } = step;
  const { today } = world;
  const answers = answersIn(world, twist);
  const about = { ...sharedFactsIn(world, by), keptCase: { id: keptCaseId, keptCaseId: null } };
  if (!rules.makeCaseMove(chosen, about, answers).ok) return world;
  if (chosen.move !== "request_closure") {
    const made = bringAbout(world, chosen.move, step, answers, rules);
    return aloneActOfCase(chosen.move, about) ? markingAlone(made, by) : made;
  }
  return having(world, {
    closureRequest: {
      id: idFor("request", world),
      reason: chosen.endReason,
      requestedOn: today,
      requestedById: by.id,
      requesterCannotActFrom: null,
      hasOtherManager: true,
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
  const { facts, today } = world;
  const { happenedOn, holderId = by.id, deputyId = null, reviewOn = null } = answers;
  const asked = caseMoveOf(move).asks;
  const named = ["holderId" in asked ? holderId : null, "deputyId" in asked ? deputyId : null];
  if (!named.every((id) => id === null || isActiveIn(world, id))) return world;
  switch (move) {
    case "complete_review":
      return having(world, { reviewedOn: happenedOn });
    case "lose_contact":
      return having(world, { contactLostAt: nowIn(world) });
    case "propose_hold":
      return havingHold(beginningHold(world), { state: "proposed" });
    case "take_back_hold":
      return having(world, { hold: world.holdsBefore[facts.hold?.id ?? ""] ?? null });
    case "accept_hold":
      return holding(
        havingHold(world, { state: "accepted", holderId, deputyId, reviewOn }),
        { kind: "hold_accepted", staffId: holderId },
        rules,
      );
    case "take_hold":
      return holding(
        havingHold(beginningHold(world), { state: "accepted", holderId, deputyId, reviewOn }),
        { kind: "hold_accepted", staffId: holderId },
        rules,
      );
    case "return_hold":
      return having(havingHold(world, { state: "returned" }), { holdReturned: true });
    case "review_hold":
      return havingHold(world, { reviewOn });
    case "hand_on_hold":
      return holding(
        havingHold(world, { holderId, deputyId }),
        { kind: "hold_handed_on", staffId: holderId },
        rules,
      );
    case "stand_in":
      return having(world, { standIns: [...facts.standIns, { staffId: by.id, on: today }] });
    case "step_in": {
      const silent = silentFor(facts, defaultSettings, today);
      return silent
        ? endingEach(world, [silent], { move: "office_stepped_in", answers, byId: by.id })
        : world;
    }
    case "end_hold":
      return holding(havingHold(world, { state: "ended" }), { kind: "hold_ended" }, rules);
    case "propose_after_care":
      return beginningAfterCare(world, { state: "proposed", holderId: null, deputyId: null });
    case "take_back_after_care":
      return having(world, { afterCare: world.afterCareBefore[facts.afterCare?.id ?? ""] ?? null });
    case "accept_after_care":
      return havingAfterCare(world, { state: "accepted", holderId, deputyId });
    case "take_after_care":
      return beginningAfterCare(world, { state: "accepted", holderId, deputyId });
    case "return_after_care":
      return havingAfterCare(world, { state: "returned" });
    case "hand_on_after_care":
      return havingAfterCare(world, { holderId, deputyId });
    case "approve_closure": {
      const endReason = facts.closureRequest?.reason ?? null;
      const isDuplicate = endReason === "duplicate_or_error";
      const ended = {
        endReason,
        keptCaseId: isDuplicate ? keptCaseId : null,
        endedAt: nowIn(world),
        closureRequest: null,
      };
      const closed = endingHolds(holding(having(world, ended), { kind: "closed" }, rules));
      return isDuplicate ? withdrawing(closed, happenedOn, by.id) : closed;
    }
    case "send_back_closure":
    case "take_back_closure":
      return having(world, { closureRequest: null });
    case "reopen":
    case "take_on_again":
      if (facts.diedOn !== null) return takingEndBack(world, { kind: "reopened" }, rules);
      return endingEach(
        having(
          takingEndBack(
            world,
            { kind: "taken_on_again", workerId: answers.workerId ?? facts.workerId },
            rules,
          ),
          { afterCare: null },
        ),
        facts.handovers.filter(({ kind, status }) => kind === "lead" && status === "completed"),
        { move: "end_by_return", answers: { happenedOn }, byId: by.id },
      );
    case "review_alone":
      return having(world, { decidedAlone: facts.decidedAlone.filter((made) => made.byId === by.id) });
    case "review_contact_after_end":
      return having(world, { contactsReviewedAt: nowIn(world) });
    case "record_death":
      return dying(world, answers, by.id);
    case "confirm_death":
      return having(world, { death: facts.death && { ...facts.death, confirmedAt: nowIn(world) } });
    case "take_back_death":
      return living(world, answers, by.id);
    case "record_unmet_need":
      return having(world, { unmetNeeds: facts.unmetNeeds + 1 });
  }
}

/** A further hold of the case; the one before it counts again if it is taken back. */
function beginningHold(world: World): World {
  const { facts, holdsBefore, today } = world;
  const id = idFor("hold", world);
  const begun = { proposedOn: today, holderId: null, deputyId: null, reviewOn: null };
  return {
    ...having(world, { hold: { id, state: "proposed", ...begun } }),
    holdsBefore: { ...holdsBefore, [id]: facts.hold },
  };
}

const havingHold = (world: World, over: Partial<NonNullable<World["facts"]["hold"]>>): World =>
  having(world, { hold: world.facts.hold && { ...world.facts.hold, ...over } });

type AfterCare = NonNullable<World["facts"]["afterCare"]>;

/** Further after-care of the completed handover; the one before it counts again if it is taken back. */
function beginningAfterCare(world: World, begun: Pick<AfterCare, "state" | "holderId" | "deputyId">): World {
  const id = idFor("after-care", world);
  return {
    ...having(world, { afterCare: { id, proposedOn: world.today, ...begun } }),
    afterCareBefore: { ...world.afterCareBefore, [id]: world.facts.afterCare },
  };
}

const havingAfterCare = (world: World, over: Partial<AfterCare>): World =>
  having(world, { afterCare: world.facts.afterCare && { ...world.facts.afterCare, ...over } });

/** Every handover that is under way ends with the person, and so does a hold that was only proposed. */
function dying(world: World, { happenedOn, expectation = "not_known" }: MoveAnswers, byId: string): World {
  const { facts, today } = world;
  const { withdrawn, toInform: informed, returnsProposal } = consequencesOfDeath(facts);
  const id = idFor("death", world);
  const died = having(world, {
    diedOn: happenedOn,
    deathRecordedAt: nowIn(world),
    death: { id, expectation, recordedById: byId, confirmedAt: null },
  });
  const informing = informed.reduce(
    (before, { id: handoverId }) => toInform(before, { handoverId, reason: "death", since: today }),
    died,
  );
  const ended = endingEach(informing, withdrawn, { move: "end_by_death", answers: { happenedOn }, byId });
  return {
    ...(returnsProposal ? endingHolds(ended) : ended),
    holdsBefore: { ...world.holdsBefore, [id]: facts.hold },
    informedOfDeath: informed.map((handover) => handover.id),
  };
}

/** The death was a mistake: what it had ended goes on, and who was informed of it is informed of that. */
function living(world: World, answers: MoveAnswers, byId: string): World {
  const { facts, today, holdsBefore, informedOfDeath } = world;
  const isOpen = (id: string) => facts.destinationsToInform.some(({ handoverId }) => handoverId === id);
  const alive = having(world, {
    diedOn: null,
    deathRecordedAt: null,
    death: null,
    deathTakenBackAt: nowIn(world),
    destinationsToInform: facts.destinationsToInform.filter(({ reason }) => reason !== "death"),
  });
  const informing = informedOfDeath
    .filter((handoverId) => !isOpen(handoverId))
    .reduce(
      (before, handoverId) => toInform(before, { handoverId, reason: "death_taken_back", since: today }),
      alive,
    );
  const proposal = holdsBefore[facts.death?.id ?? ""] ?? null;
  const returns =
    facts.holder.by === "worker" && facts.hold?.state === "returned" && proposal?.state === "proposed";
  return restoringEach(returns ? having(informing, { hold: proposal }) : informing, answers, byId);
}

/** Each handover that the death has ended is where it was. */
const restoringEach = (world: World, answers: MoveAnswers, byId: string): World =>
  world.facts.handovers.reduce((before, { id }): World => {
    const history = movesThatCount(before, id);
    const ending = history.find(({ move }) => move === "end_by_death");
    if (!ending) return before;
    const record = replay(effectiveEvents<MadeMove>(history.filter((move) => move !== ending)));
    const mark = {
      id: eventIdIn(world),
      move: "take_back",
      answers,
      byId,
      recordedOn: world.today,
      cancelsId: ending.id,
    } as const;
    return {
      ...havingHandover(before, id, record),
      histories: { ...before.histories, [id]: [...(before.histories[id] ?? []), mark] },
    };
  }, world);

/** The record was a duplicate: what is under way ends, and each destination that was sent something is to be informed. */
function withdrawing(world: World, happenedOn: CalendarDate, byId: string): World {
  const underWay = world.facts.handovers.filter(({ status }) => !isTerminal(status));
  const ended = endingEach(world, underWay, { move: "end_as_duplicate", answers: { happenedOn }, byId });
  const { destinationsToInform: known } = world.facts;
  const news = underWay
    .filter(({ id, sentOn }) => sentOn !== null && !known.some(({ handoverId }) => handoverId === id))
    .map(({ id: handoverId }) => ({ handoverId, reason: "duplicate" as const, since: world.today }));
  return having(ended, { destinationsToInform: [...known, ...news] });
}

type Ending = {
  move: "end_by_death" | "end_by_return" | "end_as_duplicate" | "office_stepped_in";
  answers: MoveAnswers;
  byId: string;
};

/** Some handovers end, or go on, with a move of the case. */
const endingEach = (
  world: World,
  handovers: readonly HandoverFacts[],
  { move, answers, byId }: Ending,
): World =>
  handovers.reduce((before, handover): World => {
    const record = applyMove(move, recordOf(handover), answers, { tier: tierOf(world.facts), byId });
    const made = { id: eventIdIn(world), move, answers, byId, recordedOn: world.today };
    const history = [...(before.histories[handover.id] ?? []), made];
    return {
      ...havingHandover(before, handover.id, record),
      histories: { ...before.histories, [handover.id]: history },
    };
  }, world);

/** A manager gives the case to another worker. */
export function give(world: World, { workerId, by }: StepOf<"reassign">, rules: Rules): World {
  if (!can(by.role, "reassign")) return world;
  const { endReason, workerId: fromWorkerId } = world.facts;
  const may = rules.reassign({
    needsSomeone: needsSomeone(endReason, world.derived.deadlines),
    fromWorkerId,
    to: isActiveIn(world, workerId) ? { id: workerId } : null,
  });
  return may.ok ? holding(world, { kind: "reassigned", workerId }, rules) : world;
}
