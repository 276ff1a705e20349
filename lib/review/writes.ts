import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import type { CaseScope } from "@/lib/auth/scope";
import { changedSince } from "@/lib/cases/changed";
import { optionalColumn } from "@/lib/cases/facts";
import { writeToCase } from "@/lib/cases/write";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { comparedParts } from "@/lib/domain/person/review-answer-text";
import type { AnsweredPart, ReviewAnswers } from "@/lib/domain/person/review-answers";
import { refusalToSave } from "@/lib/domain/person/review-saving";
import { ok, refuse } from "@/lib/domain/result";
import { channels } from "@/lib/domain/vocabulary/channels";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { ChangedSince } from "@/lib/platform/refusals";
import { answeredPart, findReview, findSavedPart } from "./reads";
import { caseFields } from "@/lib/domain/person/case-fields";
import { personFields } from "@/lib/domain/person/fields";
import { columnsOf } from "@/lib/people/columns";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { SavePart } from "./schema";

/** Saves one part of a needs review, complete or not. A form made from an older text is refused with both texts. */
export const savePart = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, version, saved }: SavePart,
) =>
  writeToCase(
    { scope, actor, requestKey, action: `review_${saved.part}`, reference },
    async ({ tx, facts, today }) => {
      const refusal = refusalToSave(saved, {
        ended: facts.endReason !== null,
        professionals: facts.involvements.length,
        today,
      });
      if (refusal) return refuse(refusal);
      const before = await findSavedPart(tx, facts.id, saved.part);
      if ((before?.version ?? 0) !== version) {
        return refuse(await partChanged(tx, scope, facts.id, { typed: saved, today }));
      }
      await storePart(tx, facts.id, saved);
      await countSaved(tx, actor, facts.id, saved);
      return ok({ value: null, events: [eventOf(saved, today)] });
    },
  );

async function partChanged(
  tx: Tx,
  scope: CaseScope,
  caseId: string,
  { typed, today }: { typed: AnsweredPart; today: CalendarDate },
): Promise<ChangedSince> {
  const review = await findReview(scope, caseId, tx);
  if (!review) throw new Error("A case is gone that is locked");
  const { by, at } = review.saved[typed.part] ?? {};
  return changedSince(
    by !== undefined && at ? { by: { name: by }, at } : null,
    review.versions[typed.part],
    comparedParts(answeredPart(review, typed.part), typed, today),
  );
}

async function storePart(tx: Tx, caseId: string, { part, answers }: AnsweredPart) {
  const where = { id: caseId };
  switch (part) {
    case "risk": {
      const { level, assessedOn, assessor } = answers;
      const data = {
        riskLevel: level,
        riskAssessedOn: optionalColumn(assessedOn),
        riskAssessor: assessor,
      };
      return tx.case.update({ where, data });
    }
    case "needs":
      await tx.need.deleteMany({ where: { caseId } });
      return tx.need.createMany({ data: answers.needs.map((need) => ({ ...need, caseId })) });
    case "own_words":
      return tx.case.update({ where, data: { ownWords: [...answers.ownWords] } });
    case "safe_contact":
      return storeSafeContact(tx, caseId, answers);
    case "circumstances":
      return tx.case.update({ where, data: fieldColumns(answers) });
    case "professionals":
      return tx.case.update({ where, data: { noProfessionalsOn: optionalColumn(answers.noneKnownOn) } });
  }
}

async function storeSafeContact(
  tx: Tx,
  caseId: string,
  { routes, ...fields }: ReviewAnswers["safe_contact"],
) {
  await tx.safeRoute.deleteMany({ where: { caseId } });
  await tx.safeRoute.createMany({
    data: channels.flatMap((channel) => {
      const safe = routes[channel];
      return safe === undefined ? [] : [{ caseId, channel, safe }];
    }),
  });
  return tx.case.update({ where: { id: caseId }, data: fieldColumns(fields) });
}

/** Fields as the columns of a case and of its person. */
const fieldColumns = (values: object): Prisma.CaseUpdateInput => ({
  ...columnsOf(caseFields, values),
  serviceUser: { update: columnsOf(personFields, values) },
});

const countSaved = (tx: Tx, { id: savedById }: Actor, caseId: string, { part }: AnsweredPart) =>
  tx.reviewPartSaved.upsert({
    where: { caseId_part: { caseId, part } },
    create: { caseId, part, version: 1, savedAt: now(), savedById },
    update: { version: { increment: 1 }, savedAt: now(), savedById },
  });

const eventOf = ({ part, answers }: AnsweredPart, today: CalendarDate): CaseEvent =>
  part === "risk"
    ? { kind: "risk_assessed", level: answers.level, assessedOn: answers.assessedOn ?? today }
    : { kind: "review_part_saved", part };
