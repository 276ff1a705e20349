import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { coveredOn } from "@/lib/domain/facts/availability";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import type { Actor } from "@/lib/domain/permissions/actor";
import { recordsClosedTo } from "@/lib/domain/permissions/after-the-dates";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { today } from "@/lib/platform/clock";
import { Prisma } from "@/lib/platform/generated/prisma/client";

type CaseReach =
  | { reach: "programme" }
  | { reach: "own"; workerIds: readonly [string, ...string[]] }
  | { reach: "held"; holderId: string; day: CalendarDate }
  | { reach: "none" };
type ImportReach = { reach: "programme" } | { reach: "own"; uploadedById: string } | { reach: "none" };

/** What a person reaches, by what a query is for. Nothing is left out: reaching nothing is said as "none". */
export type Reaches = {
  /** People with their identity and notes. */
  people: CaseReach;
  /** Holds and closures that the commissioner's office decides on, without identity or notes. */
  decisions: CaseReach;
  /** Cases that are counted and listed without identity. */
  figures: CaseReach;
  /** Caseload files, with the people in them. */
  files: ImportReach;
};

const everything = { reach: "programme" } as const;
const nothing = { reach: "none" } as const;

/**
 * Who reaches what, by role. Each role has a line of its own, and one without a line does not compile. A line is
 * given the day, because what a person reaches may depend on it.
 */
export const reachByRole: Readonly<Record<StaffRole, (actor: Actor, day: CalendarDate) => Reaches>> = {
  worker: ({ id, covers }, day) => ({
    people: { reach: "own", workerIds: [id, ...coveredOn(covers, day)] },
    decisions: nothing,
    figures: { reach: "own", workerIds: [id] },
    files: nothing,
  }),
  manager: () => ({ people: everything, decisions: nothing, figures: everything, files: everything }),
  commissioner: ({ id }, day) => ({
    people: { reach: "held", holderId: id, day },
    decisions: everything,
    figures: everything,
    files: nothing,
  }),
  administrator: ({ id }) => ({
    people: nothing,
    decisions: nothing,
    figures: nothing,
    files: { reach: "own", uploadedById: id },
  }),
};

declare const proven: unique symbol;
type Proven<Name extends string, Reach> = { readonly programmeId: string; readonly [proven]: Name } & Reach;

/** Which people a query may read with their identity and notes. Only `scopeOf` makes one. */
export type CaseScope = Proven<"case", CaseReach>;

/** Which cases the commissioner's office may decide on, without identity or notes. Only `officeScopeOf` makes one. */
export type OfficeScope = Proven<"office", CaseReach>;

/** Which cases a query may count and list without identity. Only `figuresScopeOf` makes one. */
export type FiguresScope = Proven<"figures", CaseReach>;

/** Which caseload files a query may read, with the people in them. Only `importScopeOf` makes one. */
export type ImportScope = Proven<"import", ImportReach>;

/** What someone reaches on a day. Those to whom the records are closed keep only what has no identity. */
export function reachOn(actor: Actor, day: CalendarDate): Reaches {
  const reaches = reachByRole[actor.role](actor, day);
  if (!recordsClosedTo(actor, day)) return reaches;
  const { figures } = reaches;
  return {
    ...reaches,
    people: nothing,
    files: nothing,
    figures: figures.reach === "own" ? nothing : figures,
  };
}

const reachToday = (actor: Actor) => reachOn(actor, today());

/** The people whom a person reaches today. */
export const scopeOf = (actor: Actor) =>
  ({ programmeId: actor.programmeId, ...reachToday(actor).people }) as CaseScope;

/** The holds and closures that a person decides on today. */
export const officeScopeOf = (actor: Actor) =>
  ({ programmeId: actor.programmeId, ...reachToday(actor).decisions }) as OfficeScope;

/** The cases that a person counts and lists today. */
export const figuresScopeOf = (actor: Actor) =>
  ({ programmeId: actor.programmeId, ...reachToday(actor).figures }) as FiguresScope;

/** The caseload files that a person reads today. */
export const importScopeOf = (actor: Actor) =>
  ({ programmeId: actor.programmeId, ...reachToday(actor).files }) as ImportScope;

/**
 * A scope as a condition on cases. Reaching nothing is a condition that no case meets, never a missing condition. It
 * does not use the id, so that a query that adds an id cannot replace it.
 */
export function within(scope: CaseScope | OfficeScope | FiguresScope): Prisma.CaseWhereInput {
  switch (scope.reach) {
    case "programme":
      return { programmeId: scope.programmeId };
    case "own":
      return { programmeId: scope.programmeId, workerId: oneOrSeveral(scope.workerIds) };
    case "held":
      return {
        programmeId: scope.programmeId,
        OR: [
          {
            holds: {
              some: {
                OR: [
                  { holderId: scope.holderId, state: { in: [...reachingStates] } },
                  { deputyId: scope.holderId, state: { in: [...reachingStates] } },
                ],
              },
            },
          },
          { standIns: { some: { staffId: scope.holderId, on: columnOf(scope.day) } } },
        ],
      };
    case "none":
      return { programmeId: scope.programmeId, workerId: { in: [] } };
  }
}

/** An equality for one id, so that an index gives its cases in order. */
const oneOrSeveral = ([own, ...covered]: readonly [string, ...string[]]) =>
  covered.length === 0 ? own : { in: [own, ...covered] };

const workedBySql = ([own, ...covered]: readonly [string, ...string[]]) =>
  covered.length === 0
    ? Prisma.sql`"case"."worker_id" = ${own}::uuid`
    : Prisma.sql`"case"."worker_id" = ANY (${[own, ...covered]}::uuid[])`;

/**
 * A named holder, and their deputy, still reach a case that was closed, or taken over, while they held it. An after-care
 * person, and theirs, reach it whether or not it has ended, after the last check too, to correct what they recorded.
 */
const reachingStates = ["accepted", "settled"] as const satisfies HoldState[];

/** After-care that the office has accepted. A breakdown of its handover ends it. */
export const acceptedAfterCare = {
  kind: "after_care",
  state: "accepted",
} as const satisfies Prisma.HoldWhereInput;

/** The same condition in SQL, for a query that calls the table of cases "case". */
export function withinSql(scope: CaseScope | FiguresScope): Prisma.Sql {
  switch (scope.reach) {
    case "programme":
      return Prisma.sql`"case"."programme_id" = ${scope.programmeId}::uuid`;
    case "own":
      return Prisma.sql`"case"."programme_id" = ${scope.programmeId}::uuid AND ${workedBySql(scope.workerIds)}`;
    case "held":
      return Prisma.sql`"case"."programme_id" = ${scope.programmeId}::uuid AND (
        EXISTS (
          SELECT 1 FROM "hold" WHERE "hold"."case_id" = "case"."id"
            AND ("hold"."holder_id" = ${scope.holderId}::uuid OR "hold"."deputy_id" = ${scope.holderId}::uuid)
            AND "hold"."state" = ANY (${[...reachingStates]}::"hold_state"[]))
        OR EXISTS (
          SELECT 1 FROM "stand_in" WHERE "stand_in"."case_id" = "case"."id"
            AND "stand_in"."staff_id" = ${scope.holderId}::uuid AND "stand_in"."on" = ${scope.day}::date))`;
    case "none":
      return Prisma.sql`false`;
  }
}

/** The scope of caseload files as a condition. */
export function withinImports(scope: ImportScope): Prisma.ImportBatchWhereInput {
  switch (scope.reach) {
    case "programme":
      return { programmeId: scope.programmeId };
    case "own":
      return { programmeId: scope.programmeId, uploadedById: scope.uploadedById };
    case "none":
      return { programmeId: scope.programmeId, uploadedById: { in: [] } };
  }
}
