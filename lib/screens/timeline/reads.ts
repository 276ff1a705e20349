import "server-only";
import type { CaseEvent, CaseEventKind } from "@/lib/audit/events";
import { listNewestEvents } from "@/lib/audit/history";
import { within, type CaseScope } from "@/lib/auth/scope";
import { alertLabels } from "@/lib/domain/vocabulary/alerts";
import { riskLabels } from "@/lib/domain/vocabulary/risk-levels";
import { crisisLabels } from "@/lib/domain/vocabulary/crisis-contacts";
import { checklistLabels, checklistStateLabels } from "@/lib/domain/vocabulary/checklist";
import { sharingLabels } from "@/lib/domain/vocabulary/sharing";
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
  "contact_after_end_reviewed",
  "risk_assessed",
  "review_completed",
  "alert_raised",
  "alert_ended",
  "professional_added",
  "professional_removed",
  "sharing_decided",
  "sharing_approved",
  "sharing_recalled",
  "checklist_settled",
  "crisis_recorded",
  "contact_lost",
  "death_recorded",
  "unmet_need_recorded",
  "hold_proposed",
  "hold_accepted",
  "hold_returned",
  "hold_reviewed",
  "hold_ended",
  "letter_made",
];

/** What was done to a case, newest first. */
export async function listHistory(scope: CaseScope, caseId: string, limit: number): Promise<PastEvent[]> {
  const reached = await db.case.findFirst({ where: { ...within(scope), id: caseId }, select: { id: true } });
  if (!reached) return [];

  const events = await listNewestEvents(db, { caseId, kinds: told, limit });
  const names = await namesIn(events.map(({ event }) => event));

  return events.flatMap(({ id, at, by, event }) => {
    const happening = happeningOf(event, names);
    return happening ? [{ id, at, by: by?.name ?? "Onward", happening }] : [];
  });
}

type Request = { id: string; statement: string; note: string | null };
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
      where: { id: { in: [...idsUnder("workerId"), ...idsUnder("fromWorkerId"), ...idsUnder("holderId")] } },
      select: { id: true, name: true },
    }),
    db.destinationService.findMany({
      where: { id: { in: idsUnder("destinationId") } },
      select: { id: true, name: true },
    }),
    db.closureRequest.findMany({
      where: { id: { in: idsUnder("requestId") } },
      select: { id: true, statement: true, note: true },
    }),
  ]);
  const nameIn = (rows: readonly { id: string; name: string }[]) => (id: string) =>
    rows.find((row) => row.id === id)?.name ?? "someone";
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
        words: request(event.requestId)?.statement ?? "",
      };
    case "closure_sent_back":
      return { kind: "closure_sent_back", note: request(event.requestId)?.note ?? "" };
    case "case_closed":
      return { kind: "closed", reason: event.reason, note: request(event.requestId)?.note ?? null };
    case "case_reopened":
      return { kind: "reopened", reason: event.reason };
    default: {
      const told = informedOf(event, { staff, destination, request });
      return told && { kind: "told", ...told };
    }
  }
}

/** What is told of an event in one line. */
function informedOf(
  event: CaseEvent,
  { staff, destination }: Names,
): { what: string; words?: string } | null {
  switch (event.kind) {
    case "risk_assessed":
      return { what: `Risk assessed: ${riskLabels[event.level].toLowerCase()}` };
    case "review_completed":
      return { what: "Needs review completed" };
    case "alert_raised":
      return { what: `Alert raised: ${alertLabels[event.alert]}` };
    case "alert_ended":
      return { what: `Alert ended: ${alertLabels[event.alert]}` };
    case "professional_added":
      return { what: "A professional was added" };
    case "professional_removed":
      return { what: "A professional is no longer involved" };
    case "sharing_decided":
      return {
        what: `Sharing with ${destination(event.destinationId)}: ${sharingLabels[event.decision].toLowerCase()}`,
      };
    case "sharing_approved":
      return { what: `Sharing with ${destination(event.destinationId)} approved` };
    case "sharing_recalled":
      return { what: `What was shared with ${destination(event.destinationId)} was recalled` };
    case "checklist_settled":
      return {
        what: `Checklist, ${checklistStateLabels[event.state].toLowerCase()}: ${checklistLabels[event.item]}`,
      };
    case "crisis_recorded":
      return { what: `Crisis contact recorded: ${crisisLabels[event.crisis]}` };
    case "contact_lost":
      return { what: "Contact recorded as lost", words: event.reason };
    case "contact_after_end_reviewed":
      return { what: "Contact made after the case ended reviewed", words: event.reason };
    case "death_recorded":
      return { what: "Death recorded" };
    case "unmet_need_recorded":
      return { what: "Unmet need recorded" };
    case "hold_proposed":
      return { what: "Hold proposed to the commissioner’s office" };
    case "hold_accepted":
      return { what: `Held by ${staff(event.holderId)} for the commissioner’s office` };
    case "hold_returned":
      return { what: "Hold returned by the commissioner’s office" };
    case "hold_reviewed":
      return { what: "Hold reviewed" };
    case "hold_ended":
      return { what: "Hold ended: back to the worker" };
    case "letter_made":
      return { what: "Letter made" };
    default:
      return null;
  }
}
