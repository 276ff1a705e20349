import { columnOf } from "@/lib/domain/calendar/calendar-date";
import type { DueRange } from "@/lib/domain/deadlines/urgency";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** A range of due dates as a condition on the nearest deadline of a case. */
export function dueWithin({ from, before, orNone }: DueRange): Prisma.CaseWhereInput {
  const nextDueOn = { ...(from && { gte: columnOf(from) }), ...(before && { lt: columnOf(before) }) };
  return orNone ? { OR: [{ nextDueOn }, { nextDueOn: null }] } : { nextDueOn };
}
