import { recordCaseEvent } from "@/lib/audit/record";
import { reviewParts } from "@/lib/domain/vocabulary/review-parts";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Case } from "@/lib/platform/generated/prisma/client";
import { aCase, derived } from "./cases";
import type { CaseGiven } from "./cases";
import { columns } from "./rows";

/**
 * A case whose needs review its worker completed today: medium risk unless another level is given, a term for every
 * need, every way of making contact asked about, and no professionals involved.
 */
export async function aReviewedCase({ riskLevel = "medium", ...over }: CaseGiven = {}): Promise<Case> {
  const about = await aCase({
    riskLevel,
    ownWords: ["A door that locks, and someone to ring before it gets bad."],
    routes: { call: true, leave_message: true, text: true, email: false, post: true, visit: true },
    ...over,
  });
  const { id: caseId, programmeId, workerId } = about;
  const written = { programmeId, byId: workerId, caseId };

  await db.need.updateMany({ where: { caseId }, data: { term: "medium" } });
  await db.case.update({
    where: { id: caseId },
    data: columns({
      riskAssessedOn: today(),
      riskAssessor: "Amal Devlin, worker",
      network: "A sister in Selby, who visits on Fridays.",
      circumstances: "A room of their own since March.",
      noProfessionalsOn: today(),
      reviewedOn: today(),
    }),
  });
  await db.reviewPartSaved.createMany({
    data: reviewParts.map((part) => ({ caseId, part, version: 1, savedAt: now(), savedById: workerId })),
  });
  await recordCaseEvent(db, written, { kind: "risk_assessed", level: riskLevel, assessedOn: today() });
  for (const part of reviewParts) {
    if (part !== "risk") await recordCaseEvent(db, written, { kind: "review_part_saved", part });
  }
  await recordCaseEvent(db, written, { kind: "review_completed", on: today() });
  return derived(about);
}
