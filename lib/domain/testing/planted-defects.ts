import { addDays } from "@/lib/domain/calendar/calendar-date";
import { refuse, ok } from "@/lib/domain/result";
import { goingOnBy, type Course } from "./after";
import type { InvariantName } from "./invariants";
import { theRules, type Rules, type World } from "./world";

/* Defects, each of which breaks one of the invariants. */

/** A run under rules with one of them broken. */
const by = (broken: Partial<Rules>): Course => goingOnBy({ ...theRules, ...broken });

/** A course that follows the rules and is then changed in a way that no rule allows. */
const spoilt =
  (spoil: (world: World, before: World) => World): Course =>
  (before, step) =>
    spoil(goingOnBy(theRules)(before, step), before);

/** An unknown member of staff, so that nothing counts as their own. */
const unknown = <Facts extends { actor: { id: string } }>(facts: Facts): Facts => ({
  ...facts,
  actor: { ...facts.actor, id: "no_one" },
});

const holderless: Course = by({
  holderAfter: (change, before) => {
    const after = theRules.holderAfter(change, before);
    return change.kind === "taken_on_again" ? { ...after, holder: { by: "no_one" } } : after;
  },
});

/** For each invariant, a course that breaks it. */
export const plantedDefects: Record<InvariantName, Course> = {
  "1: a case that is not closed has exactly one holder": holderless,

  "1: a destination is the holder exactly when a lead handover there is completed": by({
    holderAfter: (change, before) =>
      change.kind === "lead_broken_down" && before ? before : theRules.holderAfter(change, before),
  }),

  "2: the holder changes only where the tables say so": spoilt((world, before) =>
    world.facts.handovers.length > before.facts.handovers.length
      ? { ...world, facts: { ...world.facts, holder: { by: "destination", destinationId: "mind" } } }
      : world,
  ),

  "3: everyone is accounted for, exactly once, today and on every day before": spoilt((world) => ({
    ...world,
    changes: world.changes.filter(({ change }) => change.kind !== "closed"),
  })),

  "4: no letter is written to a person who has died, or by a channel that is not safe": by({
    mayMakeLetter: () => ok(null),
  }),

  "4: nothing is sent about a person who has died, and nothing is due to them": by({
    derive: (facts, rules) => theRules.derive({ ...facts, diedOn: null }, rules),
  }),

  "5: everything that was sent is in the sharing log, with a decision that allowed it": by({
    makeHandoverMove: (chosen, facts, answers) => {
      const sharing = facts.case.sharing.map((made) => ({ ...made, decision: "given" as const }));
      return theRules.makeHandoverMove(chosen, { ...facts, case: { ...facts.case, sharing } }, answers);
    },
  }),

  "5: an own application is completed only after the first appointment, and on what someone said after it":
    by({
      makeHandoverMove: (chosen, facts, answers) => {
        const contacts = facts.case.contacts.map((contact) => ({ ...contact, happenedOn: facts.today }));
        const told = { ...facts, case: { ...facts.case, contacts } };
        return theRules.makeHandoverMove(
          chosen,
          chosen.move === "complete_application" ? told : facts,
          answers,
        );
      },
    }),

  "6: at most one lead handover is active or completed": by({
    makeHandoverMove: (chosen, facts, answers) =>
      theRules.makeHandoverMove(chosen, { ...facts, case: { ...facts.case, handovers: [] } }, answers),
  }),

  "7: no one decides what they asked for themselves, but the only one left, who is marked": by({
    makeCaseMove: (chosen, facts, answers) => theRules.makeCaseMove(chosen, unknown(facts), answers),
  }),

  "7: the office decides a closure request once support has ended, where no other manager can, or of a duplicate it holds":
    by({
      makeCaseMove: (chosen, facts, answers) => {
        const { closureRequest } = facts.case;
        const alone = closureRequest && { ...closureRequest, hasOtherManager: false };
        return theRules.makeCaseMove(
          chosen,
          { ...facts, case: { ...facts.case, closureRequest: alone } },
          answers,
        );
      },
    }),

  "7: a closure request is taken back by its author, or in place of one who cannot act": by({
    makeCaseMove: (chosen, facts, answers) =>
      theRules.makeCaseMove(
        chosen,
        chosen.move === "take_back_closure" && facts.case.closureRequest
          ? { ...facts, actor: { ...facts.actor, id: facts.case.closureRequest.requestedById } }
          : facts,
        answers,
      ),
  }),

  "8: nothing happens by itself, not even on the closing date": spoilt((world, before) =>
    world.today > world.dates.closesOn && before.today <= before.dates.closesOn
      ? { ...world, facts: { ...world.facts, endReason: "no_service_available" } }
      : world,
  ),

  "8: after the closing date everyone outstanding is held, in after-care or listed as unaccounted": by({
    derive: (facts, rules) => {
      const derived = theRules.derive(facts, rules);
      return facts.hold?.state === "proposed" ? { ...derived, stage: "held" } : derived;
    },
  }),

  "8: a case ends only by an approval": spoilt((world) =>
    world.facts.diedOn === null ? world : { ...world, facts: { ...world.facts, endReason: "deceased" } },
  ),

  "9: the provider writes nothing after the freeze": by({ mayWrite: () => ok(null) }),

  "10: moving a date recomputes the deadlines and keeps what was done": spoilt((world, before) =>
    world.dates === before.dates ? world : { ...world, derived: before.derived },
  ),

  "11: each obligation is there once, the soonest first": by({
    derive: (facts, rules) => {
      const derived = theRules.derive(facts, rules);
      return { ...derived, deadlines: [...derived.deadlines, ...derived.deadlines] };
    },
  }),

  "11: what people owe is due on a working day": by({
    derive: (facts, rules) => {
      const derived = theRules.derive(facts, rules);
      const later = derived.deadlines.map((one) => ({ ...one, dueOn: addDays(one.dueOn, 2) }));
      return { ...derived, deadlines: later, next: later[0] ?? null };
    },
  }),

  "11: a living person for whom the service or the office is responsible always has something due": by({
    derive: (facts, rules) => {
      const derived = theRules.derive(facts, rules);
      return facts.contacts.length > 0 ? { ...derived, deadlines: [] } : derived;
    },
  }),

  "11: a contact after the end of a case waits for a manager until it is reviewed or the case reopened": by({
    derive: (facts, rules) => theRules.derive({ ...facts, endedAt: null }, rules),
  }),

  "12: handovers, holder, stage and deadlines follow from the history": by({
    makeHandoverMove: (chosen, facts, answers) => {
      const moved = theRules.makeHandoverMove(chosen, facts, answers);
      return moved.ok ? ok({ ...moved.value, acknowledgedOn: facts.today }) : refuse(moved.refusal);
    },
  }),

  "12: a handover that has ended is checked on, and not edited": spoilt((world, before) => ({
    ...world,
    facts: {
      ...world.facts,
      handovers: world.facts.handovers.map((one, place) =>
        before.facts.handovers[place]?.status === "withdrawn" ? { ...one, status: "draft" } : one,
      ),
    },
  })),

  "14: a person with a safety check left has it stored, and from the freeze on the office or a listed gap":
    by({
      derive: (facts, rules) =>
        theRules.derive(facts, {
          ...rules,
          dates: { ...rules.dates, recordsFreezeOn: addDays(rules.dates.recordsFreezeOn, 1) },
        }),
    }),

  "14: a living person who is outstanding, held or in after-care has something due within their contact interval":
    by({
      derive: (facts, { settings, ...rules }) =>
        theRules.derive(facts, {
          ...rules,
          settings: { ...settings, contactDays: { ...settings.contactDays, high: settings.contactDays.low } },
        }),
    }),

  "15: someone acts for the person, or the gap is due from its first day": by({
    derive: (facts, rules) => theRules.derive({ ...facts, workerCannotActFrom: null }, rules),
  }),

  "16: every form that is shown accepts some truthful answers, or says where to fix what is in the way":
    // No day is left for anything that happened: the service begins tomorrow.
    spoilt((world) => ({ ...world, facts: { ...world.facts, startedOn: addDays(world.today, 1) } })),

  "19: being informed of one thing never counts as being informed of another": by({
    derive: (facts, rules) => theRules.derive({ ...facts, diedOn: null }, rules),
  }),
};
