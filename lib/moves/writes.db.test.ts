import { describe, expect, it } from "vitest";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { addDays, calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { logContact } from "@/lib/contacts/writes";
import { planHandover } from "@/lib/handovers/writes";
import { listSilent } from "@/lib/holds/reads";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aContact } from "@/prisma/factories/contacts";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { addStaff, moveAccount } from "@/lib/staff/writes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
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
  noDeputy: "There is no one else.",
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
  const { reference: keptCase } = await aCase({ workerId: sam.id });
  await move(sam, about, { move: "request_closure", endReason: "duplicate_or_error" }, { keptCase });
  await move(omar, about, "approve_closure");
  await move(omar, about, "reopen", { workerId: sam.id, reason: "It was no duplicate." });

  expect(await move(sam, about, noService, { details: "Nothing fits.", gpInformed: "yes" })).toMatchObject({
    refusal: { refusals: ["need_unmet", "office_has_answered"] },
  });
});

it("ends a held case as no service available on the request of its named holder, also after closing", async () => {
  const { sam, nadia, alex, bo } = await aService();
  const about = await aReviewedCase({ workerId: sam.id });
  const noService = { move: "request_closure", endReason: "no_service_available" } as const;
  const answers = { details: "Nothing fits.", personInformed: "yes", gpInformed: "yes" } as const;
  await move(nadia, about, "propose_hold", proposal);
  await move(alex, about, "accept_hold", acceptance(alex.id), { office: true });

  await atInstant(new Date("2020-10-05T10:00:00Z"), async () => {
    await move(alex, about, "record_unmet_need", { details: "No one has a place." });
    expect(await move(sam, about, noService, answers)).toMatchObject({
      refusal: { refusals: ["office_has_answered"] },
    });
    expect(await move(alex, about, noService, answers)).toEqual(done);
    expect(await move(bo, about, "approve_closure", { note: "We looked too." }, { office: true })).toEqual(
      done,
    );
  });

  expect(await stored(about.id)).toMatchObject({ endReason: "no_service_available", position: "ended" });
  await isWhole(about.id);
});

it("lets the office step in with a silent destination, by reference, and asks for the answer anew", async () => {
  const { sam, alex } = await aService();
  const about = await aReviewedCase({ workerId: sam.id });
  const { id } = await aHandover({ caseId: about.id, status: "referred", sentOn: "2020-08-03" });
  const agreed = {
    who: "Their team lead",
    how: "phone",
    details: "They decide at their meeting.",
    answerOn: addDays(today, 5),
  } as const;

  expect(await listSilent(officeScopeOf(alex), today)).toMatchObject([
    { reference: about.reference, since: "2020-09-01" },
  ]);
  expect(
    await move(alex, about, "step_in", { ...agreed, answerOn: addDays(today, -1) }, { office: true }),
  ).toMatchObject({ refusal: { refusals: ["new_answer_ahead"] } });
  expect(await move(sam, about, "step_in", agreed)).toMatchObject({ refusal: { refusals: ["wrong_role"] } });
  expect(await move(alex, about, "step_in", agreed, { office: true })).toEqual(done);

  expect(await db.handover.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "referred",
    answerAgreedOn: columnOf(addDays(today, 5)),
  });
  expect(
    await db.handoverEvent.findFirst({ where: { handoverId: id, move: "office_stepped_in" } }),
  ).toMatchObject({
    byId: alex.id,
    details: {
      who: "Their team lead",
      how: "phone",
      details: "They decide at their meeting.",
      answerOn: "2020-09-14",
    },
  });
  const due = await db.deadline.findMany({ where: { caseId: about.id, kind: "answer_due" } });
  expect(due).toMatchObject([{ dueOn: columnOf(addDays(today, 5)) }]);
  expect(await listSilent(officeScopeOf(alex), today)).toEqual([]);
  expect(await move(alex, about, "step_in", agreed, { office: true })).toMatchObject({
    refusal: { refusals: ["answer_waits_for_office"] },
  });
  await isWhole(about.id);
});

describe("a duplicate", () => {
  const twice = { move: "request_closure", endReason: "duplicate_or_error" } as const;

  it("names a record that exists and is kept, under any worker", async () => {
    const { programmeId, sam, nadia, omar } = await aService();
    const { id: ruth } = await aWorker({ programmeId });
    const about = await aReviewedCase({ workerId: sam.id });
    const kept = await aCase({ workerId: ruth, reference: "KEPT-7" });
    const ask = (keptCase: string) => move(sam, about, twice, { details: "Twice.", keptCase });

    expect(await ask("KEPT-8")).toMatchObject({ refusal: { refusals: ["kept_case_exists"] } });
    expect(await ask(about.reference)).toMatchObject({ refusal: { refusals: ["kept_case_is_another"] } });
    // The same reference in another programme is another record.
    await aCase({ reference: "KEPT-8" });
    expect(await ask("KEPT-8")).toMatchObject({ refusal: { refusals: ["kept_case_exists"] } });

    expect(await ask(" kept - 7 ")).toEqual(done);
    expect(await move(nadia, about, "approve_closure")).toEqual(done);
    expect(await stored(about.id)).toMatchObject({ keptCaseId: kept.id, endReason: "duplicate_or_error" });
    await isWhole(about.id);

    // The record that is kept cannot become a duplicate of its own duplicate.
    const back = { details: "The other way round.", keptCase: about.reference };
    expect(await move(nadia, kept, twice, back)).toMatchObject({
      refusal: { refusals: ["kept_case_is_kept"] },
    });

    expect(await move(omar, about, "reopen", { workerId: sam.id, reason: "Two people." })).toEqual(done);
    expect(await stored(about.id)).toMatchObject({ keptCaseId: null, endReason: null });
    expect(await move(nadia, kept, twice, back)).toEqual(done);
    await isWhole(about.id);
  });

  it("withdraws what is under way, and each destination that was sent something is to be informed", async () => {
    const { sam, nadia } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    const sent = await aHandover({ caseId: about.id, status: "accepted" });
    const draft = await aHandover({ caseId: about.id, kind: "supporting" });
    const { reference: keptCase } = await aCase({ workerId: sam.id });

    await move(sam, about, twice, { details: "Twice.", keptCase });
    expect(await move(nadia, about, "approve_closure")).toEqual(done);

    const handovers = await db.handover.findMany({ where: { caseId: about.id } });
    expect(handovers.map(({ status }) => status)).toEqual(["withdrawn", "withdrawn"]);
    expect(await db.destinationNotice.findMany({ where: { caseId: about.id } })).toMatchObject([
      { handoverId: sent.id, reason: "duplicate", informedOn: null },
    ]);
    const due = await db.deadline.findMany({ where: { caseId: about.id } });
    expect(due).toMatchObject([{ kind: "destination_to_inform", subject: sent.id }]);
    expect(draft.id).not.toBe(sent.id);
    await isWhole(about.id);
  });

  it("is approved only for one of two records that name each other, also at the same moment", async () => {
    const { programmeId, sam, nadia, omar } = await aService();
    const one = await aReviewedCase({ workerId: sam.id });
    const { id: workerId } = await aWorker({ programmeId });
    const other = await aReviewedCase({ workerId });
    await move(sam, one, twice, { details: "Twice.", keptCase: other.reference });
    await move(sam, other, twice, { details: "Twice.", keptCase: one.reference });
    await move(nadia, other, twice, { details: "Twice.", keptCase: one.reference });

    const answers = await Promise.all([
      move(omar, one, "approve_closure"),
      move(omar, other, "approve_closure"),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, refusal: { refusals: ["kept_case_stands"] } });
  });

  it("is decided by the office on a case that it holds, before the closing date too", async () => {
    const { sam, nadia, alex, bo } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    const { reference: keptCase } = await aCase({ workerId: sam.id });
    await move(nadia, about, "propose_hold", proposal);
    await move(alex, about, "accept_hold", acceptance(alex.id), { office: true });

    await move(alex, about, twice, { details: "Twice.", keptCase });
    expect(await move(alex, about, "approve_closure", {}, { office: true })).toMatchObject({
      refusal: { refusals: ["not_own_request"] },
    });
    expect(await move(bo, about, "approve_closure", {}, { office: true })).toEqual(done);
    await isWhole(about.id);
  });
});

describe("a death", () => {
  it("ends every handover, stops what is due to the person, and requires the professionals to be informed", async () => {
    const { sam } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    await anInvolvement({ caseId: about.id });
    await aHandover({ caseId: about.id, status: "accepted" });
    await aHandover({ caseId: about.id, kind: "supporting" });

    expect(
      await move(sam, about, "record_death", {
        happenedOn: today,
        deathDay: "died_on",
        expectation: "expected",
        who: "Her sister",
        checked: "The hospital confirmed it.",
      }),
    ).toEqual(done);

    const handovers = await db.handover.findMany({ where: { caseId: about.id } });
    expect(handovers.map(({ status }) => status)).toEqual(["withdrawn", "withdrawn"]);
    const kinds = (await db.deadline.findMany({ where: { caseId: about.id } })).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["death_to_confirm", "destination_to_inform", "professional_to_tell"]);
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
    const { id: workerId } = await aWorker({ programmeId: nadia.programmeId });
    expect(await move(omar, about, "reopen", { workerId, reason: "They came back." })).toEqual(done);
    expect(await stored(about.id)).toMatchObject({ endReason: null, holderWorkerId: workerId, workerId });
    await isWhole(about.id);
  });

  it("is decided by the office on a sole manager's own request, and waits for a manager again once there is another", async () => {
    const sam = await aWorker();
    const { programmeId } = sam;
    const nadia = actorOf(await aManager({ programmeId }));
    const bo = actorOf(await aCommissioner({ programmeId }));
    const administrator = actorOf(await anAdministrator({ programmeId }));
    const about = await aReviewedCase({ workerId: sam.id });
    const waitsFor = async () =>
      (await db.deadline.findMany({ where: { caseId: about.id } }))
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith("closure_request"));
    await move(nadia, about, moved, answers);
    expect(await waitsFor()).toEqual(["closure_request_to_office"]);

    const given = { name: "Omar", email: `omar.${newRequestKey()}@example.org`, role: "manager" } as const;
    await addStaff(administrator, { requestKey: newRequestKey(), ...given });
    expect(await waitsFor()).toEqual(["closure_request"]);
    expect(await move(bo, about, "approve_closure", {}, { office: true })).toMatchObject({
      refusal: { refusals: ["office_may_decide"] },
    });

    const { id: staffId } = await db.staff.findFirstOrThrow({ where: { email: given.email } });
    await moveAccount(administrator, { requestKey: newRequestKey(), staffId, version: 0, move: "suspend" });
    expect(await waitsFor()).toEqual(["closure_request_to_office"]);
    expect(await move(bo, about, "approve_closure", {}, { office: true })).toEqual(done);
    expect(await stored(about.id)).toMatchObject({ endReason: "moved_away" });
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
    expect(await move(nadia, about, "reopen", { workerId: sam.id, reason: "They came back." })).toEqual(done);
    expect(await waiting()).toBe(0);
  });

  it("is taken back by its author, in place of one who cannot act by a manager, and can be requested again", async () => {
    const { sam, nadia } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    const takeBack = (actor: Actor) =>
      move(actor, about, "take_back_closure", { reason: "They are staying after all." });

    await move(sam, about, moved, answers);
    expect(await takeBack(nadia)).toMatchObject({ refusal: { refusals: ["author_or_in_their_place"] } });
    expect(await takeBack(sam)).toEqual(done);
    expect(await stored(about.id)).toMatchObject({ stage: "planning", holderWorkerId: sam.id });
    expect(await takeBack(sam)).toMatchObject({ refusal: { refusals: ["requested"] } });

    expect(await move(sam, about, moved, answers)).toEqual(done);
    await db.staff.update({
      where: { id: sam.id },
      data: { status: "suspended", statusSince: columnOf(today) },
    });
    expect(await takeBack(nadia)).toEqual(done);
    const requests = await db.closureRequest.findMany({
      where: { caseId: about.id },
      orderBy: { requestedAt: "asc" },
      select: { decision: true, decidedById: true, note: true },
    });
    const takenBack = { decision: "taken_back", note: "They are staying after all." };
    expect(requests).toEqual([
      { ...takenBack, decidedById: sam.id },
      { ...takenBack, decidedById: nadia.id },
    ]);
    expect(await db.auditEvent.count({ where: { caseId: about.id, kind: "closure_taken_back" } })).toBe(2);
    await isWhole(about.id);
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

describe("someone who comes back after a handover", () => {
  const back = new Date("2020-11-20T10:00:00Z");
  const handedOver = async (over: { endReason?: "handed_over" } = {}) => {
    const { sam, nadia } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    await aHandover({
      caseId: about.id,
      status: "completed",
      completedOn: "2020-09-07",
      checkAnsweredOn: "2020-09-21",
    });
    if (over.endReason) {
      const omar = actorOf(await aManager({ programmeId: nadia.programmeId }));
      const closing = { move: "request_closure", endReason: over.endReason } as const;
      const answers = { details: "They are settled.", personInformed: "yes", gpInformed: "yes" } as const;
      expect(await move(nadia, about, closing, answers)).toEqual(done);
      expect(await move(omar, about, "approve_closure")).toEqual(done);
    }
    return { sam, nadia, about };
  };

  it("can be planned for, held and placed again, 70 days later, once the case is reopened", async () => {
    const { sam, nadia, about } = await handedOver({ endReason: "handed_over" });
    await atInstant(back, async () => {
      const reopened = { workerId: sam.id, reason: "York Mind has closed its books." };
      expect(await move(nadia, about, "reopen", reopened)).toEqual(done);
      expect(await stored(about.id)).toMatchObject({
        stage: "needs_new_plan",
        outstandingReason: "declined",
        holderWorkerId: sam.id,
        holderDestinationId: null,
      });
      await isWhole(about.id);

      const { id: destinationId } = await aDestination({ programmeId: nadia.programmeId });
      const plan = { reference: about.reference, destinationId, kind: "lead" } as const;
      expect(await planHandover(scopeOf(nadia), nadia, newRequestKey(), plan)).toMatchObject({ ok: true });
      expect(await move(nadia, about, "propose_hold", proposal)).toEqual(done);
      await isWhole(about.id);
    });
  });

  it("is taken on again while the case is still open, by a worker who is there", async () => {
    const { sam, nadia, about } = await handedOver();
    await atInstant(back, async () => {
      const again = { reason: "They stopped going." };
      expect(await move(nadia, about, "take_on_again", again)).toMatchObject({
        refusal: { refusals: ["worker_chosen"] },
      });
      expect(await move(nadia, about, "take_on_again", { ...again, workerId: nadia.id })).toMatchObject({
        refusal: "worker_unknown",
      });
      expect(await move(nadia, about, "take_on_again", { ...again, workerId: sam.id })).toEqual(done);
      expect(await stored(about.id)).toMatchObject({ holderWorkerId: sam.id, stage: "needs_new_plan" });
      expect(await db.deadline.count({ where: { caseId: about.id, kind: "second_safety_check" } })).toBe(0);
      await isWhole(about.id);
    });
  });
});
