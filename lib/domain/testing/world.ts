import { addDays, columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { derive, type Derived } from "@/lib/domain/case/derive";
import { cannotActFrom, type Availability, type Days, type Standing } from "@/lib/domain/facts/availability";
import type { CaseFacts, HandoverFacts } from "@/lib/domain/facts/case";
import type { HolderChange } from "@/lib/domain/facts/holder-change";
import { holderAfter, type Responsibility } from "@/lib/domain/case/holder";
import { caseEngine } from "@/lib/domain/moves/case-engine";
import { reassign } from "@/lib/domain/case/reassign";
import type { DeadlineRules } from "@/lib/domain/deadlines/deadline";
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
import type { DestinationChange } from "@/lib/domain/facts/destination-change";
import type { DestinationStatus } from "@/lib/domain/vocabulary/destinations";
import type { SharingDecision, SharingEvent } from "@/lib/domain/vocabulary/sharing";
import { aCaseFacts, dates, today, untouched } from "./facts";
import { everyone, type Person } from "./people";

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

/** What the deadlines of a world depend on besides its facts. The clinic has the only known wait. */
export const rulesIn = ({ dates: moved }: Pick<World, "dates">): DeadlineRules => ({
  dates: moved,
  settings: defaultSettings,
  longestWaitWeeks: 4,
});

/** What the sharing log says of a handover. */
export type SharingLine = {
  id?: string;
  /** The line that this one takes back. */
  cancelsId?: string;
  handoverId: string;
  event: SharingEvent;
  decisionId: string;
  decision: SharingDecision;
  happenedOn: CalendarDate;
};

/** A move as the history of a world keeps it. */
export type MadeMove = PastMove & { id: string; byId: string; recordedOn: CalendarDate };

/** A change of the holder, or the one that takes it back; of an end, its reason and its moment. */
type Change = {
  id: string;
  cancelsId?: string;
  on: CalendarDate;
  at: Date;
  change: HolderChange;
  reason: EndReason | null;
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
  /** Who is not active, and since when. */
  standings: Readonly<Record<string, Standing>>;
  /** Who is away, and who covers for them; without those who are back. */
  absences: readonly (Days & { staffId: string; coveredBy: string | null })[];
  /** Everything that was recorded of the holder, oldest first; a closure with its reason. */
  changes: readonly Change[];
  /** The moves of each handover, from its planning on, by its id, with those that were taken back. */
  histories: Readonly<Record<string, readonly MadeMove[]>>;
  sharingLog: readonly SharingLine[];
  /** How each destination stands; one that never changed is active. */
  destinations: Readonly<Record<string, { status: DestinationStatus; change: DestinationChange | null }>>;
  /** The decision about sharing on which the version of each handover was made, by the id of the handover. */
  versions: Readonly<Record<string, string>>;
  /** The hold as it was before each move of a handover, and before each hold that followed it, by its id. */
  holdsBefore: Readonly<Record<string, CaseFacts["hold"]>>;
  /** The after-care as it was before each that followed it, by the id of that one, and before each breakdown. */
  afterCareBefore: Readonly<Record<string, CaseFacts["afterCare"]>>;
  /** The same of what its destination had to be informed of. */
  noticesBefore: Readonly<Record<string, CaseFacts["destinationsToInform"]>>;
  /** The handovers whose destinations are informed of the recorded death with what they are informed of next. */
  informedOfDeath: readonly string[];
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
    derived: rules.derive(facts, rulesIn({ dates })),
    standings: {},
    absences: [],
    changes: [{ id: "opened", on: today, at: new Date(columnOf(today)), change: opened, reason: null }],
    histories: {},
    sharingLog: [],
    destinations: {},
    versions: {},
    holdsBefore: {},
    afterCareBefore: {},
    noticesBefore: {},
    informedOfDeath: [],
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

/** The id of what a step records: each step records one thing of a kind. */
export const eventIdIn = (world: World) => idFor("event", world);

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
  const recorded = {
    id: eventIdIn(world),
    on: world.today,
    at: nowIn(world),
    change,
    reason: world.facts.endReason,
  };
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
  const back = holding(having(world, { endReason: null, keptCaseId: null, endedAt: null }), change, rules);
  const { hold, holder } = back.facts;
  return holder.by === "office" && hold?.state === "settled"
    ? having(back, { hold: { ...hold, state: "accepted" } })
    : back;
}

/** Whether a member of staff can act. */
export const isActiveIn = ({ standings }: World, id: string) => standings[id] === undefined;

const standingIn = ({ standings }: World, id: string): Standing =>
  standings[id] ?? { status: "active", statusSince: today };

const awayIn = ({ absences }: World, id: string) => absences.filter(({ staffId }) => staffId === id);

const availabilityIn = (world: World, id: string): Availability => ({
  ...standingIn(world, id),
  absences: awayIn(world, id).map(({ coveredBy, startsOn, endsOn }) => ({
    startsOn,
    endsOn,
    coverer:
      coveredBy === null ? null : { ...standingIn(world, coveredBy), absences: awayIn(world, coveredBy) },
  })),
});

/** Whether someone acts for a member of staff today: they themselves, or the person who covers. */
export function someoneActsFor(world: World, id: string): boolean {
  const isHere = (staffId: string) =>
    isActiveIn(world, staffId) && !awayIn(world, staffId).some((days) => includes(days, world.today));
  const covers = awayIn(world, id).filter((days) => includes(days, world.today));
  return isHere(id) || covers.some(({ coveredBy }) => coveredBy !== null && isHere(coveredBy));
}

const includes = ({ startsOn, endsOn }: Days, day: CalendarDate) => startsOn <= day && day <= endsOn;

/** The managers and the commissioning managers who can act. */
function staffIn(world: World) {
  const active = (role: Person["role"]) =>
    everyone.filter((one) => one.role === role && isActiveIn(world, one.id)).map(({ id }) => id);
  return { managers: active("manager"), office: active("commissioner") };
}

/** What a rule looks at that is not about one handover or one decision. */
export const sharedFactsIn = (world: World, actor: Person) => ({
  today: world.today,
  actor,
  dates: world.dates,
  settings: defaultSettings,
  staff: staffIn(world),
  case: world.facts,
});

/** Whether a manager other than this person can act. */
export const hasOtherManagerIn = (world: World, staffId: string) =>
  everyone.some(({ id, role }) => role === "manager" && id !== staffId && isActiveIn(world, id));

/** A world in which it is known from when its worker, its named holder and the author of a request cannot act. */
export function knowingWhoCannotAct(world: World): World {
  const since = (id: string | null) => (id === null ? null : cannotActFrom(availabilityIn(world, id)));
  const { workerId, holder, closureRequest } = world.facts;
  const known = {
    workerCannotActFrom: since(workerId),
    holderCannotActFrom: since(holder.by === "office" ? holder.staffId : null),
    afterCareCannotActFrom: since(world.facts.afterCare?.holderId ?? null),
    closureRequest: closureRequest && {
      ...closureRequest,
      requesterCannotActFrom: since(closureRequest.requestedById),
      hasOtherManager: hasOtherManagerIn(world, closureRequest.requestedById),
    },
  };
  const isKnown =
    known.workerCannotActFrom === world.facts.workerCannotActFrom &&
    known.holderCannotActFrom === world.facts.holderCannotActFrom &&
    known.afterCareCannotActFrom === world.facts.afterCareCannotActFrom &&
    known.closureRequest?.requesterCannotActFrom === closureRequest?.requesterCannotActFrom &&
    known.closureRequest?.hasOtherManager === closureRequest?.hasOtherManager;
  return isKnown ? world : having(world, known);
}

const isCoveredBy = (world: World, workerId: string, id: string) =>
  awayIn(world, workerId).some((days) => days.coveredBy === id && includes(days, world.today));

/**
 * Whether a person reaches the case: the worker their own and those they cover, a manager all, the office those they
 * hold, have in after-care or stand in on today.
 */
export function reaches(person: Person, world: World): boolean {
  const { workerId } = world.facts;
  if (person.role === "worker") {
    return person.id === workerId || isCoveredBy(world, workerId, person.id);
  }
  return (
    person.role === "manager" ||
    actingRolesOf(person, world.facts, world.today).includes("named_holder") ||
    world.facts.standIns.some(({ staffId, on }) => staffId === person.id && on === world.today)
  );
}

/** What someone decided alone waits for a review. */
export const markingAlone = (world: World, { id: byId }: Person): World =>
  having(world, {
    decidedAlone: [...world.facts.decidedAlone, { id: idFor("alone", world), byId }],
  });
