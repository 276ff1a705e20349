import "server-only";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import { listNames } from "@/lib/cases/reads";
import { typedDay } from "@/lib/domain/calendar/format";
import { readDay } from "@/lib/domain/calendar/parse-day";
import {
  firstDayOf,
  caseloadOn,
  refusalOfDay,
  accountPositionOn,
  type CaseloadOnDay,
} from "@/lib/domain/closure/accounted-for";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today as londonToday } from "@/lib/platform/clock";
import { pageOf } from "@/lib/platform/page-number";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayRefusalWords, type DayRefusal } from "./messages";
import { listCasesOn, readHistories } from "./reads";
import { accountedForSearchSchema, type AccountedForGroup } from "./schema";
import type { AccountedForRow, Span } from "./types";

const pageSize = 50;

/** The position of everyone at the end of a day, and the people of one figure if the address asks for them. */
export async function loadAccountedFor(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("account_for_everybody");
  const { on: typed, group, page } = accountedForSearchSchema.parse(search);
  const scope = figuresScopeOf(actor);
  const { cases, stored } = await readHistories(scope);
  const span: Span = { first: firstDayOf(cases), today: londonToday() };

  const read = dayOf(typed, span);
  if (!read.ok) return { span, typed, refusal: dayRefusalWords(read.refusal, span), caseload: null };
  const day = read.value;
  const caseload = caseloadOn(day, cases);
  const { account } = caseload;

  const ids = group && idsOf(caseload, group);
  const part = ids && pageOf(page, pageSize, ids.length);
  const found = ids && part ? await listCasesOn(scope, ids.slice(part.skip, part.skip + part.take)) : [];
  const histories = new Map(cases.map((one) => [one.id, one.changes]));
  const rows = found.map(({ id, reference, worker }): AccountedForRow => {
    const changes = histories.get(id) ?? effectiveEvents([]);
    const now = accountPositionOn(span.today, changes)?.position ?? null;
    return { id, reference, worker: worker.name, then: accountPositionOn(day, changes), now };
  });

  return {
    span,
    typed: typedDay(day),
    refusal: null,
    caseload: {
      day,
      account,
      missing: caseload.missing.length,
      /** For today, the history and the cases must give the same figures. */
      agrees: day !== span.today || JSON.stringify(account) === JSON.stringify(stored),
      opened: group && ids && part ? { group, total: ids.length, page: part.page, pageSize, rows } : null,
      identified: mayToday(actor, "see_caseload", span.today),
      names: await listNames(
        scopeOf(actor),
        rows.map(({ id }) => id),
      ),
    },
  };
}

/** Today if the address has no day. Null before the first case is opened. */
function dayOf(typed: string, span: Span): Result<CalendarDate, DayRefusal> {
  const read: Result<CalendarDate, DayRefusal> = typed === "" ? ok(span.today) : readDay(typed);
  if (!read.ok) return read;
  const refusal = refusalOfDay(read.value, span);
  return refusal ? refuse(refusal) : read;
}

/** Keeps the histories' order, which is by reference. */
function idsOf({ placed, missing }: CaseloadOnDay, group: AccountedForGroup): string[] {
  if (group === "missing") return missing;
  const behind = placed.filter(({ position }) => group === "opened" || group === position);
  return [...behind.map(({ id }) => id), ...(group === "opened" ? missing : [])];
}
