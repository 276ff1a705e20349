import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { AnsweredPart } from "@/lib/domain/person/review-answers";
import { reviewParts } from "@/lib/domain/vocabulary/review-parts";
import { reviewFields } from "@/lib/domain/person/review-fields";
import { blankValues } from "@/lib/domain/testing/blank-fields";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aHold } from "@/prisma/factories/holds";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { findReview } from "./reads";
import type { SavePart } from "./schema";
import { savePart } from "./writes";

const today = calendarDate("2020-09-09");
const atNine = <Answer>(run: () => Promise<Answer>) => atInstant(new Date("2020-09-09T08:00:00Z"), run);

const risk: AnsweredPart = {
  part: "risk",
  answers: { level: "high", assessedOn: today, assessor: "Amal Devlin, worker" },
};
const ownWords = (...ownWords: string[]): AnsweredPart => ({ part: "own_words", answers: { ownWords } });

type Make = (given: { workerId: string }) => ReturnType<typeof aCase>;

const aCaseload = (make: Make = aCase) =>
  atNine(async () => {
    const worker = await aWorker();
    const { id: caseId, reference } = await make({ workerId: worker.id });
    return { worker, actor: actorOf(worker), caseId, reference };
  });

const save = (actor: Actor, input: Pick<SavePart, "reference" | "saved"> & Partial<SavePart>) =>
  atNine(() => savePart(scopeOf(actor), actor, { requestKey: newRequestKey(), version: 0, ...input }));

const reviewOf = async (actor: Actor, caseId: string) => {
  const review = await findReview(scopeOf(actor), caseId);
  if (!review) throw new Error("The review is out of reach");
  return review;
};

const kindsOf = async (caseId: string) =>
  (await db.auditEvent.findMany({ where: { caseId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("savePart", () => {
  it("keeps every part, with when and who saved it, until nothing is missing", async () => {
    const { actor, caseId, reference } = await aCaseload((given) => aCase({ ...given, routes: {} }));
    expect((await reviewOf(actor, caseId)).gaps).toHaveLength(5);
    const safe = { call: true, leave_message: false, text: true, email: false, post: false, visit: true };

    const parts: AnsweredPart[] = [
      risk,
      {
        part: "needs",
        answers: { needs: [{ area: "money", term: "short", details: "Rent.", outcome: null }] },
      },
      ownWords("A door that locks.", "My sister."),
      {
        part: "safe_contact",
        answers: {
          routes: safe,
          contactNotes: "Mornings only.",
          phone: "07700 900456",
          email: "robin@example.org",
          address: "No fixed abode",
        },
      },
      {
        part: "circumstances",
        answers: {
          ...blankValues(reviewFields.circumstances),
          communication: "Large print.",
          network: "A sister in Selby.",
          gpStatus: "not_registered",
          circumstances: "Sofa to sofa since May.",
        },
      },
      { part: "professionals", answers: { noneKnownOn: today } },
    ];
    for (const saved of parts) {
      expect(await save(actor, { reference, saved })).toEqual({ ok: true, value: null });
    }

    const review = await reviewOf(actor, caseId);
    expect(Object.entries(review.answers)).toEqual(parts.map(({ part, answers }) => [part, answers]));
    expect(review.gaps).toEqual([]);
    for (const part of reviewParts) {
      expect(review.versions[part]).toBe(1);
      expect(review.saved[part]).toEqual({ at: new Date("2020-09-09T08:00:00Z"), by: actor.name });
    }
    expect((await kindsOf(caseId)).slice(1)).toEqual([
      "risk_assessed",
      ...Array<string>(5).fill("review_part_saved"),
    ]);
    const after = await db.case.findUniqueOrThrow({ where: { id: caseId } });
    expect(after).toMatchObject({ riskLevel: "high", version: 0, reviewedOn: null });
  });

  it("shows the loser of two who saved one part both texts, and lets them decide over the newer", async () => {
    const { worker, actor, caseId, reference } = await aCaseload();
    const manager = actorOf(await aManager({ programmeId: worker.programmeId }));
    const [first, second] = [ownWords("A door that locks."), ownWords("My sister.")];

    expect(await save(manager, { reference, saved: first })).toMatchObject({ ok: true });
    const lost = await save(actor, { reference, saved: second });

    expect(lost).toMatchObject({
      ok: false,
      refusal: { changed: { by: manager.name, when: "9 Sep, 09:00", version: 1 } },
    });
    expect(lost).toHaveProperty("refusal.changed.facts.0", {
      label: "First",
      value: "A door that locks.",
      attempted: "My sister.",
    });
    expect((await reviewOf(actor, caseId)).answers.own_words.ownWords).toEqual(["A door that locks."]);

    expect(await save(actor, { reference, saved: second, version: 1 })).toMatchObject({ ok: true });
    const review = await reviewOf(actor, caseId);
    expect(review.answers.own_words.ownWords).toEqual(["My sister."]);
    expect(review.versions.own_words).toBe(2);
  });

  it("lets one of two who save at the same moment through", async () => {
    const { worker, actor, reference } = await aCaseload();
    const manager = actorOf(await aManager({ programmeId: worker.programmeId }));

    const both = await Promise.all([
      save(actor, { reference, saved: ownWords("A door that locks.") }),
      save(manager, { reference, saved: ownWords("My sister.") }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("does not let one part block another", async () => {
    const { actor, reference } = await aCaseload();
    await save(actor, { reference, saved: ownWords("A door that locks.") });
    expect(await save(actor, { reference, saved: risk })).toMatchObject({ ok: true });
  });

  it("answers the same form the same and saves it once", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const input = { reference, saved: risk, requestKey: newRequestKey() };

    expect(await save(actor, input)).toEqual(await save(actor, input));
    expect((await kindsOf(caseId)).filter((kind) => kind === "risk_assessed")).toHaveLength(1);
    expect((await reviewOf(actor, caseId)).versions.risk).toBe(1);
  });

  it("refuses an assessment of tomorrow, and saves nothing", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const tomorrow: AnsweredPart = { ...risk, answers: { ...risk.answers, assessedOn: addDays(today, 1) } };
    expect(await save(actor, { reference, saved: tomorrow })).toEqual({
      ok: false,
      refusal: "assessed_in_future",
    });
    expect((await reviewOf(actor, caseId)).answers.risk.level).toBe("medium");
  });

  it("does not take it that none are known while a professional is listed", async () => {
    const { actor, caseId, reference } = await aCaseload();
    await atNine(() => anInvolvement({ caseId }));
    const noneKnown: AnsweredPart = { part: "professionals", answers: { noneKnownOn: today } };
    expect(await save(actor, { reference, saved: noneKnown })).toEqual({
      ok: false,
      refusal: "professionals_listed",
    });
  });

  it("saves nothing on a case that has ended", async () => {
    const { actor, reference } = await aCaseload((given) =>
      anEndedCase({ ...given, endReason: "moved_away" }),
    );
    expect(await save(actor, { reference, saved: risk })).toEqual({ ok: false, refusal: "case_ended" });
  });

  it("is open to the named holder of a held case, and to no one else of that office", async () => {
    const { worker, caseId, reference } = await aCaseload();
    const { programmeId } = worker;
    const [holder, other] = [await aCommissioner({ programmeId }), await aCommissioner({ programmeId })];
    await atNine(() => aHold({ caseId, state: "accepted", holderId: holder.id }));

    expect(await save(actorOf(holder), { reference, saved: risk })).toMatchObject({ ok: true });
    expect(await save(actorOf(other), { reference, saved: ownWords("My sister.") })).toEqual({
      ok: false,
      refusal: "not_found",
    });
  });

  it("answers someone else’s case as a missing one", async () => {
    const { worker, caseId, reference } = await aCaseload();
    const other = actorOf(await aWorker({ programmeId: worker.programmeId }));
    expect(await save(other, { reference, saved: risk })).toEqual({ ok: false, refusal: "not_found" });
    expect(await findReview(scopeOf(other), caseId)).toBeNull();
  });
});

it("finds a reviewed case complete, as its own history says", async () => {
  const { caseId, actor } = await atNine(async () => {
    const worker = await aWorker();
    const { id } = await aReviewedCase({ workerId: worker.id, riskLevel: "high" });
    return { caseId: id, actor: actorOf(worker) };
  });
  const review = await reviewOf(actor, caseId);
  expect(review).toMatchObject({ gaps: [], completedOn: today });
  expect(review.answers.risk).toMatchObject({ level: "high", assessedOn: today });
  const { differences } = await atNine(() => checkCases(db, { id: caseId }));
  expect(differences).toEqual([]);
});
