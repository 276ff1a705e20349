import { isInAfterCare, needsSomeone, safetyCheckKinds } from "@/lib/domain/deadlines/of-responsibility";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import { hasChecksLeft } from "@/lib/domain/facts/safety-checks";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { isWorkingDay } from "@/lib/domain/calendar/working-days";
import { derive } from "@/lib/domain/case/derive";
import { responsibilityAfter } from "@/lib/domain/case/holder";
import { caseloadOn, type CaseHistory, type PositionChange } from "@/lib/domain/closure/accounted-for";
import { isUnaccountedTime, unaccountedGapOf, unaccountedGaps } from "@/lib/domain/closure/unaccounted";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { channelsOpenTo } from "@/lib/domain/person/reach";
import { isMade } from "@/lib/domain/facts/contact";
import { replay } from "@/lib/domain/moves/handover-outcome";
import { isActive, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { reachedPerson } from "@/lib/domain/facts/contact";
import { sharesSomething, sharingStatusFor } from "@/lib/domain/facts/sharing-allows";
import { phaseOf } from "@/lib/domain/programme/programme";
import { isOfStaff } from "./after";
import type { Moment } from "./histories";
import { formsThatLeadNowhere } from "./shown-forms";
import type { Step } from "./step";
import { hasOtherManagerIn, rulesIn, sharedFactsIn, someoneActsFor, type World } from "./world";

/*
 * What holds at every moment of every history: section 9 of the contract, by its numbers. Number 13, that nothing a
 * browser sends reaches the database unparsed, is held by the layer table of eslint.config.mjs and the schema tests.
 */

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The same as read from a store, without the fields that are undefined. */
const deriveFrom = (world: World) => derive(world.facts, rulesIn(world));

const isMove = (step: Step, ...names: string[]) => step.tries === "move" && names.includes(step.name);
const isCaseMove = (step: Step, ...names: string[]) =>
  step.tries === "case_move" && names.includes(step.chosen.move);

const completedLeads = ({ facts }: World) =>
  facts.handovers
    .filter(({ kind, status }) => kind === "lead" && status === "completed")
    .map(({ destinationId }) => destinationId);

/** The deadlines that may remain after a death. */
const owedAfterDeath: readonly DeadlineKind[] = [
  "no_responsible_person",
  "professional_to_tell",
  "recall_sharing",
  "destination_to_inform",
  "death_to_confirm",
  "closure_to_request",
  "closure_request",
  "closure_request_to_office",
];

/** Due on a day that was agreed with others, or on the day of the news or of the gap itself. */
const onAgreedDays: readonly DeadlineKind[] = [
  "start_due",
  "joint_meeting",
  "checklist_item",
  "safety_check_outcome",
  "answer_due",
  "no_responsible_person",
];

type Invariant = (moment: Moment) => boolean;

export const invariants = {
  "1: a case that is not closed has exactly one holder": ({ world: { facts, responsibility } }) =>
    isSame(facts.holder, responsibility.holder) &&
    (facts.endReason !== null || facts.holder.by !== "no_one") &&
    (facts.holder.by !== "worker" || facts.holder.workerId === facts.workerId) &&
    (facts.holder.by !== "office" || facts.holder.staffId === facts.hold?.holderId),

  "1: a destination is the holder exactly when a lead handover there is completed": ({ world }) => {
    const { holder } = world.facts;
    return isSame(holder.by === "destination" ? [holder.destinationId] : [], completedLeads(world));
  },

  "2: the holder changes only where the tables say so": ({ before, step, world }) =>
    isSame(before.facts.holder, world.facts.holder) ||
    step.tries === "reassign" ||
    isMove(step, "complete", "complete_application", "break_down_later", "take_back") ||
    isCaseMove(
      step,
      "accept_hold",
      "take_hold",
      "hand_on_hold",
      "end_hold",
      "approve_closure",
      "reopen",
      "take_on_again",
    ),

  "3: everyone is accounted for, exactly once, today and on every day before": ({ before, world }) => {
    const { facts, derived } = world;
    const { account, placed } = caseloadOn(world.today, [positionsIn(world)]);
    const expected = derived.position === "ended" ? facts.endReason : derived.position;
    return (
      account.isWhole &&
      account.opened === 1 &&
      placed[0]?.position === expected &&
      (facts.endReason !== null) === (derived.stage === "closed") &&
      (before.today === world.today ||
        isSame(
          caseloadOn(before.today, [positionsIn(before)]),
          caseloadOn(before.today, [positionsIn(world)]),
        ))
    );
  },

  "4: no letter is written to a person who has died, or by a channel that is not safe": ({
    before: { facts, letters },
    world,
  }) =>
    channelsOpenTo(facts).every((channel) => facts.diedOn === null && facts.routes[channel] !== false) &&
    (world.letters.length === letters.length ||
      (facts.diedOn === null && facts.routes.post !== false && facts.hasAddress)),

  "4: nothing is sent about a person who has died, and nothing is due to them": ({ before, world }) => {
    const { facts, derived } = world;
    if (facts.diedOn === null) return true;
    const isQuiet =
      facts.handovers.every(({ status }) => isTerminal(status)) &&
      derived.deadlines.every(({ kind }) => owedAfterDeath.includes(kind));
    return isQuiet && (before.facts.diedOn === null || noneSent(before, world));
  },

  "5: everything that was sent is in the sharing log, with a decision that allowed it": ({ world }) =>
    world.facts.handovers.every(({ id, sentOn, appliedOn, status }) => {
      const sent = effectiveEvents(world.sharingLog).filter(
        ({ handoverId, event }) => handoverId === id && event === "sent",
      );
      // To an own application nothing is sent.
      const isSent = sentOn !== null || (appliedOn === null && (isActive(status) || status === "completed"));
      return isSent
        ? sent.length === 1 && sent.every(({ decision }) => sharesSomething(decision))
        : sent.length === 0;
    }),

  "5: an own application is completed only after the first appointment, and on what someone said after it": ({
    before,
    step,
    world,
  }) =>
    world.facts.handovers.every(({ id, status, appliedOn, completedOn, firstContactOn, destinationId }) => {
      const was = before.facts.handovers.find((one) => one.id === id);
      if (status !== "completed" || was?.status === "completed" || appliedOn === null) return true;
      return (
        isMove(step, "take_back") ||
        (completedOn === firstContactOn &&
          completedOn !== null &&
          appliedOn <= completedOn &&
          completedOn <= world.today &&
          (sharingStatusFor(world.facts, destinationId) === "allowed" ||
            world.facts.contacts.some(
              (contact) => reachedPerson(contact) && contact.happenedOn >= completedOn,
            )))
      );
    }),

  "6: at most one lead handover is active or completed": ({ world }) =>
    world.facts.handovers.filter(
      ({ kind, status }) => kind === "lead" && (isActive(status) || status === "completed"),
    ).length < 2,

  "7: no one decides what they asked for themselves, but the only one left, who is marked": ({
    before,
    step,
    world,
  }) => {
    const isMarked = world.facts.decidedAlone.length > before.facts.decidedAlone.length;
    const { office } = sharedFactsIn(before, step.by).staff;
    const isOnlyOne =
      office.every((id) => id === step.by.id) && phaseOf(before.dates, before.today) === "frozen";
    if (isMarked && !isOnlyOne) return false;
    const request = before.facts.closureRequest;
    const isDecided = request && !world.facts.closureRequest && !isCaseMove(step, "take_back_closure");
    if (isDecided && request.requestedById === step.by.id && !isMarked) return false;
    const { death } = world.facts;
    if (
      isCaseMove(step, "confirm_death") &&
      death !== before.facts.death &&
      death?.recordedById === step.by.id
    )
      return false;
    const approved = world.facts.sharing.filter(
      ({ id, approvedOn }) =>
        approvedOn !== null && before.facts.sharing.some((one) => one.id === id && one.approvedOn === null),
    );
    if (approved.some(({ recordedById }) => recordedById === step.by.id)) return false;
    return Object.entries(world.histories).every(([id, all]) => {
      if (all.length === (before.histories[id]?.length ?? 0)) return true;
      const history = effectiveEvents(all);
      const confirmed = history.at(-1);
      if (confirmed?.move !== "confirm_decline" || isMarked) return true;
      return confirmed.byId !== history.findLast(({ move }) => move === "report_decline")?.byId;
    });
  },

  "7: the office decides a closure request once support has ended, where no other manager can, or of a duplicate it holds":
    ({ before, step, world }) => {
      const request = before.facts.closureRequest;
      const isByOffice =
        request !== null &&
        world.facts.closureRequest === null &&
        isCaseMove(step, "approve_closure", "send_back_closure") &&
        step.tries !== "wait" &&
        step.by.role === "commissioner";
      return (
        !isByOffice ||
        before.today > before.dates.closesOn ||
        (request.reason === "duplicate_or_error" && before.facts.holder.by === "office") ||
        !hasOtherManagerIn(before, request.requestedById)
      );
    },

  "7: a closure request is taken back by its author, or in place of one who cannot act": ({
    before,
    step,
    world,
  }) => {
    const { closureRequest: request, holder, hold } = before.facts;
    if (!isCaseMove(step, "take_back_closure") || !request || world.facts.closureRequest) return true;
    return (
      request.requestedById === step.by.id ||
      (!someoneActsFor(before, request.requestedById) &&
        (step.by.role === "manager" || (holder.by === "office" && hold?.holderId === step.by.id)))
    );
  },

  "8: nothing happens by itself, not even on the closing date": ({ before, step, world }) =>
    step.tries !== "wait" || (before.facts === world.facts && before.derived === world.derived),

  "8: after the closing date everyone outstanding is held, in after-care or listed as unaccounted": ({
    world: { today, dates, facts, derived },
  }) => {
    const isOutstanding = derived.position === "outstanding" && !isInAfterCare(facts, derived.deadlines);
    const gap = unaccountedGapOf({
      stage: derived.stage,
      hold: facts.hold?.state ?? null,
      afterCare: facts.afterCare?.state ?? null,
    });
    return (
      isUnaccountedTime(dates, today) === today > dates.closesOn &&
      (!isOutstanding ||
        (derived.outstandingReason !== null && derived.stage !== "held" && unaccountedGaps.includes(gap)))
    );
  },

  "8: a case ends only by an approval": ({ before, step, world }) =>
    before.facts.endReason === world.facts.endReason ||
    (world.facts.endReason === null
      ? isCaseMove(step, "reopen") || isMove(step, "break_down_later")
      : // Taking back the breakdown that had reversed an end.
        isCaseMove(step, "approve_closure") || isMove(step, "take_back")),

  "9: the provider writes nothing after the freeze": ({ before, step, world }) =>
    before.today <= before.dates.recordsFreezeOn ||
    isOfStaff(step) ||
    (step.tries !== "wait" && step.by.role === "commissioner") ||
    (before.facts === world.facts &&
      before.sharingLog === world.sharingLog &&
      before.letters === world.letters &&
      before.dates === world.dates),

  "10: moving a date recomputes the deadlines and keeps what was done": ({ before, step, world }) =>
    step.tries !== "move_dates" ||
    (isSame(world.derived, deriveFrom(world)) &&
      before.facts === world.facts &&
      before.sharingLog === world.sharingLog &&
      before.histories === world.histories),

  "11: each obligation is there once, the soonest first": ({ world: { derived } }) => {
    const { deadlines, next } = derived;
    return (
      new Set(deadlines.map(({ kind, subject }) => `${kind} ${subject}`)).size === deadlines.length &&
      deadlines.every(({ dueOn }, at) => at === 0 || (deadlines[at - 1]?.dueOn ?? "") <= dueOn) &&
      next === (deadlines[0] ?? null)
    );
  },

  "11: what people owe is due on a working day": ({ world: { derived } }) =>
    derived.deadlines.every(({ kind, dueOn }) => onAgreedDays.includes(kind) || isWorkingDay(dueOn)),

  "11: a living person for whom the service or the office is responsible always has something due": ({
    world: { facts, derived },
  }) =>
    facts.diedOn !== null ||
    (facts.holder.by !== "worker" && facts.holder.by !== "office") ||
    derived.deadlines.some(({ kind }) =>
      ["contact_due", "lost_contact_attempt", "closure_request", "closure_request_to_office"].includes(kind),
    ),

  "11: a contact after the end of a case waits for a manager until it is reviewed or the case reopened": ({
    before,
    step,
    world: { facts, derived },
  }) =>
    step.tries !== "log" ||
    before.facts === facts ||
    before.facts.endReason === null ||
    facts.diedOn !== null ||
    step.contact.daysAgo > 0 ||
    step.contact.result === "cancelled_by_us" ||
    derived.deadlines.some(({ kind }) => kind === "contact_after_end"),

  "12: handovers, holder, stage and deadlines follow from the history": ({ world }) => {
    const { facts, changes, histories, responsibility } = world;
    const held = responsibilityAfter(effectiveEvents(changes));
    const handovers = facts.handovers.map((handover) => ({
      ...handover,
      ...replay(effectiveEvents(histories[handover.id] ?? [])),
    }));
    const read = { ...facts, handovers, contacts: facts.contacts.toReversed() };
    return (
      isSame(held, responsibility) &&
      isSame(handovers, facts.handovers) &&
      isSame(deriveFrom({ ...world, facts: read }), world.derived)
    );
  },

  "12: a handover that has ended is checked on, and not edited": ({ before, step, world }) =>
    before.facts.handovers.every(
      (handover, place) =>
        !isTerminal(handover.status) ||
        handover === world.facts.handovers[place] ||
        step.tries === "change_destination" ||
        isMove(
          step,
          "check_safety",
          "decide_check",
          "decide_on_destination",
          "inform_destination",
          "break_down_later",
          "inform_destination",
          "take_back",
        ) ||
        (handover.status === "completed" && isCaseMove(step, "reopen", "take_on_again")) ||
        isCaseMove(step, "take_back_death"),
    ),

  "14: a person with a safety check left has it stored, and from the freeze on the office or a listed gap": ({
    world: { facts, derived, dates },
  }) => {
    if (!hasChecksLeft(facts, defaultSettings)) return !isInAfterCare(facts, derived.deadlines);
    const gap = derived.deadlines.find(({ kind }) => kind === "no_responsible_person");
    return (
      derived.deadlines.some(({ kind }) => safetyCheckKinds.includes(kind)) &&
      (facts.afterCare?.state === "accepted" ||
        (gap !== undefined && gap.dueOn <= addDays(dates.recordsFreezeOn, 1)))
    );
  },

  "14: a living person who is outstanding, held or in after-care has something due within their contact interval":
    ({ world: { facts, derived, today } }) => {
      const isOwedContact =
        derived.position === "outstanding" ||
        derived.position === "held" ||
        isInAfterCare(facts, derived.deadlines);
      const latestDay = addDays(today, defaultSettings.contactDays[facts.risk]);
      return (
        facts.diedOn !== null ||
        !isOwedContact ||
        derived.deadlines.some(({ kind, dueOn }) => dueOn <= latestDay || safetyCheckKinds.includes(kind))
      );
    },

  "15: someone acts for the person, or the gap is due from its first day": ({ world }) => {
    const { facts, derived, standings, today } = world;
    const cared = isInAfterCare(facts, derived.deadlines) ? facts.afterCare?.holderId : null;
    const responsible = facts.holder.by === "office" ? facts.holder.staffId : (cared ?? facts.workerId);
    const listed = derived.deadlines.find(({ kind }) => kind === "no_responsible_person");
    if (!needsSomeone(facts.endReason, derived.deadlines)) return listed === undefined;
    const since = standings[responsible]?.statusSince ?? today;
    return someoneActsFor(world, responsible) || (listed !== undefined && listed.dueOn <= since);
  },

  "16: every form that is shown accepts some truthful answers, or says where to fix what is in the way": ({
    before,
    step: { by },
    world,
  }) =>
    (before.facts === world.facts && before.today === world.today) ||
    formsThatLeadNowhere(world, by).length === 0,

  "19: being informed of one thing never counts as being informed of another": ({
    world: { facts, derived },
  }) => {
    const waiting = derived.deadlines.flatMap(({ kind, subject }) =>
      kind === "professional_to_tell" ? [subject] : [],
    );
    const newsOf = (id: string) =>
      facts.diedOn !== null
        ? "informed_of_death"
        : believesInDeath(facts, id)
          ? "informed_of_mistake"
          : "informed_of_closing";
    return (
      facts.endReason !== null ||
      facts.involvements.every(
        ({ id }) =>
          waiting.includes(id) ||
          facts.contacts.some(
            ({ involvementId, purposes }) => involvementId === id && purposes.includes(newsOf(id)),
          ),
      )
    );
  },
} as const satisfies Record<string, Invariant>;

/** The professional was informed of a death that was taken back, and of nothing else since. */
function believesInDeath({ contacts, deathTakenBackAt }: World["facts"], id: string): boolean {
  const said = contacts
    .filter(
      ({ involvementId, status, result, professionalOutcome }) =>
        involvementId === id &&
        status === "current" &&
        isMade(result) &&
        professionalOutcome !== "could_not_be_reached",
    )
    .filter(({ purposes }) =>
      purposes.some((one) => one === "informed_of_death" || one === "informed_of_mistake"),
    )
    .toSorted((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
  const last = said.findLast(
    ({ recordedAt, purposes }) =>
      purposes.includes("informed_of_mistake") ||
      (deathTakenBackAt !== null && recordedAt <= deathTakenBackAt),
  );
  return deathTakenBackAt !== null && last !== undefined && !last.purposes.includes("informed_of_mistake");
}

export type InvariantName = keyof typeof invariants;
export const invariantNames = Object.keys(invariants) as InvariantName[];

/** What was recorded of the person's position. */
export const positionsIn = ({ facts: { id, openedOn }, changes }: World): CaseHistory => ({
  id,
  openedOn,
  changes: effectiveEvents(
    effectiveEvents(changes).flatMap(({ on, change: { kind }, reason }): PositionChange[] => {
      switch (kind) {
        case "reassigned":
        case "hold_handed_on":
          return [];
        case "lead_completed":
          return [{ on, kind: "taken_over" }];
        case "taken_on_again":
          return [{ on, kind }];
        case "lead_broken_down":
          return [{ on, kind: "taken_back" }];
        case "closed":
          return reason ? [{ on, kind, reason }] : [];
        default:
          return [{ on, kind }];
      }
    }),
  ),
});

const noneSent = (before: World, world: World) =>
  before.sharingLog.filter(({ event }) => event === "sent").length ===
  world.sharingLog.filter(({ event }) => event === "sent").length;

/** The first of the invariants that does not hold at some moment, and after which step; null when all of them do. */
export function plantedDefectOf(
  moments: readonly Moment[],
  names: readonly InvariantName[],
): { name: InvariantName; where: string } | null {
  for (const [at, moment] of moments.entries()) {
    const name = names.find((one) => !invariants[one](moment));
    if (name) return { name, where: `after step ${at + 1}: ${JSON.stringify(moment.step)}` };
  }
  return null;
}
