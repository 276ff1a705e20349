import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { optionalColumn } from "@/lib/cases/facts";
import { lockCase } from "@/lib/cases/lock";
import { plainInstant } from "@/lib/domain/calendar/words";
import type { Actor } from "@/lib/domain/permissions/actor";
import { channels } from "@/lib/domain/vocabulary/channels";
import { caseFields } from "@/lib/domain/person/case-fields";
import { personFields } from "@/lib/domain/person/fields";
import { comparedParts } from "@/lib/domain/person/review-answer-words";
import type { AnsweredPart, ReviewAnswers } from "@/lib/domain/person/review-answers";
import { refusalToSave } from "@/lib/domain/person/review-saving";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { columnsOf } from "@/lib/people/columns";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { writeOnce } from "@/lib/platform/write-once";
import type { PartChanged, ReviewRefusal } from "./messages";
import { answeredPart, findReview } from "./reads";
import type { SavePart } from "./schema";
import type { Review } from "./types";

/** Saves one part of a needs review, half done or whole. If someone else saved the part since, both texts are shown. */
export const savePart = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, version, saved }: SavePart,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: `review_${saved.part}` },
    async (tx): Promise<Result<null, ReviewRefusal>> => {
      const locked = await lockCase(tx, scope, actor, reference);
      if (!locked.ok) return locked;
      const { id: caseId, programme } = locked.value;
      const review = await findReview(scope, caseId, tx);
      if (!review) return refuse("not_found");

      const { ended, professionals } = review;
      const refusal = refusalToSave(saved, { ended, professionals, today: today() });
      if (refusal) return refuse(refusal);
      if (review.versions[saved.part] !== version) return refuse(whatChanged(review, saved));

      await storePart(tx, caseId, saved);
      await countSaved(tx, actor, caseId, saved);
      await recordCaseEvent(tx, { programmeId: programme.id, byId: actor.id, caseId }, eventOf(saved));
      await deriveCase(tx, programme, caseId);
      return ok(null);
    },
  );

/** Both sides of the difference: who saved the part last, what stands in it now, and what was typed. */
function whatChanged(review: Review, typed: AnsweredPart): PartChanged {
  const last = review.saved[typed.part];
  return {
    changed: {
      by: last?.by ?? "Someone",
      when: last ? plainInstant(last.at, today()) : "since",
      version: review.versions[typed.part],
      facts: comparedParts(answeredPart(review, typed.part), typed, today()),
    },
  };
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

const eventOf = ({ part, answers }: AnsweredPart): CaseEvent =>
  part === "risk"
    ? { kind: "risk_assessed", level: answers.level, assessedOn: answers.assessedOn ?? today() }
    : { kind: "review_part_saved", part };
