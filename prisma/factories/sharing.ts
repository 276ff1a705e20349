import { recordCaseEvent } from "@/lib/audit/record";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Prisma, SharingDecisionMade } from "@/lib/platform/generated/prisma/client";
import { aCase, derived } from "./cases";
import { aDestination } from "./destinations";
import { columns } from "./rows";

type SharingGiven = Partial<Omit<Prisma.SharingDecisionMadeUncheckedCreateInput, "id">>;

/** The person's consent to share everything with one destination, given to the case's worker today. */
export async function aSharingDecision(over: SharingGiven = {}): Promise<SharingDecisionMade> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { programmeId } = about;
  const made = await db.sharingDecisionMade.create({
    data: columns({
      decision: "given" as const,
      scope: "The whole summary.",
      how: "in_person" as const,
      givenBy: "The person",
      decidedOn: today(),
      lawfulBasis: "consent" as const,
      article9Condition: "explicit_consent" as const,
      recordedAt: now(),
      recordedById: about.workerId,
      ...over,
      caseId: about.id,
      destinationId: over.destinationId ?? (await aDestination({ programmeId })).id,
    }),
  });
  const { id: decisionId, destinationId, decision, recordedById, approvedById } = made;
  await recordCaseEvent(
    db,
    { programmeId, byId: recordedById, caseId: about.id },
    { kind: "sharing_decided", decisionId, destinationId, decision },
  );
  if (approvedById !== null) {
    await recordCaseEvent(
      db,
      { programmeId, byId: approvedById, caseId: about.id },
      { kind: "sharing_approved", decisionId, destinationId },
    );
  }
  await derived(about);
  return made;
}
