import type { HandoverFacts } from "@/lib/domain/facts/case";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { mayWrite } from "@/lib/domain/programme/writing";
import { answersIn } from "./answers";
import { factsToMove } from "./handover-steps";
import type { Person } from "./people";
import { twists } from "./step";
import { isActiveIn, reaches, sharedFactsIn, type World } from "./world";

/**
 * The steps that are shown to a person and lead nowhere on this day: nothing stands in their way, and yet no truthful
 * answers are accepted; or something that no answer changes stands in their way, and no page to fix it is named.
 */
export function formsThatLeadNowhere(world: World, by: Person): string[] {
  const { today, dates } = world;
  if (!isActiveIn(world, by.id) || !mayWrite({ today, dates, role: by.role }).ok) return [];
  return reaches(by, world) ? [...handoverForms(world, by), ...caseForms(world, by)] : [];
}

function handoverForms(world: World, by: Person): string[] {
  return world.facts.handovers.flatMap((handover) => {
    const facts = factsToMove(world, handover, by);
    return handoverEngine
      .offeredOn(facts)
      .filter((move) => move !== "send" || !isChangedOnItsDay(facts.handover))
      .filter((move) =>
        leadsNowhere(
          handoverEngine.formOf({ move }, facts).blockers,
          (answers) => handoverEngine.make({ move }, facts, answers).ok,
          answersOn(world, handover),
        ),
      );
  });
}

function caseForms(world: World, by: Person): string[] {
  const facts = { ...sharedFactsIn(world, by), keptCase: { id: "kept", keptCaseId: null } };
  return caseEngine
    .offeredOn(facts)
    .flatMap((move): ChosenCaseMove[] =>
      move === "request_closure" ? endReasons.map((endReason) => ({ move, endReason })) : [{ move }],
    )
    .filter((chosen) =>
      leadsNowhere(
        caseEngine.formOf(chosen, facts).blockers,
        (answers) => caseEngine.make(chosen, facts, answers).ok,
        answersOn(world),
      ),
    )
    .map((chosen) => (chosen.move === "request_closure" ? chosen.endReason : chosen.move));
}

const leadsNowhere = (
  blockers: readonly { fix: unknown }[],
  accepts: (answers: MoveAnswers) => boolean,
  tried: Iterable<MoveAnswers>,
): boolean => (blockers.length > 0 ? blockers.some(({ fix }) => fix === null) : !anyOf(tried, accepts));

/** The answers that the model knows, of today and of each day from which something of the handover counts. */
function* answersOn(world: World, handover?: HandoverFacts): Generator<MoveAnswers> {
  for (const twist of twists) yield answersIn(world, twist);
  if (!handover) return;
  const { versionMadeOn, sentOn, expectedStartOn, startedOn, appliedOn, completedOn, lastCheckOn } = handover;
  const days = [versionMadeOn, sentOn, expectedStartOn, startedOn, appliedOn, completedOn, lastCheckOn];
  for (const day of days) {
    if (day !== null) yield { ...answersIn(world, "none"), happenedOn: day };
  }
}

function anyOf<Item>(items: Iterable<Item>, isRight: (item: Item) => boolean): boolean {
  for (const item of items) if (isRight(item)) return true;
  return false;
}

/** The model knows the day of a version and of a change, not their minutes: nothing fits between the two. */
const isChangedOnItsDay = ({ draftVersion }: MoveFacts["handover"]) =>
  draftVersion !== null && draftVersion.changedAt?.getTime() === draftVersion.madeAt.getTime();
