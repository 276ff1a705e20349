import "server-only";
import type { CaseEvent, CaseEventKind } from "@/lib/audit/events";
import { aloneActLabels } from "@/lib/domain/vocabulary/alone-acts";
import { listNewestEvents } from "@/lib/audit/history";
import { within, type CaseScope } from "@/lib/auth/scope";
import { alertLabels } from "@/lib/domain/vocabulary/alerts";
import { riskLabels } from "@/lib/domain/vocabulary/risk-levels";
import { crisisLabels } from "@/lib/domain/vocabulary/crisis-contacts";
import { checklistLabels, checklistStateLabels } from "@/lib/domain/vocabulary/checklist";
import { sharingLabels } from "@/lib/domain/vocabulary/sharing";
import { db } from "@/lib/platform/db";
import type { EventDetails, PastEvent } from "./types";

/** The event kinds of a timeline. Contacts have entries of their own, which show corrections. */
const listedKinds: readonly CaseEventKind[] = [
  "case_opened",
  "handover_planned",
  "handover_moved",
  "case_reassigned",
  "closure_requested",
  "closure_sent_back",
  "closure_taken_back",
  "case_closed",
  "case_reopened",
  "taken_on_again",
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
  "death_confirmed",
  "unmet_need_recorded",
  "hold_proposed",
  "hold_proposal_taken_back",
  "hold_accepted",
  "hold_taken",
  "hold_returned",
  "hold_reviewed",
  "hold_handed_on",
  "stood_in",
  "decided_alone",
  "alone_reviewed",
  "hold_ended",
  "after_care_proposed",
  "after_care_proposal_taken_back",
  "after_care_accepted",
  "after_care_taken",
  "after_care_returned",
  "after_care_handed_on",
  "letter_made",
];

/** The events of a case, newest first. */
export async function listHistory(scope: CaseScope, caseId: string, limit: number): Promise<PastEvent[]> {
  const reached = await db.case.findFirst({ where: { ...within(scope), id: caseId }, select: { id: true } });
  if (!reached) return [];

  const events = await listNewestEvents(db, { caseId, kinds: listedKinds, limit });
  const names = await namesIn(events.map(({ event }) => event));

  return events.flatMap(({ id, at, by, event, takenBack }) => {
    const details = detailsOf(event, names);
    return details ? [{ id, at, by: by?.name ?? "Onward", details, takenBack }] : [];
  });
}

type Request = { id: string; statement: string; note: string | null };
type Names = {
  staff: (id: string) => string;
  destination: (id: string) => string;
  request: (id: string) => Request | undefined;
};

/** The names and statements that events refer to by id, always in three queries. */
async function namesIn(events: readonly CaseEvent[]): Promise<Names> {
  const idsUnder = (field: string) =>
    events.flatMap((event) => {
      const id = (event as Record<string, unknown>)[field];
      return typeof id === "string" ? [id] : [];
    });
  const [staff, destinations, requests] = await Promise.all([
    db.staff.findMany({
      where: { id: { in: ["workerId", "fromWorkerId", "holderId", "deputyId"].flatMap(idsUnder) } },
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

function detailsOf(event: CaseEvent, { staff, destination, request }: Names): EventDetails | null {
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
    case "closure_taken_back":
      return { kind: event.kind, note: request(event.requestId)?.note ?? "" };
    case "case_closed":
      return { kind: "closed", reason: event.reason, note: request(event.requestId)?.note ?? null };
    case "case_reopened":
      return { kind: "reopened", reason: event.reason };
    default: {
      const line = lineOf(event, { staff, destination, request });
      return line && { kind: "line", ...line };
    }
  }
}

/** The line for an event that needs no more than one. */
function lineOf(event: CaseEvent, { staff, destination }: Names): { title: string; note?: string } | null {
  switch (event.kind) {
    case "risk_assessed":
      return { title: `Risk assessed: ${riskLabels[event.level].toLowerCase()}` };
    case "review_completed":
      return { title: "Needs review completed" };
    case "alert_raised":
      return { title: `Alert raised: ${alertLabels[event.alert]}` };
    case "alert_ended":
      return { title: `Alert ended: ${alertLabels[event.alert]}` };
    case "professional_added":
      return { title: "A professional was added" };
    case "professional_removed":
      return { title: "A professional is no longer involved" };
    case "sharing_decided":
      return {
        title: `Sharing with ${destination(event.destinationId)}: ${sharingLabels[event.decision].toLowerCase()}`,
      };
    case "sharing_approved":
      return { title: `Sharing with ${destination(event.destinationId)} approved` };
    case "sharing_recalled":
      return { title: `What was shared with ${destination(event.destinationId)} was recalled` };
    case "checklist_settled":
      return {
        title: `Checklist, ${checklistStateLabels[event.state].toLowerCase()}: ${checklistLabels[event.item]}`,
      };
    case "crisis_recorded":
      return { title: `Crisis contact recorded: ${crisisLabels[event.crisis]}` };
    case "contact_lost":
      return { title: "Contact recorded as lost", note: event.reason };
    case "contact_after_end_reviewed":
      return { title: "Contact made after the case ended reviewed", note: event.reason };
    case "taken_on_again":
      return { title: `Taken on again, with ${staff(event.workerId)} as the worker`, note: event.reason };
    case "death_recorded":
      return { title: "Death recorded" };
    case "death_confirmed":
      return { title: "Death confirmed by a second person" };
    case "unmet_need_recorded":
      return { title: "Unmet need recorded" };
    case "hold_proposed":
      return { title: "Hold proposed to the commissioner’s office" };
    case "hold_proposal_taken_back":
      return { title: "Proposed hold taken back", note: event.reason };
    case "hold_accepted":
      return { title: `Held by ${withDeputy(event, staff)} for the commissioner’s office` };
    case "hold_taken":
      return { title: `Hold taken without a proposal: held by ${withDeputy(event, staff)}` };
    case "hold_returned":
      return { title: "Hold returned by the commissioner’s office" };
    case "hold_reviewed":
      return { title: "Hold reviewed" };
    case "hold_handed_on":
      return {
        title: `Hold handed on by ${staff(event.fromHolderId)} to ${withDeputy(event, staff)}`,
        note: event.reason,
      };
    case "stood_in":
      return { title: "Commissioner’s office: acted on the case for one day", note: event.reason };
    case "decided_alone":
      return { title: `Decided without a second person: ${aloneActLabels[event.act]}`, note: event.reason };
    case "alone_reviewed":
      return { title: "What was decided alone: reviewed by a second person", note: event.reason };
    case "hold_ended":
      return { title: "Hold ended: back to the worker" };
    case "after_care_proposed":
      return { title: "After-care proposed to the commissioner’s office" };
    case "after_care_proposal_taken_back":
      return { title: "Proposed after-care taken back", note: event.reason };
    case "after_care_accepted":
      return { title: `After-care by ${withDeputy(event, staff)} for the commissioner’s office` };
    case "after_care_taken":
      return { title: `After-care taken without a proposal: by ${withDeputy(event, staff)}` };
    case "after_care_returned":
      return { title: "Proposed after-care returned by the commissioner’s office" };
    case "after_care_handed_on":
      return {
        title: `After-care handed on by ${staff(event.fromHolderId)} to ${withDeputy(event, staff)}`,
        note: event.reason,
      };
    case "letter_made":
      return { title: "Letter made" };
    default:
      return null;
  }
}

/** The named holder and, where there is one, the deputy. */
const withDeputy = (
  { holderId, deputyId }: { holderId: string; deputyId?: string | null },
  staff: Names["staff"],
) => (deputyId ? `${staff(holderId)}, with ${staff(deputyId)} as deputy,` : staff(holderId));
