import type { HoldState } from "@/lib/domain/vocabulary/holds";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { Prisma } from "@/lib/platform/generated/prisma/client";

declare const proven: unique symbol;

type Reach =
  | { reach: "programme" }
  | { reach: "own"; workerId: string }
  | { reach: "held"; holderId: string }
  | { reach: "none" };
type Proven<Name extends string> = { readonly programmeId: string; readonly [proven]: Name } & Reach;

/** Which people a query may touch with their identity and notes. Only `scopeOf` makes one. */
export type CaseScope = Proven<"case">;

/** Which cases the commissioner's office may decide on, without identity or notes. Only `officeScopeOf` makes one. */
export type OfficeScope = Proven<"office">;

/** Which cases a query may count and list without identity. Only `figuresScopeOf` makes one. */
export type FiguresScope = Proven<"figures">;

const reachOf = (actor: Actor): Reach =>
  actor.role === "worker" ? { reach: "own", workerId: actor.id } : { reach: "programme" };

/**
 * A worker reaches their own caseload, a manager the programme, someone of the commissioner's office the cases that
 * they hold themselves, everyone else no one.
 */
export const scopeOf = (actor: Actor): CaseScope =>
  ({
    programmeId: actor.programmeId,
    ...(actor.role === "commissioner"
      ? { reach: "held", holderId: actor.id }
      : can(actor.role, "read_cases")
        ? reachOf(actor)
        : { reach: "none" }),
  }) as CaseScope;

/** The commissioner's office decides on the programme's holds and closures, everyone else on none. */
export const officeScopeOf = (actor: Actor): OfficeScope =>
  ({
    programmeId: actor.programmeId,
    ...(can(actor.role, "decide_holds") ? { reach: "programme" } : { reach: "none" }),
  }) as OfficeScope;

/** A worker counts their own caseload, manager and commissioner the programme, an administrator nothing. */
export const figuresScopeOf = (actor: Actor): FiguresScope =>
  ({
    programmeId: actor.programmeId,
    ...(can(actor.role, "see_figures") ? reachOf(actor) : { reach: "none" }),
  }) as FiguresScope;

/** Which caseload files may be seen, with the people in them. Only `importScopeOf` makes one. */
export type ImportScope = { readonly programmeId: string; readonly [proven]: "import" } & (
  { reach: "programme" } | { reach: "own"; uploadedById: string } | { reach: "none" }
);

/** Who reads cases sees every file of the programme, who only loads them their own, everyone else none. */
export function importScopeOf({ id, role, programmeId }: Actor): ImportScope {
  const mayImport = can(role, "import_caseload");
  if (mayImport && can(role, "read_cases")) return { programmeId, reach: "programme" } as ImportScope;
  return {
    programmeId,
    ...(mayImport ? { reach: "own", uploadedById: id } : { reach: "none" }),
  } as ImportScope;
}

/**
 * A scope as a condition on cases. Reaching no one is a condition that nothing meets, never the lack of one; it does
 * not speak of the id, so that a query that goes on to name one cannot replace it.
 */
export function within(scope: CaseScope | OfficeScope | FiguresScope): Prisma.CaseWhereInput {
  switch (scope.reach) {
    case "programme":
      return { programmeId: scope.programmeId };
    case "own":
      return { programmeId: scope.programmeId, workerId: scope.workerId };
    case "held":
      return {
        programmeId: scope.programmeId,
        holds: { some: { holderId: scope.holderId, state: { in: [...reachingStates] } } },
      };
    case "none":
      return { programmeId: scope.programmeId, workerId: { in: [] } };
  }
}

/** A named holder goes on to reach a case that was closed, or taken over, while they held it. */
const reachingStates = ["accepted", "settled"] as const satisfies HoldState[];

/** The same condition for a query in SQL, on a table that is called "case" there. */
export function withinSql(scope: CaseScope | FiguresScope): Prisma.Sql {
  switch (scope.reach) {
    case "programme":
      return Prisma.sql`"case"."programme_id" = ${scope.programmeId}::uuid`;
    case "own":
      return Prisma.sql`"case"."programme_id" = ${scope.programmeId}::uuid AND "case"."worker_id" = ${scope.workerId}::uuid`;
    case "held":
      return Prisma.sql`"case"."programme_id" = ${scope.programmeId}::uuid AND EXISTS (
        SELECT 1 FROM "hold" WHERE "hold"."case_id" = "case"."id" AND "hold"."holder_id" = ${scope.holderId}::uuid
          AND "hold"."state" = ANY (${[...reachingStates]}::"hold_state"[]))`;
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
