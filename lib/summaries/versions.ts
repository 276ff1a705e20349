import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { mediumLabels, type ContactMedium } from "@/lib/domain/vocabulary/contacts";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { SummaryContent } from "@/lib/domain/summary/content";
import { summarySectionLabels, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { fingerprintOf } from "./fingerprint";
import { logSharing } from "./log";
import { listSummaries } from "./record";

type Leaves = {
  actor: Actor;
  caseId: string;
  programmeId: string;
  handoverId: string;
  destinationId: string;
  /** The decision on which it leaves: the one that stands. */
  decisionId: string;
  sentOn: CalendarDate;
  sentHow: ContactMedium;
};

/**
 * Freezes the summary as it leaves, without what is withheld, and writes down what left, on which decision and
 * basis. Takes a locked case; whether it may leave is settled before.
 */
export async function freezeSummary(
  tx: Tx,
  { actor, caseId, programmeId, handoverId, destinationId, decisionId, sentOn, sentHow }: Leaves,
): Promise<{ versionId: string }> {
  const [summary] = await listSummaries(tx, {
    case: { id: caseId },
    handovers: { id: handoverId, destinationId },
  });
  if (summary?.decisionId !== decisionId)
    throw new Error("A summary leaves only on the decision that stands");

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
  await recordCaseEvent(
    tx,
    { programmeId, byId: actor.id, caseId },
    { kind: "summary_sent", handoverId, versionId, number, hash },
  );
  return { versionId };
}

const leftOutWords = (withheld: readonly SummarySection[]) =>
  withheld.length === 0
    ? "Nothing was withheld."
    : `Withheld: ${withheld.map((section) => summarySectionLabels[section]).join("; ")}.`;

type Received = {
  actor: Actor;
  programmeId: string;
  handoverId: string;
  receivedBy: string;
  receivedOn: CalendarDate;
  receivedHow: ContactMedium;
};

/** Records who received the newest version that has no receipt yet; false when every version has one. */
export async function recordReceipt(
  tx: Tx,
  { actor, programmeId, handoverId, receivedBy, receivedOn, receivedHow }: Received,
): Promise<boolean> {
  const version = await tx.summaryVersion.findFirst({
    where: { handoverId, receivedOn: null },
    select: { id: true, number: true, decisionId: true, handover: { select: { caseId: true } } },
    orderBy: { number: "desc" },
  });
  if (!version) return false;

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
  await recordCaseEvent(
    tx,
    { programmeId, byId: actor.id, caseId: handover.caseId },
    { kind: "summary_received", handoverId, versionId, number },
  );
  return true;
}
