import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import type { CaseWrite } from "@/lib/cases/write";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { now } from "@/lib/platform/clock";
import { accepted, named } from "@/lib/holds/writes";

type AfterCareMove = Extract<CaseMoveName, `${string}_after_care`>;

/**
 * Stores what a move of after-care changes, in the transaction of the move, and returns what is recorded of it. Who is
 * responsible for the case stays as it is.
 */
export async function changeAfterCare(
  { tx, actor, facts }: CaseWrite,
  move: AfterCareMove,
  answers: MoveAnswers,
): Promise<CaseEvent> {
  const { reason = "", summary = "", interimPlan = "", holderId, deputyId = null } = answers;
  const begun = () => ({
    kind: "after_care" as const,
    caseId: facts.id,
    handoverId: completedLeadOf(facts),
    reason,
    summary,
    interimPlan,
    proposedById: actor.id,
    proposedAt: now(),
  });

  if (move === "propose_after_care") {
    const { id: holdId } = await tx.hold.create({ data: begun(), select: { id: true } });
    return { kind: "after_care_proposed", holdId };
  }
  if (move === "take_after_care") {
    if (!holderId) throw new Error("An answer is missing");
    const { id: holdId } = await tx.hold.create({
      data: { ...begun(), ...accepted(actor, answers) },
      select: { id: true },
    });
    return { kind: "after_care_taken", holdId, holderId, deputyId };
  }
  if (!facts.afterCare) throw new Error("There is no after-care, although its guards let the move through");
  const { id: holdId, holderId: fromHolderId } = facts.afterCare;

  switch (move) {
    case "take_back_after_care":
      await tx.hold.update({ where: { id: holdId }, data: { state: "taken_back" } });
      return { kind: "after_care_proposal_taken_back", holdId, reason };
    case "accept_after_care":
      if (!holderId) throw new Error("An answer is missing");
      await tx.hold.update({ where: { id: holdId }, data: accepted(actor, answers) });
      return { kind: "after_care_accepted", holdId, holderId, deputyId };
    case "return_after_care":
      await tx.hold.update({
        where: { id: holdId },
        data: { state: "returned", decidedById: actor.id, decidedAt: now(), returnReason: reason },
      });
      return { kind: "after_care_returned", holdId };
    case "hand_on_after_care":
      if (!holderId || !fromHolderId) throw new Error("An answer is missing");
      await tx.hold.update({ where: { id: holdId }, data: named(answers) });
      return { kind: "after_care_handed_on", holdId, fromHolderId, holderId, deputyId, reason };
  }
}

/** The handover whose checks are made. */
function completedLeadOf({ handovers }: CaseWrite["facts"]): string {
  const lead = handovers.find(({ kind, status }) => kind === "lead" && status === "completed");
  if (!lead) throw new Error("There is no completed lead, although its guards let the move through");
  return lead.id;
}
