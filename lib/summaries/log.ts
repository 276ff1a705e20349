import "server-only";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Logged = {
  caseId: string;
  handoverId: string;
  versionId: string;
  decisionId: string;
  event: "sent" | "receipt" | "taken_back";
  /** The line that this one takes back. */
  cancelsId?: string;
  details: string;
  happenedOn: CalendarDate;
};

/** Writes to the sharing log, with the decision and both of its bases. */
export async function logSharing(tx: Tx, { id: byId }: Actor, { happenedOn, ...entry }: Logged) {
  const decision = await tx.sharingDecisionMade.findUniqueOrThrow({
    where: { id: entry.decisionId },
    select: { decision: true, lawfulBasis: true, article9Condition: true },
  });
  await tx.sharingLogEntry.create({
    data: { ...entry, ...decision, happenedOn: columnOf(happenedOn), at: now(), byId },
  });
}
