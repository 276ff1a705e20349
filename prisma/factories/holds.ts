import { recordCaseEvent } from "@/lib/audit/record";
import { changeHolder } from "@/lib/cases/responsibility";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Hold, Prisma } from "@/lib/platform/generated/prisma/client";
import { aCase, derived, responsibilityFor } from "./cases";
import { columns } from "./rows";
import { aCommissioner, aManager } from "./staff";

type HoldGiven = Partial<Omit<Prisma.HoldUncheckedCreateInput, "id" | "state">> & {
  state?: Exclude<HoldState, "settled">;
};

/**
 * A hold that a manager proposed to the commissioner's office, in any state. When it is accepted, its named holder is
 * responsible for the case; when it has ended, the worker is again.
 */
export async function aHold({ state = "proposed", ...over }: HoldGiven = {}): Promise<Hold> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { id: caseId, programmeId } = about;
  const wasAccepted = state === "accepted" || state === "ended";
  const decided = over.decidedById ?? over.holderId ?? null;
  const office = decided ?? (state === "proposed" ? null : (await aCommissioner({ programmeId })).id);
  const holderId = wasAccepted ? (over.holderId ?? office) : null;

  const hold = await db.hold.create({
    data: columns({
      reason: "No destination can start before support ends.",
      summary: "Medium risk; a place on a waiting list.",
      interimPlan: "A worker calls on Tuesdays. The crisis numbers are given.",
      proposedById: over.proposedById ?? (await aManager({ programmeId })).id,
      proposedAt: now(),
      ...(state !== "proposed" && { decidedAt: now() }),
      ...(state === "returned" && { returnReason: "There is a service that can start in time." }),
      ...(state === "ended" && { endedAt: now(), endReason: "A destination can begin after all." }),
      ...(wasAccepted && {
        reviewOn: addDays(today(), 14),
        lawfulBasis: "public_task" as const,
        article9Condition: "health_or_social_care" as const,
        personInformed: true,
        ...(!over.deputyId && { noDeputyReason: "There is no one else in the office." }),
      }),
      ...over,
      caseId,
      state,
      decidedById: office,
      holderId,
    }),
  });

  const { id: holdId, proposedById } = hold;
  const of = { programmeId, caseId };
  await recordCaseEvent(db, { ...of, byId: proposedById }, { kind: "hold_proposed", holdId });
  if (holderId) {
    const before = await responsibilityFor(caseId);
    await changeHolder(db, caseId, { kind: "hold_accepted", staffId: holderId }, before);
    const { deputyId } = hold;
    await recordCaseEvent(db, { ...of, byId: office }, { kind: "hold_accepted", holdId, holderId, deputyId });
  }
  if (state === "returned")
    await recordCaseEvent(db, { ...of, byId: office }, { kind: "hold_returned", holdId });
  if (state === "ended") {
    await changeHolder(db, caseId, { kind: "hold_ended" }, await responsibilityFor(caseId));
    await recordCaseEvent(db, { ...of, byId: holderId }, { kind: "hold_ended", holdId });
  }
  await derived(about);
  return hold;
}
