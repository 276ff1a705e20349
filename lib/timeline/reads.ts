import "server-only";
import type { CaseEvent, CaseEventKind } from "@/lib/audit/events";
import { within, type CaseScope } from "@/lib/auth/scope";
import { db } from "@/lib/platform/db";
import type { Happening, PastEvent } from "./types";

/** What a timeline tells. Contacts stand in it by themselves, with what became of them. */
const told: readonly CaseEventKind[] = [
  "case_opened",
  "handover_planned",
  "handover_moved",
  "case_reassigned",
  "closure_requested",
  "closure_sent_back",
  "case_closed",
  "case_reopened",
];

/** What was done to a case, newest first. */
export async function listHistory(scope: CaseScope, caseId: string, limit: number): Promise<PastEvent[]> {
  const reached = await db.case.findFirst({ where: { ...within(scope), id: caseId }, select: { id: true } });
  if (!reached) return [];

  const rows = await db.auditEvent.findMany({
    where: { caseId, kind: { in: [...told] } },
    select: { id: true, at: true, kind: true, data: true, by: { select: { name: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  const events = rows.map((row) => ({
    ...row,
    event: { kind: row.kind, ...(row.data as object) } as CaseEvent,
  }));
  const names = await namesIn(events.map(({ event }) => event));

  return events.flatMap(({ id, at, by, event }) => {
    const happening = happeningOf(event, names);
    return happening ? [{ id, at, by: by?.name ?? "Onward", happening }] : [];
  });
}

type Request = { id: string; words: string; note: string | null };
type Names = {
  staff: (id: string) => string;
  destination: (id: string) => string;
  request: (id: string) => Request | undefined;
};

/** The names and words that events mention by id, in three queries whatever their number. */
async function namesIn(events: readonly CaseEvent[]): Promise<Names> {
  const idsUnder = (field: string) =>
    events.flatMap((event) => {
      const id = (event as Record<string, unknown>)[field];
      return typeof id === "string" ? [id] : [];
    });
  const [staff, destinations, requests] = await Promise.all([
    db.staff.findMany({
      where: { id: { in: [...idsUnder("workerId"), ...idsUnder("fromWorkerId")] } },
      select: { id: true, name: true },
    }),
    db.destinationService.findMany({
      where: { id: { in: idsUnder("destinationId") } },
      select: { id: true, name: true },
    }),
    db.closureRequest.findMany({
      where: { id: { in: idsUnder("requestId") } },
      select: { id: true, words: true, note: true },
    }),
  ]);
  const nameIn = (rows: readonly { id: string; name: string }[]) => (id: string) =>
    rows.find((row) => row.id === id)?.name ?? "somebody";
  return {
    staff: nameIn(staff),
    destination: nameIn(destinations),
    request: (id) => requests.find((row) => row.id === id),
  };
}

function happeningOf(event: CaseEvent, { staff, destination, request }: Names): Happening | null {
  switch (event.kind) {
    case "case_opened":
      return { kind: "opened", by: event.by, worker: staff(event.workerId), reason: event.reason ?? null };
    case "handover_planned":
    case "handover_moved":
      return { kind: "handover_moved", move: event.move, destination: destination(event.destinationId) };
    case "case_reassigned":
      return {
        kind: "reassigned",
        from: staff(event.fromWorkerId),
        to: staff(event.workerId),
        reason: event.reason,
      };
    case "closure_requested":
      return {
        kind: "closure_requested",
        reason: event.reason,
        words: request(event.requestId)?.words ?? "",
      };
    case "closure_sent_back":
      return { kind: "closure_sent_back", note: request(event.requestId)?.note ?? "" };
    case "case_closed":
      return { kind: "closed", reason: event.reason, note: request(event.requestId)?.note ?? null };
    case "case_reopened":
      return { kind: "reopened", reason: event.reason };
    default:
      return null;
  }
}
