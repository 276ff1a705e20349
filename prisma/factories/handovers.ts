import { recordCaseEvent } from "@/lib/audit/record";
import { changeHolder, findResponsibility, settleHolds, takeEndBack } from "@/lib/cases/responsibility";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import type { Responsibility } from "@/lib/domain/case/holder";
import { checklistOf } from "@/lib/domain/handover/checklist";
import { replay } from "@/lib/domain/handover/move";
import type { PastMove } from "@/lib/domain/handover/move";
import { moveOf } from "@/lib/domain/handover/moves";
import type { HandoverKind, HandoverStatus } from "@/lib/domain/handover/statuses";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Case, Handover, SummaryVersion } from "@/lib/platform/generated/prisma/client";
import { freezeSummary, recordReceipt } from "@/lib/summaries/versions";
import { aCase, derived } from "./cases";
import { aDestination } from "./destinations";
import { historyTo } from "./handover-history";
import type { HandoverColumns } from "./handover-history";
import { columns } from "./rows";
import { aSharingDecision } from "./sharing";
import { aManager, workerOf } from "./staff";

type HandoverGiven = HandoverColumns & {
  caseId?: string;
  destinationId?: string;
  kind?: HandoverKind;
  status?: HandoverStatus;
  plannedAt?: Date;
};

/** The newest summary that left with a handover, which sending it has frozen. */
export const sentVersion = (handoverId: string): Promise<SummaryVersion> =>
  db.summaryVersion.findFirstOrThrow({ where: { handoverId }, orderBy: { number: "desc" } });

/**
 * A handover in any status that the table of moves can reach, with the moves that led there and all that they bring
 * about: a summary that left on a decision about sharing, a checklist, a need that stays unmet. Everything happened
 * on the day of the referral (`sentOn`, else today) unless another day is given for it. A completed lead has made
 * its destination responsible for the case; one that broke down after its completion (`completedOn`) has given it
 * back.
 */
export async function aHandover({
  caseId,
  destinationId,
  kind = "lead",
  status = "draft",
  plannedAt = now(),
  ...given
}: HandoverGiven = {}): Promise<Handover> {
  const about = caseId ? await db.case.findUniqueOrThrow({ where: { id: caseId } }) : await aCase();
  const history = await historyTo(status, given, about.id);
  const before = await findResponsibility(db, about.id);
  const { status: reached, statusBeforeDecline, tier, jointMeeting, ...days } = replay(history);

  const handover = await db.handover.create({
    data: columns({
      caseId: about.id,
      destinationId: destinationId ?? (await aDestination({ programmeId: about.programmeId })).id,
      kind,
      plannedAt,
      status: reached,
      statusBeforeDecline,
      tier,
      jointMeeting,
      ...days,
    }),
  });
  for (const index of history.keys()) {
    const holderMoved = await consequencesOf(about, handover, { ...present(history[index]), before });
    await recordPastMove(about, handover, history.slice(0, index + 1), holderMoved);
  }
  await derived(about);
  return handover;
}

/** What a past move has brought about beside the handover's own columns; answers what became of the holder. */
async function consequencesOf(
  about: Case,
  handover: Handover,
  { move, answers, tier = "standard", before }: PastMove & { before: Responsibility },
): Promise<"to_destination" | "back" | undefined> {
  const { id: caseId, programmeId, workerId } = about;
  const { id: handoverId, destinationId } = handover;
  const isLead = handover.kind === "lead";
  const written = { programmeId, byId: workerId, caseId };
  const { happenedOn } = answers;

  switch (move) {
    case "send": {
      const actor = await workerOf(about);
      const decisionId = await standingDecision(handover);
      const leaves = { actor, caseId, programmeId, handoverId, destinationId, decisionId };
      await freezeSummary(db, { ...leaves, sentOn: happenedOn, sentHow: answers.how ?? "email" });
      return undefined;
    }
    case "acknowledge": {
      const received = { receivedBy: answers.who ?? "Sunita Rao", receivedHow: answers.how ?? "email" };
      const actor = await workerOf(about);
      await recordReceipt(db, { actor, programmeId, handoverId, receivedOn: happenedOn, ...received });
      return undefined;
    }
    case "confirm_decline": {
      const needs = await db.need.findMany({ where: { caseId }, orderBy: { area: "asc" } });
      const { id: unmetNeedId } = await db.unmetNeed.create({
        data: {
          caseId,
          handoverId,
          destinationId,
          reason: "not_eligible",
          areas: needs.map(({ area }) => area),
          words: answers.words ?? "",
          recordedOn: columnOf(happenedOn),
          recordedAt: now(),
          byId: workerId,
        },
      });
      await recordCaseEvent(db, written, { kind: "unmet_need_recorded", unmetNeedId });
      return undefined;
    }
    case "start":
      await db.checklistEntry.createMany({
        data: checklistOf(tier).map((item) => ({ handoverId, item, ...doneIn(handover, workerId) })),
      });
      return undefined;
    case "complete":
      if (!isLead) return undefined;
      await changeHolder(db, caseId, { kind: "lead_completed", destinationId }, before);
      await settleHolds(db, caseId, "A destination has taken over.");
      return "to_destination";
    case "break_down_later":
      if (!isLead) return undefined;
      await takeEndBack(db, caseId, { kind: "lead_broken_down" }, before);
      return "back";
    default:
      return undefined;
  }
}

/** The checklist of a handover that was completed was done. */
const doneIn = ({ completedOn }: Handover, settledById: string) =>
  completedOn && { state: "done" as const, settledOn: completedOn, settledById };

/** The decision on which a summary leaves: the one that stands for the destination, else the person's consent. */
async function standingDecision({ caseId, destinationId }: Handover): Promise<string> {
  const standing = await db.sharingDecisionMade.findFirst({
    where: { caseId, destinationId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  return (standing ?? (await aSharingDecision({ caseId, destinationId }))).id;
}

/** Stores the last move of a history, with its event, recorded by somebody whose role may do so. */
async function recordPastMove(
  about: Case,
  handover: Handover,
  history: readonly PastMove[],
  holderMoved: "to_destination" | "back" | undefined,
) {
  const { move, answers, tier } = present(history.at(-1));
  const { happenedOn, ...details } = answers;
  const { programmeId, workerId } = about;
  const byId = moveOf(move).by.includes("worker") ? workerId : (await aManager({ programmeId })).id;

  await db.handoverEvent.create({
    data: {
      handoverId: handover.id,
      move,
      fromStatus: move === "plan" ? null : replay(history.slice(0, -1)).status,
      toStatus: replay(history).status,
      byId,
      at: new Date(handover.plannedAt.getTime() + history.length),
      happenedOn: columnOf(happenedOn),
      details: { ...details, ...(tier && { tier }) },
    },
  });
  const of = { handoverId: handover.id, destinationId: handover.destinationId };
  await recordCaseEvent(
    db,
    { programmeId, byId, caseId: about.id },
    move === "plan"
      ? { kind: "handover_planned", ...of, move }
      : { kind: "handover_moved", ...of, move, ...(holderMoved && { holderMoved }) },
  );
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("A handover has no history");
  return value;
}
