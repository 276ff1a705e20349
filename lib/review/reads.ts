import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { dayOf } from "@/lib/domain/calendar/calendar-date";
import { needAreas } from "@/lib/domain/vocabulary/need-areas";
import { caseFields } from "@/lib/domain/person/case-fields";
import { valuesIn } from "@/lib/domain/person/field";
import { personFields } from "@/lib/domain/person/fields";
import { reviewFields } from "@/lib/domain/person/review-fields";
import { routesOf } from "@/lib/domain/person/safe-routes";
import type { AnsweredPart, ReviewAnswers } from "@/lib/domain/person/review-answers";
import { gapsOfReview } from "@/lib/domain/moves/review-gaps";
import { reviewParts, type ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import { caseTextSelect, personSelect, valuesOf } from "@/lib/people/columns";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Review } from "./types";

const reviewRow = {
  riskLevel: true,
  riskAssessedOn: true,
  riskAssessor: true,
  ownWords: true,
  ...caseTextSelect,
  noProfessionalsOn: true,
  reviewedOn: true,
  endReason: true,
  serviceUser: { select: personSelect },
  needs: { select: { area: true, term: true, details: true, outcome: true } },
  safeRoutes: { select: { channel: true, safe: true } },
  involvements: { where: { removedAt: null }, select: { id: true, addedAt: true } },
  reviewParts: { select: { part: true, version: true, savedAt: true, savedBy: { select: { name: true } } } },
} satisfies Prisma.CaseSelect;

type Row = Prisma.CaseGetPayload<{ select: typeof reviewRow }>;

/** The needs review of a case, whole or half done; null when the scope does not reach the case. */
export async function findReview(scope: CaseScope, caseId: string, client: Tx = db): Promise<Review | null> {
  const row = await client.case.findFirst({
    where: { AND: [within(scope), { id: caseId }] },
    select: reviewRow,
  });
  return row && toReview(row);
}

function toReview(row: Row): Review {
  const answers = toAnswers(row);
  const ofPart = <Value>(valueOf: (saved: Row["reviewParts"][number] | undefined) => Value) =>
    Object.fromEntries(
      reviewParts.map((part) => [part, valueOf(row.reviewParts.find((saved) => saved.part === part))]),
    ) as Record<ReviewPart, Value>;

  return {
    answers,
    versions: ofPart((saved) => saved?.version ?? 0),
    saved: ofPart((saved) => (saved ? { at: saved.savedAt, by: saved.savedBy.name } : null)),
    gaps: gapsOfReview({
      risk: answers.risk.level,
      riskAssessedOn: answers.risk.assessedOn,
      needs: answers.needs.needs,
      ownWords: answers.own_words.ownWords,
      routes: answers.safe_contact.routes,
      involvements: row.involvements.map(({ id, addedAt }) => ({ id, addedOn: dayOf(addedAt) })),
      noProfessionalsOn: answers.professionals.noneKnownOn,
    }),
    completedOn: optionalDay(row.reviewedOn),
    ended: row.endReason !== null,
    professionals: row.involvements.length,
  };
}

function toAnswers(row: Row): ReviewAnswers {
  const values = { ...valuesOf(personFields, row.serviceUser), ...valuesOf(caseFields, row) };
  return {
    risk: { level: row.riskLevel, assessedOn: optionalDay(row.riskAssessedOn), assessor: row.riskAssessor },
    needs: { needs: needAreas.flatMap((area) => row.needs.filter((need) => need.area === area)) },
    own_words: { ownWords: row.ownWords },
    safe_contact: { routes: routesOf(row.safeRoutes), ...valuesIn(reviewFields.safe_contact, values) },
    circumstances: valuesIn(reviewFields.circumstances, values),
    professionals: { noneKnownOn: optionalDay(row.noProfessionalsOn) },
  };
}

/** The current answers of a part of a review. */
export const answeredPart = ({ answers }: Review, part: ReviewPart): AnsweredPart =>
  ({ part, answers: answers[part] }) as AnsweredPart;

/** How often a part of a review was saved: the version of its form; null when it never was. */
export const findSavedPart = (client: Tx, caseId: string, part: ReviewPart) =>
  client.reviewPartSaved.findUnique({ where: { caseId_part: { caseId, part } }, select: { version: true } });
