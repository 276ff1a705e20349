import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { SummaryContent } from "@/lib/domain/summary/content";
import { mediumLabels, type ContactMedium } from "@/lib/domain/vocabulary/contacts";
import { summarySectionLabels, summarySections } from "@/lib/domain/vocabulary/summary-sections";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { fingerprintOf } from "./fingerprint";
import { logSharing } from "./log";
import type { MadeVersion, SummaryView } from "./types";

/** A summary as it is now, read after its case was locked. */
type Making = { actor: Actor; summary: SummaryView };

/**
 * Freezes the summary as it is now, without what is withheld, on the current decision. Nothing is sent by it. Whether it
 * may be made is decided before. Returns the event to record.
 */
export async function makeVersion(
  tx: Tx,
  { actor, summary }: Making,
): Promise<{ version: MadeVersion; event: Extract<CaseEvent, { kind: "summary_version_made" }> }> {
  const { decisionId, lastNumber, handover } = summary;
  if (decisionId === null) throw new Error("A summary is made to send only on a decision about sharing");

  const content: SummaryContent = { reference: summary.case.reference, sections: summary.leaving };
  const frozen = {
    number: lastNumber + 1,
    content,
    hash: fingerprintOf(content),
    decisionId,
    frozenAt: now(),
  };
  const { id } = await tx.summaryVersion.create({
    data: { ...frozen, handoverId: handover.id, frozenById: actor.id },
    select: { id: true },
  });
  const { number, hash } = frozen;
  return {
    version: { ...frozen, id, frozenBy: actor.name },
    event: { kind: "summary_version_made", handoverId: handover.id, versionId: id, number, hash },
  };
}

type Sent = {
  actor: Actor;
  summary: SummaryView;
  version: MadeVersion;
  sentOn: CalendarDate;
  sentHow: ContactMedium;
};

/** Records that a version was sent: what, on which decision and basis, how and when. Returns the event to record. */
export async function recordSent(
  tx: Tx,
  { actor, summary, version, sentOn, sentHow }: Sent,
): Promise<Extract<CaseEvent, { kind: "summary_sent" }>> {
  const { id: versionId, number, hash, decisionId, content } = version;
  const handoverId = summary.handover.id;
  await tx.summaryVersion.update({ where: { id: versionId }, data: { sentOn: columnOf(sentOn), sentHow } });
  await logSharing(tx, actor, {
    caseId: summary.case.id,
    handoverId,
    versionId,
    decisionId,
    event: "sent",
    details: `Transfer summary, version ${number}. ${mediumLabels[sentHow]}. ${leftOutWords(content)}`,
    happenedOn: sentOn,
  });
  return { kind: "summary_sent", handoverId, versionId, number, hash };
}

function leftOutWords({ sections }: SummaryContent) {
  const withheld = summarySections.filter((section) => !(section in sections));
  return withheld.length === 0
    ? "Nothing was withheld."
    : `Withheld: ${withheld.map((section) => summarySectionLabels[section]).join("; ")}.`;
}

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
    where: { handoverId, sentOn: { not: null }, receivedOn: null },
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

type TakenBack = { actor: Actor; handoverId: string; reason: string; on: CalendarDate };

/**
 * Marks in the sharing log that the referral recorded last was not sent, or not rightly. The version is kept, as one that
 * was made to send.
 */
export async function takeBackSending(tx: Tx, taken: TakenBack): Promise<void> {
  const versionId = await takeBackLine(tx, taken, "sent");
  if (versionId === null) return;
  await tx.summaryVersion.update({ where: { id: versionId }, data: { sentOn: null, sentHow: null } });
}

/** The same of the receipt recorded last: its version is without one again. Returns the version; null without a receipt. */
export async function takeBackReceipt(tx: Tx, taken: TakenBack): Promise<string | null> {
  const versionId = await takeBackLine(tx, taken, "receipt");
  if (versionId === null) return null;
  await tx.summaryVersion.update({
    where: { id: versionId },
    data: { receivedBy: null, receivedOn: null, receivedHow: null },
  });
  return versionId;
}

async function takeBackLine(
  tx: Tx,
  { actor, handoverId, reason, on }: TakenBack,
  event: "sent" | "receipt",
): Promise<string | null> {
  const line = await tx.sharingLogEntry.findFirst({
    where: { handoverId, event, cancelledBy: { is: null } },
    select: { id: true, caseId: true, versionId: true, decisionId: true },
    orderBy: { id: "desc" },
  });
  if (!line?.versionId) return null;
  const { id: cancelsId, versionId, ...about } = line;
  await logSharing(tx, actor, {
    ...about,
    handoverId,
    versionId,
    cancelsId,
    event: "taken_back",
    details: reason,
    happenedOn: on,
  });
  return versionId;
}
