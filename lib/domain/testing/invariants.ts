import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { derive } from "@/lib/domain/case/derive";
import { holderAfter, type Responsibility } from "@/lib/domain/case/holder";
import { caseloadOn, type CaseHistory, type PositionChange } from "@/lib/domain/closure/accounted-for";
import { isUnaccountedTime, unaccountedGapOf, unaccountedGaps } from "@/lib/domain/closure/unaccounted";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { channelsOpenTo } from "@/lib/domain/person/reach";
import { replay } from "@/lib/domain/moves/handover-outcome";
import { isActive, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { sharesSomething } from "@/lib/domain/facts/sharing-allows";
import type { Moment } from "./histories";
import type { Step } from "./step";
import type { World } from "./world";

/*
 * What holds at every moment of every history: section 9 of the contract, by its numbers. Number 13, that nothing a
 * browser sends reaches the database unparsed, is held by the layer table of eslint.config.mjs and the schema tests.
 */

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The same as read from a store, without the fields that are undefined. */
const deriveFrom = ({ facts, dates }: World) => derive(facts, { dates, settings: defaultSettings });

const isMove = (step: Step, ...names: string[]) => step.tries === "move" && names.includes(step.name);
const isCaseMove = (step: Step, ...names: string[]) =>
  step.tries === "case_move" && names.includes(step.chosen.move);

const completedLeads = ({ facts }: World) =>
  facts.handovers
    .filter(({ kind, status }) => kind === "lead" && status === "completed")
    .map(({ destinationId }) => destinationId);

/** The deadlines that may remain after a death. */
const owedAfterDeath: readonly DeadlineKind[] = [
  "professional_to_tell",
  "recall_sharing",
  "closure_to_request",
  "closure_request",
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
    isMove(step, "complete", "break_down_later") ||
    isCaseMove(step, "accept_hold", "hand_on_hold", "end_hold", "approve_closure", "reopen"),

  "3: everyone is accounted for, exactly once, today and on every day before": ({ before, world }) => {
    const { facts, derived } = world;
    const { account, placed } = caseloadOn(world.today, [historyOf(world)]);
    const expected = derived.position === "ended" ? facts.endReason : derived.position;
    return (
      account.isWhole &&
      account.opened === 1 &&
      placed[0]?.position === expected &&
      (facts.endReason !== null) === (derived.stage === "closed") &&
      (before.today === world.today ||
        isSame(caseloadOn(before.today, [historyOf(before)]), caseloadOn(before.today, [historyOf(world)])))
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
    world.facts.handovers.every(({ id, sentOn, status }) => {
      const sent = world.sharingLog.filter(({ handoverId, event }) => handoverId === id && event === "sent");
      const isSent = sentOn !== null || isActive(status) || status === "completed";
      return isSent
        ? sent.length === 1 && sent.every(({ decision }) => sharesSomething(decision))
        : sent.length === 0;
    }),

  "6: at most one lead handover is active or completed": ({ world }) =>
    world.facts.handovers.filter(
      ({ kind, status }) => kind === "lead" && (isActive(status) || status === "completed"),
    ).length < 2,

  "7: no one decides what they asked for themselves": ({ before, step, world }) => {
    const request = before.facts.closureRequest;
    if (request && !world.facts.closureRequest && request.requestedById === step.by.id) return false;
    const approved = world.facts.sharing.filter(
      ({ id, approved: now }) => now && before.facts.sharing.some((one) => one.id === id && !one.approved),
    );
    if (approved.some(({ id }) => world.authors[id] === step.by.id)) return false;
    return Object.values(world.histories).every((history) => {
      const confirmed = history.findIndex(({ move }) => move === "confirm_decline");
      const reported = history.slice(0, confirmed).findLast(({ move }) => move === "report_decline");
      return confirmed < 0 || history[confirmed]?.byId !== reported?.byId;
    });
  },

  "8: nothing happens by itself, not even on the closing date": ({ before, step, world }) =>
    step.tries !== "wait" || (before.facts === world.facts && before.derived === world.derived),

  "8: after the closing date everyone outstanding is held or listed as unaccounted": ({
    world: { today, dates, facts, derived },
  }) => {
    const isOutstanding = derived.position === "outstanding";
    const gap = unaccountedGapOf(derived.stage, facts.hold?.state ?? null);
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
      : isCaseMove(step, "approve_closure")),

  "9: nothing is written after the freeze": ({ before, world }) =>
    before.today <= before.dates.recordsFreezeOn ||
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

  "11: a living person for whom the service or the office is responsible always has something due": ({
    world: { facts, derived },
  }) =>
    facts.diedOn !== null ||
    (facts.holder.by !== "worker" && facts.holder.by !== "office") ||
    derived.deadlines.some(({ kind }) =>
      ["contact_due", "lost_contact_attempt", "closure_request"].includes(kind),
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
    const held = effectiveEvents(changes).reduce<Responsibility | null>(
      (was, { change }) => holderAfter(change, was),
      null,
    );
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
        isMove(step, "check_safety", "decide_check", "break_down_later"),
    ),

  "19: being informed of one thing never counts as being informed of another": ({
    world: { facts, derived },
  }) => {
    const waiting = derived.deadlines.flatMap(({ kind, subject }) =>
      kind === "professional_to_tell" ? [subject] : [],
    );
    const news = facts.diedOn === null ? "informed_of_closing" : "informed_of_death";
    return (
      facts.endReason !== null ||
      facts.involvements.every(
        ({ id }) =>
          waiting.includes(id) ||
          facts.contacts.some(
            ({ involvementId, purposes }) => involvementId === id && purposes.includes(news),
          ),
      )
    );
  },
} as const satisfies Record<string, Invariant>;

export type InvariantName = keyof typeof invariants;
export const invariantNames = Object.keys(invariants) as InvariantName[];

/** What was recorded of the person's position. */
const historyOf = ({ facts: { id, openedOn }, changes }: World): CaseHistory => ({
  id,
  openedOn,
  changes: effectiveEvents(
    changes.flatMap(({ on, change: { kind }, reason }): PositionChange[] => {
      switch (kind) {
        case "reassigned":
        case "hold_handed_on":
          return [];
        case "lead_completed":
          return [{ on, kind: "taken_over" }];
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
