import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { optionalColumn } from "@/lib/cases/facts";
import { lockCase, type LockedCase } from "@/lib/cases/lock";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/words";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { sharesSomething } from "@/lib/domain/facts/sharing-allows";
import {
  faultsOfDecision,
  refusalToApprove,
  refusalToDecide,
  refusalToWithdraw,
} from "@/lib/domain/sharing/decision";
import { dueRecalls, faultOfRecall, sentEntries } from "@/lib/domain/sharing/recall";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { SharingOvertaken, SharingRefused } from "./messages";
import { findSharing } from "./reads";
import type { ApproveSharing, RecordRecall, RecordSharing, WithdrawSharing } from "./schema";
import type { DecisionRecord, SharingLogLine, SharingView } from "./types";

type Written = Result<{ decisionId: string }, SharingRefused>;
type CreatedCase = { locked: LockedCase; sharing: SharingView };

/** Records what was decided. It is never edited: the newest decision for a destination stands. */
export const recordSharing = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, destinationId, version, ...typed }: RecordSharing,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "record_sharing" }, async (tx): Promise<Written> => {
    const opened = await openSharing(tx, scope, actor, { reference, destinationId, version });
    if (!opened.ok) return opened;
    const refusal = refusalToDecide(standingCase(opened.value));
    if (refusal) return refuse(refusal);

    return decide(tx, actor, opened.value, typed);
  });

/** Records that sharing was withdrawn: nothing leaves any more, and what was sent is to be recalled. */
export const withdrawSharing = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, destinationId, version, ...typed }: WithdrawSharing,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "withdraw_sharing" }, async (tx): Promise<Written> => {
    const opened = await openSharing(tx, scope, actor, { reference, destinationId, version });
    if (!opened.ok) return opened;
    const refusal = refusalToWithdraw(standingCase(opened.value), opened.value.sharing.standing);
    if (refusal) return refuse(refusal);

    return decide(tx, actor, opened.value, { ...typed, ...nothingShared, decision: "withdrawn" });
  });

/** A manager who did not record it approves sharing without consent. */
export const approveSharing = (scope: CaseScope, actor: Actor, { requestKey, ...input }: ApproveSharing) =>
  writeOnce({ requestKey, actorId: actor.id, action: "approve_sharing" }, async (tx): Promise<Written> => {
    const opened = await openSharing(tx, scope, actor, input);
    if (!opened.ok) return opened;
    const { locked, sharing } = opened.value;
    const { standing } = sharing;

    const made = standing && {
      ...standing,
      approved: standing.approved !== null,
      recordedById: standing.recordedBy.id,
    };
    const refusal = refusalToApprove(standingCase(opened.value), made, actor);
    if (refusal) return refuse(refusal);
    if (!standing) return refuse("nothing_to_approve");

    await tx.sharingDecisionMade.update({
      where: { id: standing.id },
      data: { approvedById: actor.id, approvedAt: now() },
    });
    const of = { decisionId: standing.id, destinationId: sharing.destination.id };
    await settle(tx, actor, locked, [{ kind: "sharing_approved", ...of }]);
    return ok({ decisionId: standing.id });
  });

/** Records that what was sent to a destination is recalled: how, and when that was confirmed. */
export const recordRecall = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, details, happenedOn, ...of }: RecordRecall,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "record_recall" },
    async (tx): Promise<Result<null, SharingRefused>> => {
      const opened = await lockSharing(tx, scope, actor, of);
      if (!opened.ok) return opened;
      const { locked, sharing } = opened.value;

      const due = dueRecalls(sharing.log);
      if (due.length === 0) return refuse("nothing_to_recall");
      const sentence = due
        .map(({ happenedOn: since }) => faultOfRecall(happenedOn, { since, today: today() }))
        .find((fault) => fault !== null);
      if (sentence) return refuse({ faults: [{ question: "happenedOn", sentence }] });

      await logEach(tx, actor, locked, due, { event: "recalled", details, happenedOn });
      const { destinationId } = of;
      const events = due.map(({ handoverId }) => ({
        kind: "sharing_recalled" as const,
        handoverId,
        destinationId,
      }));
      await settle(tx, actor, locked, events);
      return ok(null);
    },
  );

/** A decision that shares nothing has no scope and no basis. */
const nothingShared = { scope: "", withheld: [], reviewOn: null, lawfulBasis: null, article9Condition: null };

const standingCase = ({ sharing }: CreatedCase) => ({
  ended: sharing.case.endReason !== null,
  died: sharing.case.diedOn !== null,
});

type Asked = { reference: string; destinationId: string };

async function lockSharing(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  asked: Asked,
): Promise<Result<CreatedCase, SharingRefused>> {
  const locked = await lockCase(tx, scope, actor, asked.reference);
  if (!locked.ok) return locked;
  const sharing = await findSharing(scope, asked, tx);
  return sharing ? ok({ locked: locked.value, sharing }) : refuse("not_found");
}

/** Locks the case of someone who saw the decision that stands; else answers with the one that stands now. */
async function openSharing(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  { version, ...asked }: Asked & { version: number },
): Promise<Result<CreatedCase, SharingRefused>> {
  const opened = await lockSharing(tx, scope, actor, asked);
  if (!opened.ok || opened.value.sharing.version === version) return opened;
  return refuse(overtakenBy(opened.value.sharing));
}

function overtakenBy({ version, standing }: SharingView): SharingOvertaken {
  const by = standing?.approved?.by ?? standing?.recordedBy.name ?? "Someone";
  const at = standing?.approved?.at ?? standing?.recordedAt;
  return { overtaken: { version, standing, by, when: at ? plainInstant(at, today()) : "meanwhile" } };
}

/** Writes a decision. Where nothing may be shared any more, what stands with the destination is to be recalled. */
async function decide(
  tx: Tx,
  actor: Actor,
  { locked, sharing }: CreatedCase,
  typed: DecisionRecord,
): Promise<Written> {
  const faults = faultsOfDecision(typed, { startedOn: sharing.case.startedOn, today: today() });
  if (faults.length > 0) return refuse({ faults });

  const { decision, reason, decidedOn, reviewOn, withheld } = typed;
  const destinationId = sharing.destination.id;
  const { id: decisionId } = await tx.sharingDecisionMade.create({
    data: {
      ...typed,
      caseId: locked.id,
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
    await logEach(tx, actor, locked, sentEntries(sharing.log), {
      event: "recall_due",
      decision: { decisionId, decision },
      details: reason ?? "",
      happenedOn: decidedOn,
    });
  }
  await settle(tx, actor, locked, [{ kind: "sharing_decided", decisionId, destinationId, decision }]);
  return ok({ decisionId });
}

type Logged = {
  event: "recall_due" | "recalled";
  /** The decision it follows from; without one, that of the line before. */
  decision?: { decisionId: string; decision: SharingDecision };
  details: string;
  happenedOn: CalendarDate;
};

/** Writes what becomes of each of some lines of the log. */
const logEach = (
  tx: Tx,
  actor: Actor,
  { id: caseId }: LockedCase,
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

/** Records what was done and recomputes what follows from it. */
async function settle(tx: Tx, actor: Actor, { id: caseId, programme }: LockedCase, events: CaseEvent[]) {
  for (const event of events) {
    await recordCaseEvent(tx, { programmeId: programme.id, byId: actor.id, caseId }, event);
  }
  await deriveCase(tx, programme, caseId);
}
