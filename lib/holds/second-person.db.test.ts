import { describe, expect, it } from "vitest";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { findCaseHead } from "@/lib/cases/reads";
import { decideEntry } from "@/lib/checklists/writes";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { moveHandover } from "@/lib/handovers/writes";
import { moveCase } from "@/lib/moves/writes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { approveSharing } from "@/lib/sharing/writes";
import { findProgramme } from "@/lib/programmes/reads";
import { aCase } from "@/prisma/factories/cases";
import { aChecklistEntry } from "@/prisma/factories/checklists";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aSharingDecision } from "@/prisma/factories/sharing";
import { aCommissioner, actorOf, aManager } from "@/prisma/factories/staff";
import { listDecidedAlone, listHeldByColleagues, listWaitingForSecond } from "./reads";

const today = calendarDate("2020-10-05");
const done = { ok: true, value: expect.anything() as unknown };

/** After the closing date; the office holds a person at high risk, and a colleague of the named holder stands in. */
const onHeld = <Answer>(run: (about: Awaited<ReturnType<typeof aHeldCase>>) => Promise<Answer>) =>
  aHeldCase().then((about) => atInstant(new Date("2020-10-05T10:00:00Z"), () => run(about)));

async function aHeldCase() {
  const { id: programmeId } = await aProgramme();
  const manager = await aManager({ programmeId });
  const [alex, bo] = [
    actorOf(await aCommissioner({ programmeId, name: "Alex Whitfield" })),
    actorOf(await aCommissioner({ programmeId, name: "Bo Marsh" })),
  ];
  const about = await aCase({ programmeId, riskLevel: "high" });
  await aHold({ caseId: about.id, state: "accepted", holderId: alex.id, proposedById: manager.id });
  return { programmeId, alex, bo, about };
}

/** What says who the second person is, after the closing date. */
const around = async (programmeId: string) => ({ today, ...(await findProgramme(programmeId)) });

type About = { id: string; reference: string };

async function tryToStandIn(bo: Actor, { id, reference }: About, happenedOn = today) {
  const { version } = await db.case.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const answers = { happenedOn, reason: "To be the second person." };
  const chosen = { move: "stand_in" } as const;
  return moveCase(officeScopeOf(bo), bo, newRequestKey(), { reference, version, chosen, answers });
}

const standIn = async (bo: Actor, about: About, happenedOn = today) =>
  expect(await tryToStandIn(bo, about, happenedOn)).toMatchObject({ ok: true });

async function move(
  actor: Actor,
  reference: string,
  handoverId: string,
  name: LaterMove,
  answers: Partial<MoveAnswers> = {},
) {
  const { version } = await db.handover.findUniqueOrThrow({ where: { id: handoverId } });
  return moveHandover(scopeOf(actor), actor, newRequestKey(), {
    reference,
    handoverId,
    version,
    move: name,
    answers: { happenedOn: today, ...answers },
  });
}

const isWhole = async (id: string) =>
  expect(await checkCases(db, { id })).toEqual({ checked: 1, differences: [] });

describe("on a held case, once support has ended, another member of the office than the named holder", () => {
  it("signs an enhanced handover", () =>
    onHeld(async ({ alex, bo, about }) => {
      const { reference } = about;
      const { id } = await aHandover({
        caseId: about.id,
        status: "handing_over",
        sentOn: "2020-09-08",
        firstContactOn: "2020-09-09",
      });
      await db.checklistEntry.updateMany({
        where: { handoverId: id },
        data: { state: "done", decidedOn: new Date("2020-09-09"), decidedById: alex.id },
      });
      const sign = { details: "I have read the whole record." };
      const signed = () => move(bo, reference, id, "sign", sign);

      expect(
        await listHeldByColleagues(officeScopeOf(bo), bo.id, await around(bo.programmeId)),
      ).toMatchObject([{ reference, secondNeeds: ["signature"] }]);
      expect(await signed()).toEqual({ ok: false, refusal: "not_found" });
      await standIn(bo, about);
      expect(await move(alex, reference, id, "sign", sign)).toMatchObject({
        refusal: { refusals: ["decides_on_case"] },
      });
      expect(await signed()).toEqual(done);
      expect(
        await move(alex, reference, id, "complete", { personInformed: "yes", gpInformed: "yes" }),
      ).toEqual(done);
      await isWhole(about.id);
    }));

  it("waives an item of a checklist", () =>
    onHeld(async ({ alex, bo, about }) => {
      const { reference } = about;
      const { id: handoverId } = await aHandover({
        caseId: about.id,
        status: "handing_over",
        sentOn: "2020-09-08",
      });
      const { id: entryId, version } = await aChecklistEntry({ handoverId });
      const waive = (actor: Actor) =>
        decideEntry(scopeOf(actor), actor, {
          requestKey: newRequestKey(),
          reference,
          handoverId,
          entryId,
          version,
          state: "waived",
          decidedOn: null,
          notes: "There is nothing to hand over.",
        });
      await standIn(bo, about);
      expect(await waive(alex)).toEqual({ ok: false, refusal: "managers_waive" });
      expect(await waive(bo)).toMatchObject({ ok: true });
      await isWhole(about.id);
    }));

  it("approves sharing without consent that the named holder recorded", () =>
    onHeld(async ({ alex, bo, about }) => {
      const { destinationId } = await aSharingDecision({
        caseId: about.id,
        decision: "without_consent",
        reason: "A child is at risk.",
        lawfulBasis: "vital_interests",
        article9Condition: "substantial_public_interest",
        recordedById: alex.id,
      });
      const approve = (actor: Actor) =>
        approveSharing(scopeOf(actor), actor, {
          requestKey: newRequestKey(),
          reference: about.reference,
          destinationId,
          version: 1,
        });
      await standIn(bo, about);
      expect(await approve(alex)).toEqual({ ok: false, refusal: "own_decision" });
      expect(await approve(bo)).toMatchObject({ ok: true });
      await isWhole(about.id);
    }));

  it("confirms a decline that the named holder reported", () =>
    onHeld(async ({ alex, bo, about }) => {
      const { reference } = about;
      const { id } = await aHandover({ caseId: about.id, status: "referred", sentOn: "2020-09-08" });
      expect(
        await move(alex, reference, id, "report_decline", {
          who: "Grace Pembury",
          role: "Duty worker",
          how: "phone",
          declineReason: "no_capacity",
          statement: "They have no place.",
        }),
      ).toEqual(done);
      const details = { details: "We asked their manager as well." };
      expect(await move(alex, reference, id, "confirm_decline", details)).toMatchObject({
        refusal: { refusals: ["not_own_report"] },
      });
      await standIn(bo, about);
      expect(await move(bo, reference, id, "confirm_decline", details)).toEqual(done);
      await isWhole(about.id);
    }));

  it("acknowledges that a person at high risk declines", () =>
    onHeld(async ({ alex, bo, about }) => {
      const { reference } = about;
      const { id } = await aHandover({ caseId: about.id, status: "referred", sentOn: "2020-09-08" });
      const { id: contactId } = await aContact({ caseId: about.id });
      const answers = {
        personDeclinedReason: "own_arrangement",
        statement: "I will go to my sister.",
        contactId,
        informationGiven: "yes",
      } as const;
      await standIn(bo, about);
      expect(await move(alex, reference, id, "record_person_declines", answers)).toMatchObject({
        refusal: { refusals: ["manager_if_high"] },
      });
      expect(await move(bo, reference, id, "record_person_declines", answers)).toEqual(done);
      await isWhole(about.id);
    }));
});

describe("on a case that no one in the office holds, where the only manager is the author", () => {
  /** The only manager reported the decline before support ends, with a worker responsible. */
  async function aReportedDecline() {
    const { id: programmeId } = await aProgramme();
    const nadia = actorOf(await aManager({ programmeId }));
    const bo = actorOf(await aCommissioner({ programmeId, name: "Bo Marsh" }));
    const about = await aCase({ programmeId });
    const { id } = await aHandover({ caseId: about.id, status: "referred", sentOn: "2020-09-08" });
    const before = { happenedOn: calendarDate("2020-09-09") };
    expect(
      await move(nadia, about.reference, id, "report_decline", {
        ...before,
        who: "Grace Pembury",
        role: "Duty worker",
        how: "phone",
        declineReason: "no_capacity",
        statement: "They have no place.",
      }),
    ).toEqual(done);
    return { nadia, bo, about, id, details: { ...before, details: "We asked their manager as well." } };
  }
  const listed = async (bo: Actor) =>
    listWaitingForSecond(officeScopeOf(bo), bo.id, {
      ...(await around(bo.programmeId)),
      today: calendarDate("2020-09-09"),
    });

  it("lets one commissioning manager confirm their decline, for a day and with a reason", async () => {
    const { nadia, bo, about, id, details } = await aReportedDecline();
    const { reference } = about;
    expect(await move(nadia, reference, id, "confirm_decline", details)).toMatchObject({
      refusal: { refusals: ["not_own_report"] },
    });
    expect(await move(bo, reference, id, "confirm_decline", details)).toMatchObject({ refusal: "not_found" });
    expect(await listed(bo)).toEqual([{ reference, readerActs: false, secondNeeds: ["reported_decline"] }]);

    await standIn(bo, about, calendarDate("2020-09-09"));
    expect(await listed(bo)).toMatchObject([{ readerActs: true }]);
    expect(await move(bo, reference, id, "confirm_decline", details)).toEqual(done);
    expect(await listed(bo)).toEqual([]);
    expect(
      await atInstant(new Date("2020-09-10T09:00:00Z"), () => findCaseHead(scopeOf(bo), reference)),
    ).toBeNull();
    await isWhole(about.id);
  });

  it("opens no case on which a manager can decide", async () => {
    const { bo, about } = await aReportedDecline();
    await aManager({ programmeId: about.programmeId });
    expect(await listed(bo)).toEqual([]);
    expect(await tryToStandIn(bo, about, calendarDate("2020-09-09"))).toMatchObject({
      refusal: { refusals: ["office_may_act"] },
    });
  });
});

describe("after the freeze, the only one left in the office", () => {
  const afterFreeze = new Date("2021-01-05T10:00:00Z");
  const happenedOn = calendarDate("2021-01-05");
  const tryToMove = async (
    actor: Actor,
    about: About,
    move: Exclude<CaseMoveName, "request_closure">,
    answers: Partial<MoveAnswers>,
  ) => {
    const { version } = await db.case.findUniqueOrThrow({
      where: { id: about.id },
      select: { version: true },
    });
    return moveCase(officeScopeOf(actor), actor, newRequestKey(), {
      reference: about.reference,
      version,
      chosen: { move },
      answers: { happenedOn, ...answers },
    });
  };

  it("approves their own request, marked and with a reason, and someone else reviews it", async () => {
    const { programmeId, alex, bo, about } = await aHeldCase();
    await db.staff.update({ where: { id: bo.id }, data: { status: "suspended" } });
    await aClosureRequest({ caseId: about.id, reason: "moved_away", requestedById: alex.id });
    const approve = (answers: Partial<MoveAnswers>) =>
      atInstant(afterFreeze, () =>
        tryToMove(alex, about, "approve_closure", { note: "She lives in Leeds.", ...answers }),
      );

    expect(await approve({})).toMatchObject({ refusal: { refusals: ["alone_on_request_has_reason"] } });
    expect(await approve({ aloneReason: "Bo has left." })).toMatchObject({ ok: true });
    expect(await listDecidedAlone(officeScopeOf(alex), alex.id)).toMatchObject([
      { reference: about.reference, act: "approve_closure", reason: "Bo has left.", isOwn: true },
    ]);
    const review = { details: "It stands." };
    expect(await atInstant(afterFreeze, () => tryToMove(alex, about, "review_alone", review))).toMatchObject({
      refusal: { refusals: ["decided_alone_by_another"] },
    });
    const chris = actorOf(await aCommissioner({ programmeId, name: "Chris Adeyemi" }));
    expect(await atInstant(afterFreeze, () => tryToMove(chris, about, "review_alone", review))).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await listDecidedAlone(officeScopeOf(alex), alex.id)).toEqual([]);
    await isWhole(about.id);
  });

  it("decides nothing of their own while a colleague is active, or before the freeze", async () => {
    const { bo, alex, about } = await aHeldCase();
    await aClosureRequest({ caseId: about.id, reason: "moved_away", requestedById: alex.id });
    const approve = (instant: Date) =>
      atInstant(instant, () =>
        tryToMove(alex, about, "approve_closure", {
          note: "She lives in Leeds.",
          aloneReason: "I am alone.",
        }),
      );
    expect(await approve(afterFreeze)).toMatchObject({ refusal: { refusals: ["not_own_request"] } });
    await db.staff.update({ where: { id: bo.id }, data: { status: "suspended" } });
    expect(await approve(new Date("2020-10-05T10:00:00Z"))).toMatchObject({ ok: false });
  });
});
