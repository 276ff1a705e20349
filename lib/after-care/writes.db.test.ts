import { describe, expect, it } from "vitest";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { findCaseHead } from "@/lib/cases/reads";
import { calendarDate, dayOf } from "@/lib/domain/calendar/calendar-date";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { moveHandover } from "@/lib/handovers/writes";
import { listClosuresToDecide } from "@/lib/closures/reads";
import { findHold, listProposals, listToTake } from "@/lib/holds/reads";
import { moveCase } from "@/lib/moves/writes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { countGaps, listGaps } from "@/lib/screens/no-responsible-person/reads";
import { countUnaccounted, listUnaccounted } from "@/lib/screens/unaccounted/reads";
import { figuresScopeOf } from "@/lib/auth/scope";
import { anAfterCare } from "@/prisma/factories/after-care";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest, anEndedCase } from "@/prisma/factories/closures";
import { aHandover } from "@/prisma/factories/handovers";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager } from "@/prisma/factories/staff";
import {
  findAfterCare,
  listAfterCareOfColleagues,
  listAfterCareToTake,
  listPeopleInAfterCare,
} from "./reads";

const done = { ok: true, value: null };
const instant = (day: string) => new Date(`${day}T09:00:00Z`);
const firstPage = { page: 1, pageSize: 25 };

async function anOffice() {
  const { id: programmeId } = await aProgramme();
  return {
    programmeId,
    nadia: actorOf(await aManager({ programmeId })),
    alex: actorOf(await aCommissioner({ programmeId, name: "Alex Whitfield" })),
    bo: actorOf(await aCommissioner({ programmeId, name: "Bo Marsh" })),
    chris: actorOf(await aCommissioner({ programmeId, name: "Chris Adeyemi" })),
  };
}

type About = { id: string; reference: string };
type Move = Exclude<CaseMoveName, "request_closure">;

const move = (day: string, actor: Actor, about: About, name: Move, answers: Partial<MoveAnswers> = {}) =>
  atInstant(instant(day), async () => {
    const { version } = await db.case.findUniqueOrThrow({ where: { id: about.id } });
    const byOffice = actor.role === "commissioner" && /^(accept|take|return|hand_on)_/.test(name);
    return moveCase(byOffice ? officeScopeOf(actor) : scopeOf(actor), actor, newRequestKey(), {
      reference: about.reference,
      version,
      chosen: { move: name },
      answers: { happenedOn: dayOf(instant(day)), ...answers },
    });
  });

const check = (
  day: string,
  actor: Actor,
  about: About,
  name: "check_safety" | "break_down_later" | "take_back",
) =>
  atInstant(instant(day), async () => {
    const { id: handoverId, version } = await db.handover.findFirstOrThrow({ where: { caseId: about.id } });
    return moveHandover(scopeOf(actor), actor, newRequestKey(), {
      reference: about.reference,
      handoverId,
      version,
      move: name,
      answers: {
        happenedOn: calendarDate(day),
        who: "Their new worker",
        safetyOutcome: "with_well",
        details: "She is well.",
        side: "destination",
        reason: "It was about someone else.",
        destinationInformed: "yes",
      },
    });
  });

const proposing: Partial<MoveAnswers> = {
  reason: "A check is left after we close.",
  summary: "Settled so far.",
  interimPlan: "She calls the destination.",
};
const taking = (holderId: string, deputyId: string): Partial<MoveAnswers> => ({
  reason: "No one has proposed it.",
  interimPlan: "She calls the destination.",
  holderId,
  deputyId,
  lawfulBasis: "public_task",
  article9Condition: "health_or_social_care",
  personInformed: "yes",
});

const isWhole = async (id: string) =>
  expect(await checkCases(db, { id })).toEqual({ checked: 1, differences: [] });
const reaches = async (actor: Actor, { reference }: About) =>
  (await findCaseHead(scopeOf(actor), reference)) !== null;

describe("on 1 October, a completed handover with one professional uninformed", () => {
  it("has a way: the office takes the after-care, and the person is accounted for", async () => {
    const { programmeId, nadia, alex, bo, chris } = await anOffice();
    const about = await aCase({ programmeId });
    await anInvolvement({ caseId: about.id });
    await aHandover({ caseId: about.id, status: "completed" });
    const { dates } = nadia;
    const october = calendarDate("2020-10-01");
    const figures = figuresScopeOf(alex);

    expect(await listUnaccounted(figures, dates, october)).toMatchObject([
      { reference: about.reference, gap: "closure_not_asked", hasChecksLeft: true },
    ]);
    expect((await listToTake(officeScopeOf(alex), firstPage)).total).toBe(0);
    expect((await listAfterCareToTake(officeScopeOf(alex), firstPage)).rows).toMatchObject([
      { reference: about.reference, nextCheckOn: "2020-09-16" },
    ]);
    expect(await move("2020-09-29", alex, about, "take_after_care", taking(alex.id, bo.id))).toMatchObject({
      refusal: { refusals: ["office_may_take"] },
    });

    expect(await move("2020-10-01", alex, about, "take_after_care", taking(bo.id, alex.id))).toEqual(done);
    expect(await countUnaccounted(figures, dates, october)).toBe(0);
    expect(await db.case.findUniqueOrThrow({ where: { id: about.id } })).toMatchObject({
      position: "outstanding",
      stage: "ready_to_close",
      holderOfficeId: null,
    });
    expect([await reaches(bo, about), await reaches(alex, about), await reaches(chris, about)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await findHold(scopeOf(bo), about.id)).toBeNull();
    expect(await findAfterCare(scopeOf(bo), about.id)).toMatchObject({
      state: "accepted",
      person: "Bo Marsh",
      deputy: { name: "Alex Whitfield" },
      until: "2020-11-06",
    });
    await isWhole(about.id);
  });

  it("can be closed by the office once the professional is informed", async () => {
    const { programmeId, alex, bo, chris } = await anOffice();
    const about = await aCase({ programmeId });
    await aHandover({ caseId: about.id, status: "completed" });
    await anAfterCare({ caseId: about.id, state: "accepted", holderId: bo.id, deputyId: alex.id });
    await aClosureRequest({ caseId: about.id, reason: "handed_over", requestedById: bo.id });

    const october = calendarDate("2020-10-02");
    expect(await listClosuresToDecide(officeScopeOf(chris), { actor: chris, today: october })).toHaveLength(
      1,
    );
    const approve = () =>
      atInstant(instant("2020-10-02"), async () => {
        const { version } = await db.case.findUniqueOrThrow({ where: { id: about.id } });
        return moveCase(officeScopeOf(chris), chris, newRequestKey(), {
          reference: about.reference,
          version,
          chosen: { move: "approve_closure" },
          answers: { happenedOn: calendarDate("2020-10-02"), note: "Agreed." },
        });
      });
    expect(await approve()).toEqual(done);
    // After-care goes on after the end.
    expect(await listPeopleInAfterCare(scopeOf(bo), bo.id)).toMatchObject([
      { reference: about.reference, stage: "closed" },
    ]);
    await isWhole(about.id);
  });
});

describe("after-care past the freeze", () => {
  it("is proposed, accepted, checked by the after-care person and ends with the last check", async () => {
    const { programmeId, nadia, alex, bo } = await anOffice();
    const about = await aCase({ programmeId });
    await atInstant(instant("2020-11-05"), () => aHandover({ caseId: about.id, status: "completed" }));

    expect(await move("2020-12-01", nadia, about, "propose_after_care", proposing)).toEqual(done);
    expect(await listProposals(officeScopeOf(alex))).toMatchObject([
      {
        kind: "after_care",
        checks: { completedOn: "2020-11-05", dueOn: ["2020-11-12", "2021-01-04"] },
      },
    ]);
    expect(await move("2020-12-02", alex, about, "accept_after_care", taking(alex.id, bo.id))).toEqual(done);
    expect(await check("2020-12-02", alex, about, "check_safety")).toMatchObject({ ok: true });
    expect(await listPeopleInAfterCare(scopeOf(alex), alex.id)).toMatchObject([{ until: "2021-01-04" }]);
    expect(
      await listAfterCareOfColleagues(officeScopeOf(bo), bo.id, calendarDate("2020-12-02")),
    ).toMatchObject([{ readerActs: true }]);

    expect(await check("2021-01-04", nadia, about, "check_safety")).toEqual({ ok: false, refusal: "frozen" });
    expect(await check("2021-01-04", bo, about, "check_safety")).toMatchObject({ ok: true });
    expect(await listPeopleInAfterCare(scopeOf(alex), alex.id)).toEqual([]);
    expect(await findAfterCare(scopeOf(alex), about.id)).toMatchObject({ state: "accepted", until: null });
    await isWhole(about.id);
  });

  it("lists a person without an after-care person to the office, until it is taken", async () => {
    const { programmeId, nadia, alex, bo } = await anOffice();
    const about = await atInstant(instant("2020-11-05"), () =>
      anEndedCase({ programmeId, endReason: "handed_over" }),
    );
    const figures = figuresScopeOf(alex);
    const on = (day: string) => ({ today: calendarDate(day), dates: nadia.dates });

    expect(await listGaps(figures, on("2020-12-31"))).toEqual([]);
    expect(await listGaps(figures, on("2021-01-02"))).toMatchObject([
      {
        reference: about.reference,
        since: "2021-01-01",
        isFrozen: true,
        closedBy: { by: "taking_after_care" },
      },
    ]);
    expect(await countGaps(figures, calendarDate("2021-01-02"))).toBe(1);
    expect(await move("2021-01-02", alex, about, "take_after_care", taking(bo.id, alex.id))).toEqual(done);
    expect(await countGaps(figures, calendarDate("2021-01-02"))).toBe(0);
    expect(await reaches(bo, about)).toBe(true);
    await isWhole(about.id);
  });

  it("is no longer returned: no one in the service could answer", async () => {
    const { programmeId, alex } = await anOffice();
    const about = await aCase({ programmeId });
    await atInstant(instant("2020-12-15"), () => aHandover({ caseId: about.id, status: "completed" }));
    await anAfterCare({ caseId: about.id });

    const back = { reason: "Ask again." };
    expect(await move("2021-01-02", alex, about, "return_after_care", back)).toMatchObject({
      refusal: { refusals: ["service_can_answer"] },
    });
    expect(await move("2020-12-31", alex, about, "return_after_care", back)).toEqual(done);
    await isWhole(about.id);
  });
});

describe("after-care", () => {
  it("ends with a breakdown of the handover: the person is unaccounted for and can be held", async () => {
    const { programmeId, alex, bo } = await anOffice();
    const about = await aCase({ programmeId });
    await aHandover({ caseId: about.id, status: "completed" });
    await anAfterCare({ caseId: about.id, state: "accepted", holderId: alex.id });

    expect(await check("2020-10-05", alex, about, "break_down_later")).toMatchObject({ ok: true });
    expect(await reaches(alex, about)).toBe(false);
    const october = calendarDate("2020-10-05");
    expect(await listUnaccounted(figuresScopeOf(alex), alex.dates, october)).toMatchObject([
      { gap: "no_hold", hasChecksLeft: false },
    ]);
    const hold = { ...taking(bo.id, alex.id), reviewOn: calendarDate("2020-10-20") };
    expect(await move("2020-10-05", alex, about, "take_hold", hold)).toEqual(done);
    await isWhole(about.id);
  });

  it("goes on when the breakdown was recorded by mistake and is taken back", async () => {
    const { programmeId, nadia, alex } = await anOffice();
    const about = await aCase({ programmeId });
    await aHandover({ caseId: about.id, status: "completed" });
    await anAfterCare({ caseId: about.id, state: "accepted", holderId: alex.id });

    expect(await check("2020-09-14", nadia, about, "break_down_later")).toMatchObject({ ok: true });
    expect(await db.hold.findFirstOrThrow({ where: { caseId: about.id } })).toMatchObject({ state: "ended" });
    expect(await check("2020-09-14", nadia, about, "take_back")).toMatchObject({ ok: true });
    expect(await reaches(alex, about)).toBe(true);
    expect(await findAfterCare(scopeOf(alex), about.id)).toMatchObject({ state: "accepted" });
    await isWhole(about.id);
  });

  it("is handed on, and taken back while the office has not decided it", async () => {
    const { programmeId, nadia, alex, bo, chris } = await anOffice();
    const about = await aCase({ programmeId });
    await aHandover({ caseId: about.id, status: "completed" });

    expect(await move("2020-09-10", nadia, about, "propose_after_care", proposing)).toEqual(done);
    expect(await move("2020-09-10", nadia, about, "take_back_after_care", { reason: "Too early." })).toEqual(
      done,
    );
    expect(await findAfterCare(scopeOf(nadia), about.id)).toBeNull();
    expect(await move("2020-09-11", nadia, about, "propose_after_care", proposing)).toEqual(done);
    expect(await move("2020-09-11", alex, about, "accept_after_care", taking(alex.id, bo.id))).toEqual(done);
    const handed = { holderId: bo.id, deputyId: chris.id, reason: "Alex leaves." };
    expect(await move("2020-09-14", alex, about, "hand_on_after_care", handed)).toEqual(done);
    expect(await Promise.all([alex, bo, chris].map((one) => reaches(one, about)))).toEqual([
      false,
      true,
      true,
    ]);
    await isWhole(about.id);
  });
});
