import { addDays, columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { derive, type Derived } from "@/lib/domain/case/derive";
import type { CaseFacts, HandoverFacts } from "@/lib/domain/facts/case";
import { holderAfter, type HolderChange, type Responsibility } from "@/lib/domain/case/holder";
import { caseEngine } from "@/lib/domain/moves/case-engine";
import { reassign } from "@/lib/domain/case/reassign";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import type { PastMove } from "@/lib/domain/moves/handover-outcome";
import { mayMakeLetter, type Letter } from "@/lib/domain/person/letter";
import { actingRolesOf } from "@/lib/domain/moves/acting-roles";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import { defaultSettings } from "@/lib/domain/programme/settings";
import { mayRecordContact, mayWrite } from "@/lib/domain/programme/writing";
import { refusalToApprove } from "@/lib/domain/sharing/decision";
import type { SharingDecision, SharingEvent } from "@/lib/domain/vocabulary/sharing";
import { aCaseFacts, dates, today, untouched } from "./facts";
import type { Person } from "./people";

/** The rules of a world. A test plants a defect by passing other rules. */
export const theRules = {
  makeHandoverMove: handoverEngine.make,
  makeCaseMove: caseEngine.make,
  holderAfter,
  derive,
  reassign,
  mayWrite,
  mayRecordContact,
  refusalToApprove,
  mayMakeLetter,
};
export type Rules = typeof theRules;

/** What the sharing log says of a handover. */
export type SharingLine = {
  handoverId: string;
  event: SharingEvent;
  decisionId: string;
  decision: SharingDecision;
  happenedOn: CalendarDate;
};

/** A case as it is stored, with its history. It needs no database, so it runs fast. */
export type World = {
  today: CalendarDate;
  dates: ProgrammeDates;
  /** The number of steps so far. It orders times and ids. */
  ticks: number;
  facts: CaseFacts;
  responsibility: Responsibility;
  /** What the last write stored as well as the facts. */
  derived: Derived;
  /** Everything that was recorded of the holder, oldest first; a closure with its reason. */
  changes: readonly { on: CalendarDate; change: HolderChange; reason: EndReason | null }[];
  /** The moves of each handover, from its planning on, by its id. */
  histories: Readonly<Record<string, readonly (PastMove & { byId: string })[]>>;
  sharingLog: readonly SharingLine[];
  /** The letters that were made for the person. */
  letters: readonly Letter[];
  /** Who wrote a contact or a decision about sharing, by its id. */
  authors: Readonly<Record<string, string>>;
  /** The handovers whose summary has a gap. */
  gaps: readonly string[];
};

/** A case on the day it was opened for Sam: nothing is known of the person but a level of risk. */
export function newWorld(risk: RiskLevel, rules: Rules = theRules): World {
  const opened = { kind: "opened", workerId: "sam" } as const;
  const responsibility = rules.holderAfter(opened, null);
  const { workerId, holder } = responsibility;
  const facts = aCaseFacts({ ...untouched, risk, openedOn: today, workerId, holder });
  return {
    today,
    dates,
    ticks: 0,
    facts,
    responsibility,
    derived: rules.derive(facts, { dates, settings: defaultSettings }),
    changes: [{ on: today, change: opened, reason: null }],
    histories: {},
    sharingLog: [],
    letters: [],
    authors: {},
    gaps: [],
  };
}

/** The moment of a step: each is later than the one before. */
export const nowIn = ({ today: day, ticks }: World) => new Date(columnOf(day).getTime() + 43_200_000 + ticks);

/** The day some days from now. */
export const daysFrom = ({ today: day }: Pick<World, "today">, count: number) => addDays(day, count);

/** An id that nothing else in the world has. */
export const idFor = (what: string, { ticks }: World) => `${what} ${ticks}`;

/** A world with some facts replaced. */
export const having = (world: World, over: Partial<CaseFacts>): World => ({
  ...world,
  facts: { ...world.facts, ...over },
});

/** A world in which one handover is another. */
export const havingHandover = (world: World, id: string, over: Partial<HandoverFacts>): World =>
  having(world, {
    handovers: world.facts.handovers.map((one) => (one.id === id ? { ...one, ...over } : one)),
  });

/** A world in which the responsibility has moved, which is recorded. */
export function holding(world: World, change: HolderChange, rules: Rules): World {
  const responsibility = rules.holderAfter(change, world.responsibility);
  const { workerId, holder } = responsibility;
  const recorded = { on: world.today, change, reason: world.facts.endReason };
  return { ...having(world, { workerId, holder }), responsibility, changes: [...world.changes, recorded] };
}

/** An active hold is ended, and a proposal is returned without an answer from the office. */
export function endingHolds(world: World): World {
  const { hold } = world.facts;
  if (hold?.state === "accepted") return having(world, { hold: { ...hold, state: "settled" } });
  return hold?.state === "proposed" ? having(world, { hold: { ...hold, state: "returned" } }) : world;
}

/** The case is open again: the earlier holder is responsible again, and an ended hold is accepted again. */
export function takingEndBack(world: World, change: HolderChange, rules: Rules): World {
  const back = holding(having(world, { endReason: null, endedAt: null }), change, rules);
  const { hold, holder } = back.facts;
  return holder.by === "office" && hold?.state === "settled"
    ? having(back, { hold: { ...hold, state: "accepted" } })
    : back;
}

/** Whether a person reaches the case: the worker their own, a manager all, a named holder those they hold. */
export function reaches(person: Person, { workerId, hold }: CaseFacts): boolean {
  if (person.role === "worker") return person.id === workerId;
  return person.role === "manager" || actingRolesOf(person, { hold }).includes("named_holder");
}
