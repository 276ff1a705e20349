import "server-only";
import { withinSql, type FiguresScope } from "@/lib/auth/scope";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { UnmetFigures, UnmetReason } from "./types";

/** The unmet needs of a scope, except those that were taken back and those of cases entered in error. */
const unmetNeeds = (scope: FiguresScope) => Prisma.sql`
  FROM "unmet_need" JOIN "case" ON "case"."id" = "unmet_need"."case_id"
  WHERE ${withinSql(scope)} AND "unmet_need"."taken_back_at" IS NULL
    AND "case"."end_reason" IS DISTINCT FROM 'duplicate_or_error'`;

/** How many people have an unmet need, in total, by area and by reason. */
export async function readUnmet(tx: Tx, scope: FiguresScope): Promise<UnmetFigures> {
  const all = await tx.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT "case"."id")::int AS "people" ${unmetNeeds(scope)}`;
  const areas = await tx.$queryRaw<{ area: NeedArea; people: number }[]>`
    SELECT "each"."area", count(DISTINCT "each"."case_id")::int AS "people"
    FROM (SELECT unnest("unmet_need"."areas")::text AS "area", "unmet_need"."case_id" ${unmetNeeds(scope)}) AS "each"
    GROUP BY "each"."area"`;
  const reasons = await tx.$queryRaw<{ reason: UnmetReason; people: number }[]>`
    SELECT coalesce("unmet_need"."reason"::text, 'none_suitable') AS "reason",
      count(DISTINCT "case"."id")::int AS "people"
    ${unmetNeeds(scope)} GROUP BY 1`;
  return {
    people: all[0]?.people ?? 0,
    byArea: Object.fromEntries(areas.map(({ area, people }) => [area, people])),
    byReason: Object.fromEntries(reasons.map(({ reason, people }) => [reason, people])),
  };
}
