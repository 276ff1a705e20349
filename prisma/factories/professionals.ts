import { recordCaseEvent } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Involvement, Prisma, Professional } from "@/lib/platform/generated/prisma/client";
import { aCase, derived } from "./cases";
import { aProgramme } from "./programmes";
import { unique } from "./rows";

/** A practitioner of another agency, known to the programme. */
export const aProfessional = async (
  over: Partial<Prisma.ProfessionalUncheckedCreateInput> = {},
): Promise<Professional> =>
  db.professional.create({
    data: {
      name: "Dr Osei",
      role: "gp",
      organisation: `Surgery ${unique()}`,
      phone: "01904 555010",
      ...over,
      programmeId: over.programmeId ?? (await aProgramme()).id,
    },
  });

type InvolvementGiven = Partial<
  Pick<
    Prisma.InvolvementUncheckedCreateInput,
    "caseId" | "professionalId" | "details" | "addedAt" | "removedAt" | "removalReason"
  >
>;

/** A professional's involvement with a case, added by its worker. */
export async function anInvolvement(over: InvolvementGiven = {}): Promise<Involvement> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { id: caseId, programmeId, workerId } = about;
  const involvement = await db.involvement.create({
    data: {
      addedAt: now(),
      ...(over.removedAt && { removalReason: "They left the team." }),
      ...over,
      caseId,
      addedById: workerId,
      professionalId: over.professionalId ?? (await aProfessional({ programmeId })).id,
    },
  });
  const of = { programmeId, byId: workerId, caseId };
  await recordCaseEvent(db, of, { kind: "professional_added", involvementId: involvement.id });
  if (over.removedAt) {
    await recordCaseEvent(db, of, { kind: "professional_removed", involvementId: involvement.id });
  }
  await derived(about);
  return involvement;
}
