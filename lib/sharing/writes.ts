import "server-only";
import type { CaseScope } from "@/lib/auth/scope";
import { changedSince } from "@/lib/cases/changed";
import { optionalColumn } from "@/lib/cases/facts";
import { sharedFactsOf, writeToCase, type CaseWrite } from "@/lib/cases/write";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sharesSomething } from "@/lib/domain/facts/sharing-allows";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { decidesForAnother } from "@/lib/domain/moves/second-person";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import {
  faultsOfDecision,
  refusalToApprove,
  refusalToDecide,
  refusalToWithdraw,
} from "@/lib/domain/sharing/decision";
import { dueRecalls, faultOfRecall, sentEntries } from "@/lib/domain/sharing/recall";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";
import { now } from "@/lib/platform/clock";
import type { ChangedSince } from "@/lib/platform/refusals";
import { comparedDecisions } from "./messages";
import { findSharingOf } from "./reads";
import type { ApproveSharing, RecordRecall, RecordSharing, WithdrawSharing } from "./schema";
import type { DecisionRecord, SharingLogLine, SharingView } from "./types";

/** Records what was decided. It is never edited: the newest decision for a destination is the current one. */
export const recordSharing = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, destinationId, version, ...typed }: RecordSharing,
) =>
  writeToCase({ scope, actor, requestKey, action: "record_sharing", reference }, async (write) => {
    const found = await findSeenSharing(write, { destinationId, version, attempted: typed });
    if (!found.ok) return found;
    const refusal = refusalToDecide(situationOf(write));
    if (refusal) return refuse(refusal);

    return decide(write, found.value, typed);
  });

/** Records that sharing was withdrawn: nothing more is sent, and what was sent is to be recalled. */
export const withdrawSharing = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, destinationId, version, ...typed }: WithdrawSharing,
) =>
  writeToCase({ scope, actor, requestKey, action: "withdraw_sharing", reference }, async (write) => {
    const withdrawal: DecisionRecord = { ...typed, ...nothingShared, decision: "withdrawn" };
    const found = await findSeenSharing(write, { destinationId, version, attempted: withdrawal });
    if (!found.ok) return found;
    const refusal = refusalToWithdraw(situationOf(write), found.value.current);
    if (refusal) return refuse(refusal);

    return decide(write, found.value, withdrawal);
  });

/** A second person, who did not record it, approves sharing without consent. */
export const approveSharing = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, destinationId, version }: ApproveSharing,
) =>
  writeToCase({ scope, actor, requestKey, action: "approve_sharing", reference }, async (write) => {
    const found = await findSeenSharing(write, { destinationId, version, attempted: {} });
    if (!found.ok) return found;
    const { current } = found.value;

    const made = current && {
      ...current,
      approved: current.approved !== null,
      recordedById: current.recordedBy.id,
    };
    const decides = decidesForAnother(sharedFactsOf(write), made?.recordedById ?? null);
    const refusal = refusalToApprove(situationOf(write), made, { ...actor, decides });
    if (refusal) return refuse(refusal);
    if (!current) return refuse("nothing_to_approve");

    const { id: decisionId } = current;
    await write.tx.sharingDecisionMade.update({
      where: { id: decisionId },
      data: { approvedById: actor.id, approvedAt: now() },
    });
    return ok({
      value: { decisionId },
      events: [{ kind: "sharing_approved", decisionId, destinationId }],
    });
  });

/** Records that what was sent to a destination was recalled: how, and when that was confirmed. */
export const recordRecall = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, destinationId, details, happenedOn }: RecordRecall,
) =>
  writeToCase({ scope, actor, requestKey, action: "record_recall", reference }, async (write) => {
    const { tx, facts, programme, today } = write;
    const sharing = await findSharingOf(tx, facts, { programmeId: programme.id, destinationId });
    if (!sharing) return refuse("not_found");

    const [first, ...rest] = dueRecalls(effectiveEvents(sharing.log));
    if (!first) return refuse("nothing_to_recall");
    const due = [first, ...rest];
    const sentence = due
      .map(({ happenedOn: since }) => faultOfRecall(happenedOn, { since, today }))
      .find((fault) => fault !== null);
    if (sentence) return refuse({ faults: [{ question: "happenedOn", sentence }] });

    await logEach(write, due, { event: "recalled", details, happenedOn });
    const recalled = ({ handoverId }: SharingLogLine) =>
      ({ kind: "sharing_recalled", handoverId, destinationId }) as const;
    return ok({ value: null, events: [recalled(first), ...rest.map(recalled)] });
  });

/** A decision that shares nothing has no scope and no basis. */
const nothingShared = { scope: "", withheld: [], reviewOn: null, lawfulBasis: null, article9Condition: null };

const situationOf = ({ facts: { endReason, diedOn } }: CaseWrite) => ({
  ended: endReason !== null,
  died: diedOn !== null,
});

type Seen = { destinationId: string; version: number; attempted: Partial<DecisionRecord> };

/** All about sharing with a destination, if nothing has been decided since it was seen. */
async function findSeenSharing(
  { tx, facts, programme }: CaseWrite,
  { destinationId, version, attempted }: Seen,
): Promise<Result<SharingView, "not_found" | ChangedSince>> {
  const sharing = await findSharingOf(tx, facts, { programmeId: programme.id, destinationId });
  if (!sharing) return refuse("not_found");
  return sharing.version === version ? ok(sharing) : refuse(sharingChanged(sharing, attempted));
}

function sharingChanged({ version, current }: SharingView, attempted: Partial<DecisionRecord>): ChangedSince {
  const at = current?.approved?.at ?? current?.recordedAt;
  const name = current?.approved?.by ?? current?.recordedBy.name;
  const last = at && name !== undefined ? { at, by: { name } } : null;
  return changedSince(last, version, comparedDecisions(current ?? {}, attempted));
}

/** Writes a decision. If nothing may be shared any longer, what the destination was sent must be recalled. */
async function decide(write: CaseWrite, sharing: SharingView, typed: DecisionRecord) {
  const { tx, actor, facts, today } = write;
  const faults = faultsOfDecision(typed, { startedOn: facts.startedOn, today });
  if (faults.length > 0) return refuse({ faults });

  const { decision, reason, decidedOn, reviewOn, withheld } = typed;
  const destinationId = sharing.destination.id;
  const { id: decisionId } = await tx.sharingDecisionMade.create({
    data: {
      ...typed,
      caseId: facts.id,
      destinationId,
      withheld: [...withheld],
      decidedOn: columnOf(decidedOn),
      reviewOn: optionalColumn(reviewOn),
      recordedAt: now(),
      recordedById: actor.id,
    },
    select: { id: true },
  });
  if (!sharesSomething(decision)) {
    await logEach(write, sentEntries(effectiveEvents(sharing.log)), {
      event: "recall_due",
      decision: { decisionId, decision },
      details: reason ?? "",
      happenedOn: decidedOn,
    });
  }
  return ok({
    value: { decisionId },
    events: [{ kind: "sharing_decided", decisionId, destinationId, decision }] as const,
  });
}

type Logged = {
  event: "recall_due" | "recalled";
  /** The decision it follows from; without one, that of the line before. */
  decision?: { decisionId: string; decision: SharingDecision };
  details: string;
  happenedOn: CalendarDate;
};

/** Records what happened to what was sent, for each of these lines of the log. */
const logEach = (
  { tx, actor, facts: { id: caseId } }: CaseWrite,
  lines: readonly SharingLogLine[],
  { event, decision, details, happenedOn }: Logged,
) =>
  tx.sharingLogEntry.createMany({
    data: lines.map((line) => ({
      caseId,
      handoverId: line.handoverId,
      versionId: line.versionId,
      event,
      decisionId: line.decisionId,
      decision: line.decision,
      ...decision,
      details,
      happenedOn: columnOf(happenedOn),
      at: now(),
      byId: actor.id,
    })),
  });
