import { describe, expect, it } from "vitest";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { logContact } from "@/lib/contacts/writes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aContact } from "@/prisma/factories/contacts";
import { aHandover } from "@/prisma/factories/handovers";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { moveCase } from "./writes";

const today = calendarDate("2020-09-09");

async function aService() {
  const sam = await aWorker({ name: "Sam" });
  const { programmeId } = sam;
  return {
    programmeId,
    sam: actorOf(sam),
    nadia: actorOf(await aManager({ programmeId, name: "Nadia" })),
    omar: actorOf(await aManager({ programmeId, name: "Omar" })),
    alex: actorOf(await aCommissioner({ programmeId, name: "Alex" })),
    bo: actorOf(await aCommissioner({ programmeId, name: "Bo" })),
  };
}

type Seen = { id: string; reference: string };

/** Moves the current version of a case. */
async function move(
  actor: Actor,
  { id, reference }: Seen,
  chosen: ChosenCaseMove | Exclude<ChosenCaseMove["move"], "request_closure">,
  answers: Partial<MoveAnswers> = {},
  {
    office = false,
    key = newRequestKey(),
    version,
  }: { office?: boolean; key?: string; version?: number } = {},
) {
  const stored = await db.case.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return moveCase(office ? officeScopeOf(actor) : scopeOf(actor), actor, key, {
    reference,
    version: version ?? stored.version,
    chosen: typeof chosen === "string" ? { move: chosen } : chosen,
    answers: { happenedOn: today, ...answers },
  });
}

const done = { ok: true, value: null };
const stored = (id: string) => db.case.findUniqueOrThrow({ where: { id } });
const isWhole = async (id: string) =>
  expect(await checkCases(db, { id })).toEqual({ checked: 1, differences: [] });

const proposal = {
  reason: "No one can begin in time.",
  summary: "Housing and debt.",
  interimPlan: "Weekly calls.",
};
const acceptance = (holderId: string): Partial<MoveAnswers> => ({
  holderId,
  reviewOn: addDays(today, 14),
  lawfulBasis: "public_task",
  article9Condition: "health_or_social_care",
  personInformed: "yes",
});

describe("a hold", () => {
  it("goes to the office and back to the worker, and the responsibility with it", async () => {
    const { nadia, alex, sam } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });

    expect(await move(nadia, about, "propose_hold", proposal)).toEqual(done);
    expect(await stored(about.id)).toMatchObject({ holderWorkerId: sam.id });
    expect(await db.deadline.count({ where: { caseId: about.id, kind: "hold_decision" } })).toBe(1);
    expect(await move(alex, about, "accept_hold", acceptance(alex.id), { office: true })).toEqual(done);
    expect(await stored(about.id)).toMatchObject({
      stage: "held",
      holderOfficeId: alex.id,
      holderWorkerId: null,
      workerId: sam.id,
    });
    expect(
      await move(alex, about, "review_hold", { details: "All is well.", reviewOn: addDays(today, 20) }),
    ).toEqual(done);
    expect(await db.holdReview.count({ where: { hold: { caseId: about.id } } })).toBe(1);
    expect(await move(alex, about, "end_hold", { reason: "York Mind begins." })).toEqual(done);
    expect(await stored(about.id)).toMatchObject({ holderWorkerId: sam.id, holderOfficeId: null });
    await isWhole(about.id);
  });

  it("is readable by its named holder, and by no one else of the office", async () => {
    const { nadia, alex, bo, sam } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    await move(nadia, about, "propose_hold", proposal);
    await move(bo, about, "accept_hold", acceptance(alex.id), { office: true });
    const review = { details: "Seen.", reviewOn: addDays(today, 7) };

    expect(await move(bo, about, "review_hold", review)).toEqual({ ok: false, refusal: "not_found" });
    expect(await move(alex, about, "review_hold", review)).toEqual(done);
  });

  it("is held by a member of the office only, with a review within 30 days", async () => {
    const { nadia, alex, sam } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    await move(nadia, about, "propose_hold", proposal);

    expect(await move(alex, about, "accept_hold", acceptance(sam.id), { office: true })).toEqual({
      ok: false,
      refusal: "holder_unknown",
    });
    const late = { ...acceptance(alex.id), reviewOn: addDays(today, 31) };
    expect(await move(alex, about, "accept_hold", late, { office: true })).toEqual({
      ok: false,
      refusal: { refusals: ["hold_review_ahead"] },
    });
    expect(await move(nadia, about, "propose_hold", proposal)).toMatchObject({
      refusal: { refusals: ["no_open_hold"] },
    });
  });
});

it("does not take a proposal that a closure overtook for an answer of the office", async () => {
  const { sam, nadia, omar } = await aService();
  const about = await aReviewedCase({ workerId: sam.id });
  const noService = { move: "request_closure", endReason: "no_service_available" } as const;
  await move(nadia, about, "propose_hold", proposal);
  await move(
    sam,
    about,
    { move: "request_closure", endReason: "duplicate_or_error" },
    { keptCase: "YP-0001" },
  );
  await move(omar, about, "approve_closure");
  await move(omar, about, "reopen", { reason: "It was no duplicate." });

  expect(await move(sam, about, noService, { details: "Nothing fits." })).toMatchObject({
    refusal: { refusals: ["need_unmet", "hold_returned"] },
  });
});

describe("a death", () => {
  it("ends every handover, stops what is due to the person, and requires the professionals to be informed", async () => {
    const { sam } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    await anInvolvement({ caseId: about.id });
    await aHandover({ caseId: about.id, status: "accepted" });
    await aHandover({ caseId: about.id, kind: "supporting" });

    expect(await move(sam, about, "record_death", { happenedOn: today, who: "Her sister" })).toEqual(done);

    const handovers = await db.handover.findMany({ where: { caseId: about.id } });
    expect(handovers.map(({ status }) => status)).toEqual(["withdrawn", "withdrawn"]);
    const kinds = (await db.deadline.findMany({ where: { caseId: about.id } })).map(({ kind }) => kind);
    expect(kinds).toEqual(["professional_to_tell"]);
    expect(await stored(about.id)).toMatchObject({ stage: "ready_to_close", holderWorkerId: sam.id });
    await isWhole(about.id);
  });
});

describe("a closure", () => {
  const moved = { move: "request_closure", endReason: "moved_away" } as const;
  const answers = {
    details: "Gone to Leeds.",
    newArea: "Leeds",
    outOfAreaOffered: "yes",
    personInformed: "yes",
    gpInformed: "yes",
  } as const;

  it("is decided by someone else, ends the case, and is taken back by reopening it", async () => {
    const { sam, nadia } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });

    expect(await move(nadia, about, moved, answers)).toEqual(done);
    expect(await move(nadia, about, "approve_closure")).toMatchObject({
      refusal: { refusals: ["not_own_request"] },
    });
    const omar = actorOf(await aManager({ programmeId: nadia.programmeId }));
    expect(await move(omar, about, "approve_closure")).toEqual(done);
    expect(await stored(about.id)).toMatchObject({
      stage: "closed",
      endReason: "moved_away",
      holderWorkerId: null,
    });
    expect(await move(omar, about, "reopen", { reason: "They came back." })).toEqual(done);
    expect(await stored(about.id)).toMatchObject({ endReason: null, holderWorkerId: sam.id });
    await isWhole(about.id);
  });

  it("is followed by what a manager has to read: each contact after it, until reviewed or reopened", async () => {
    const { sam, nadia } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    const omar = actorOf(await aManager({ programmeId: nadia.programmeId }));
    await move(sam, about, moved, answers);
    expect(await move(omar, about, "approve_closure")).toEqual(done);
    const callAt = (at: string) =>
      atInstant(new Date(at), () =>
        logContact(scopeOf(sam), sam, newRequestKey(), {
          reference: about.reference,
          happenedOn: calendarDate(at.slice(0, 10)),
          with: "person",
          medium: "phone",
          location: null,
          direction: "to_us",
          result: "made",
          purposes: ["check_in"],
          notes: "They called: the flat fell through.",
          nextStep: null,
          involvementId: null,
          professionalOutcome: null,
        }),
      );
    const waiting = async () =>
      (await db.deadline.findMany({ where: { caseId: about.id, kind: "contact_after_end" } })).length;

    // After support has ended, too.
    expect(await callAt("2020-10-05T10:00:00Z")).toMatchObject({ ok: true });
    expect(await waiting()).toBe(1);
    expect(await stored(about.id)).toMatchObject({ stage: "closed", nextDueKind: "contact_after_end" });

    const review = (actor: Actor) =>
      move(actor, about, "review_contact_after_end", { details: "Sent to York Mind." });
    expect(await atInstant(new Date("2020-10-06T10:00:00Z"), () => review(sam))).toMatchObject({
      refusal: { refusals: ["wrong_role"] },
    });
    expect(await atInstant(new Date("2020-10-06T10:00:00Z"), () => review(nadia))).toEqual(done);
    expect(await waiting()).toBe(0);
    await isWhole(about.id);

    await callAt("2020-10-07T10:00:00Z");
    expect(await waiting()).toBe(1);
    expect(await move(nadia, about, "reopen", { reason: "They came back." })).toEqual(done);
    expect(await waiting()).toBe(0);
  });

  it("asks what each reason asks for", async () => {
    const { sam } = await aService();
    const about = await aCase({ workerId: sam.id });
    await anInvolvement({ caseId: about.id });

    expect(
      await move(sam, about, { move: "request_closure", endReason: "lost_contact" }, answers),
    ).toMatchObject({
      refusal: {
        refusals: ["professionals_informed", "attempts_enough", "media_enough", "long_enough", "letter_sent"],
      },
    });
    expect(await move(sam, about, { move: "request_closure", endReason: "deceased" }, answers)).toMatchObject(
      {
        refusal: { refusals: ["death_recorded"] },
      },
    );
  });

  it("is asked for once by one form, and only by the first of two people at once", async () => {
    const { sam, nadia } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    const key = newRequestKey();
    const asking = [
      move(sam, about, moved, answers, { key }),
      move(sam, about, moved, answers, { key }),
      move(nadia, about, moved, answers),
    ];

    const outcomes = await Promise.all(asking);
    expect(await db.closureRequest.count({ where: { caseId: about.id } })).toBe(1);
    expect(outcomes.some(({ ok }) => !ok)).toBe(true);
  });
});

it("notes that contact is lost until someone is reached", async () => {
  const { sam } = await aService();
  const about = await aReviewedCase({ workerId: sam.id });
  expect(await move(sam, about, "lose_contact", { reason: "No answer for weeks." })).toMatchObject({
    refusal: { refusals: ["attempt_failed"] },
  });
  await aContact({ caseId: about.id, result: "no_answer" });

  expect(await move(sam, about, "lose_contact", { reason: "No answer for weeks." })).toEqual(done);
  expect(await stored(about.id)).toMatchObject({ stage: "contact_lost" });
  await aContact({ caseId: about.id });
  expect(await stored(about.id)).toMatchObject({ stage: "planning" });
});

it("does not reach a colleague's case, and shows the second of two what the first did", async () => {
  const { sam, nadia, programmeId } = await aService();
  const about = await aReviewedCase({ workerId: sam.id });
  const ruth = actorOf(await aWorker({ programmeId }));
  const found = { details: "Nothing fits." };

  expect(await move(ruth, about, "record_unmet_need", found)).toEqual({ ok: false, refusal: "not_found" });
  expect(await move(nadia, about, "record_unmet_need", found)).toEqual(done);
  expect(await move(sam, about, "record_unmet_need", found, { version: 0 })).toMatchObject({
    refusal: { changed: { by: "Nadia", version: 1 } },
  });
});
