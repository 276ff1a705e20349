import { recordCaseEvent } from "@/lib/audit/record";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { CrisisContact, Prisma } from "@/lib/platform/generated/prisma/client";
import { aCase } from "./cases";
import { columns } from "./rows";

type CrisisGiven = Partial<Omit<Prisma.CrisisContactUncheckedCreateInput, "id">>;

/** A contact with the police today, recorded by the case's worker. */
export async function aCrisisContact(over: CrisisGiven = {}): Promise<CrisisContact> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const crisis = await db.crisisContact.create({
    data: columns({
      kind: "police" as const,
      happenedOn: today(),
      details: "A welfare check at home.",
      recordedAt: now(),
      byId: about.workerId,
      ...over,
      caseId: about.id,
    }),
  });
  await recordCaseEvent(
    db,
    { programmeId: about.programmeId, byId: crisis.byId, caseId: about.id },
    { kind: "crisis_recorded", crisisId: crisis.id, crisis: crisis.kind },
  );
  return crisis;
}
