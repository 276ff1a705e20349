import { addDays } from "@/lib/domain/calendar/calendar-date";
import { officeMoves } from "@/lib/domain/moves/case-moves";
import { faultsOfDates } from "@/lib/domain/programme/programme";
import { give, moveTheCase } from "./case-steps";
import { endAbsences, moveAccount, recordAbsence } from "./account-steps";
import { changeDestination, moveOne, plan } from "./handover-steps";
import * as record from "./record-steps";
import * as sharing from "./sharing-steps";
import type { Step, StepOf } from "./step";
import {
  daysFrom,
  isActiveIn,
  knowingWhoCannotAct,
  reaches,
  rulesIn,
  theRules,
  type Rules,
  type World,
} from "./world";

/** The world after a step. If the rules refuse the step, only the time has changed. */
export type Course = (world: World, step: Step) => World;

/** The course of a world under these rules. */
export const goingOnBy =
  (rules: Rules): Course =>
  (before, step) => {
    const world = { ...before, ticks: before.ticks + 1 };
    if (step.tries === "wait") return { ...world, today: daysFrom(world, step.days) };
    if (!isActiveIn(world, step.by.id)) return world;
    if (isOfStaff(step)) {
      const changed = changeStaff(world, step);
      return changed === world ? world : derived(changed, rules);
    }

    const { today, dates } = world;
    const may = rules.mayWrite({ today, dates, role: step.by.role });
    if (!may.ok || !isInReach(world, step)) return world;
    const next = written(world, step, rules);
    return next === world ? world : derived(next, rules);
  };

/** The course of a world under the product’s own rules. */
export const after = goingOnBy(theRules);

/** A step that changes the staff, not the case. */
type OfStaff = StepOf<"account" | "absence" | "back">;
export const isOfStaff = (step: Step): step is OfStaff =>
  step.tries === "account" || step.tries === "absence" || step.tries === "back";

function changeStaff(world: World, step: OfStaff): World {
  switch (step.tries) {
    case "account":
      return moveAccount(world, step);
    case "absence":
      return recordAbsence(world, step);
    case "back":
      return endAbsences(world, step);
  }
}

/** A world after a write, with everything derived from its facts. */
function derived(next: World, rules: Rules): World {
  const world = knowingWhoCannotAct(next);
  return {
    ...world,
    derived: rules.derive(world.facts, rulesIn(world)),
  };
}

const isInReach = (world: World, step: Step) =>
  reaches(step.by, world) || (step.by.role === "commissioner" && isOfficeMove(step));

const isOfficeMove = (step: Step) =>
  step.tries === "case_move" && officeMoves.some((move) => move === step.chosen.move);

function written(world: World, step: Exclude<Step, OfStaff | StepOf<"wait">>, rules: Rules): World {
  switch (step.tries) {
    case "move_dates":
      return moveDates(world, step);
    case "plan":
      return plan(world, step, rules);
    case "move":
      return moveOne(world, step, rules);
    case "case_move":
      return moveTheCase(world, step, rules);
    case "reassign":
      return give(world, step, rules);
    case "log":
      return record.log(world, step, rules);
    case "void":
      return record.mark(world, step);
    case "save":
      return record.save(world, step);
    case "add_professional":
      return record.addProfessional(world);
    case "remove_professional":
      return record.removeProfessional(world, step);
    case "raise_alert":
      return record.raise(world, step);
    case "end_alert":
      return record.endAlert(world, step);
    case "decide_sharing":
      return sharing.decide(world, step);
    case "withdraw_sharing":
      return sharing.withdraw(world, step);
    case "approve_sharing":
      return sharing.approve(world, step, rules);
    case "change_destination":
      return changeDestination(world, step);
    case "recall":
      return sharing.recall(world, step);
    case "decide_entry":
      return record.decide(world, step);
    case "write":
      return record.write(world, step, rules);
    case "fill_summary":
      return record.fillSummary(world, step);
  }
}

/** A manager moves the end of support, with what follows it; the last day for referrals has passed. */
function moveDates(world: World, { days, by }: StepOf<"move_dates">): World {
  const { lastReferralOn, closesOn, dataEntryClosesOn, recordsFreezeOn } = world.dates;
  const dates = {
    lastReferralOn,
    closesOn: addDays(closesOn, days),
    dataEntryClosesOn: addDays(dataEntryClosesOn, days),
    recordsFreezeOn: addDays(recordsFreezeOn, days),
  };
  return by.role === "manager" && faultsOfDates(dates).length === 0 ? { ...world, dates } : world;
}
