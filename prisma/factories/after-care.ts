import { recordCaseEvent } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Hold, Prisma } from "@/lib/platform/generated/prisma/client";
import { derived } from "./cases";
import { aHandover } from "./handovers";
import { aCommissioner, aManager } from "./staff";

type AfterCareGiven = Partial<Omit<Prisma.HoldUncheckedCreateInput, "id" | "kind" | "state">> & {
  state?: "proposed" | "accepted";
};

/** After-care of a completed lead handover, of a case that exists or of a new one, that a manager proposed. */
export async function anAfterCare({ state = "proposed", ...over }: AfterCareGiven = {}): Promise<Hold> {
  const lead =
    over.caseId === undefined
      ? await aHandover({ status: "completed" })
      : await db.handover.findFirstOrThrow({
          where: { caseId: over.caseId, kind: "lead", status: "completed" },
        });
  const about = await db.case.findUniqueOrThrow({ where: { id: lead.caseId } });
  const { id: caseId, programmeId } = about;
  const holderId = state === "accepted" ? (over.holderId ?? (await aCommissioner({ programmeId })).id) : null;

  const hold = await db.hold.create({
    data: {
      kind: "after_care",
      reason: "A safety check is due after the records have frozen.",
      summary: "Medium risk; settled with the destination.",
      interimPlan: "The person calls the destination. The crisis numbers are given.",
      proposedById: (await aManager({ programmeId })).id,
      proposedAt: now(),
      ...(holderId && {
        decidedById: holderId,
        decidedAt: now(),
        lawfulBasis: "public_task" as const,
        article9Condition: "health_or_social_care" as const,
        personInformed: true,
        ...(!over.deputyId && { noDeputyReason: "There is no one else in the office." }),
      }),
      ...over,
      caseId,
      handoverId: lead.id,
      state,
      holderId,
    },
  });

  const { id: holdId, proposedById, deputyId } = hold;
  const of = { programmeId, caseId };
  await recordCaseEvent(db, { ...of, byId: proposedById }, { kind: "after_care_proposed", holdId });
  if (holderId) {
    await recordCaseEvent(
      db,
      { ...of, byId: holderId },
      { kind: "after_care_accepted", holdId, holderId, deputyId },
    );
  }
  await derived(about);
  return hold;
}
