import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { SummaryContent } from "@/lib/domain/summary/content";
import { mediumLabels, type ContactMedium } from "@/lib/domain/vocabulary/contacts";
import { summarySectionLabels, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { fingerprintOf } from "./fingerprint";
import { logSharing } from "./log";
import type { SummaryView } from "./types";

type Sent = {
  actor: Actor;
  /** As it is now, read after its case was locked. */
  summary: SummaryView;
  sentOn: CalendarDate;
  sentHow: ContactMedium;
};

/**
 * Freezes the summary as it is sent, without what is withheld, and writes down what was sent, on which decision and
 * basis. Whether it may be sent is decided before. Returns the event to record.
 */
export async function freezeSummary(
  tx: Tx,
  { actor, summary, sentOn, sentHow }: Sent,
): Promise<Extract<CaseEvent, { kind: "summary_sent" }>> {
  const { decisionId } = summary;
  if (decisionId === null) throw new Error("A summary is sent only on a decision about sharing");

  const caseId = summary.case.id;
  const handoverId = summary.handover.id;
  const content: SummaryContent = { reference: summary.case.reference, sections: summary.leaving };
  const number = (summary.versions[0]?.number ?? 0) + 1;
  const hash = fingerprintOf(content);
  const { id: versionId } = await tx.summaryVersion.create({
    data: {
      handoverId,
      number,
      content,
      hash,
      decisionId,
      sentOn: columnOf(sentOn),
      sentHow,
      frozenAt: now(),
      frozenById: actor.id,
    },
    select: { id: true },
  });
  await logSharing(tx, actor, {
    caseId,
    handoverId,
    versionId,
    decisionId,
    event: "sent",
    details: `Transfer summary, version ${number}. ${mediumLabels[sentHow]}. ${leftOutWords(summary.withheld)}`,
    happenedOn: sentOn,
  });
  return { kind: "summary_sent", handoverId, versionId, number, hash };
}

const leftOutWords = (withheld: readonly SummarySection[]) =>
  withheld.length === 0
    ? "Nothing was withheld."
    : `Withheld: ${withheld.map((section) => summarySectionLabels[section]).join("; ")}.`;

type Received = {
  actor: Actor;
  handoverId: string;
  receivedBy: string;
  receivedOn: CalendarDate;
  receivedHow: ContactMedium;
};

/**
 * Records who received the newest version that has no receipt yet. Returns the event to record; none when every
 * version has a receipt.
 */
export async function recordReceipt(
  tx: Tx,
  { actor, handoverId, receivedBy, receivedOn, receivedHow }: Received,
): Promise<readonly [] | readonly [Extract<CaseEvent, { kind: "summary_received" }>]> {
  const version = await tx.summaryVersion.findFirst({
    where: { handoverId, receivedOn: null },
    select: { id: true, number: true, decisionId: true, handover: { select: { caseId: true } } },
    orderBy: { number: "desc" },
  });
  if (!version) return [];

  const { id: versionId, number, decisionId, handover } = version;
  await tx.summaryVersion.update({
    where: { id: versionId },
    data: { receivedBy, receivedOn: columnOf(receivedOn), receivedHow },
  });
  await logSharing(tx, actor, {
    caseId: handover.caseId,
    handoverId,
    versionId,
    decisionId,
    event: "receipt",
    details: `Version ${number} received by ${receivedBy}. ${mediumLabels[receivedHow]}.`,
    happenedOn: receivedOn,
  });
  return [{ kind: "summary_received", handoverId, versionId, number }];
}
