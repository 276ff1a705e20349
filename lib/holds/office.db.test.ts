import { describe, expect, it } from "vitest";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { findCaseHead } from "@/lib/cases/reads";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { moveCase } from "@/lib/moves/writes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { findProgramme } from "@/lib/programmes/reads";
import { aCase } from "@/prisma/factories/cases";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager } from "@/prisma/factories/staff";
import { findHold, listHeldByColleagues, listHeldPeople, listToTake } from "./reads";

const today = calendarDate("2020-09-09");
const closingDay = new Date("2020-09-30T09:00:00Z");
const done = { ok: true, value: null };

async function anOffice() {
  const { id: programmeId } = await aProgramme();
  const [nadia, alex, bo, chris] = [
    actorOf(await aManager({ programmeId })),
    actorOf(await aCommissioner({ programmeId, name: "Alex Whitfield" })),
    actorOf(await aCommissioner({ programmeId, name: "Bo Marsh" })),
    actorOf(await aCommissioner({ programmeId, name: "Chris Adeyemi" })),
  ];
  return { programmeId, nadia, alex, bo, chris };
}

/** What says who the second person is, on the day of the tests. */
const around = async (programmeId: string) => ({ today, ...(await findProgramme(programmeId)) });

type Move = Exclude<CaseMoveName, "request_closure">;
type About = { id: string; reference: string };

async function move(actor: Actor, about: About, name: Move, answers: Partial<MoveAnswers>, office = false) {
  const { version } = await db.case.findUniqueOrThrow({ where: { id: about.id }, select: { version: true } });
  return moveCase(office ? officeScopeOf(actor) : scopeOf(actor), actor, newRequestKey(), {
    reference: about.reference,
    version,
    chosen: { move: name },
    answers: { happenedOn: today, ...answers },
  });
}

const taking = (holderId: string, deputyId: string): Partial<MoveAnswers> => ({
  reason: "No one has proposed a hold, and support ends today.",
  interimPlan: "We call every Tuesday.",
  holderId,
  deputyId,
  reviewOn: calendarDate("2020-10-07"),
  lawfulBasis: "public_task",
  article9Condition: "health_or_social_care",
  personInformed: "no",
  whyNot: "We have not spoken yet.",
});

const isWhole = async (id: string) =>
  expect(await checkCases(db, { id })).toEqual({ checked: 1, differences: [] });

describe("a hold without a proposal", () => {
  it("is taken on the closing date, not before while a manager can propose one", async () => {
    const { programmeId, alex, bo } = await anOffice();
    const about = await aCase({ programmeId });
    const take = () => move(alex, about, "take_hold", taking(alex.id, bo.id), true);

    expect(
      await atInstant(new Date("2020-09-29T09:00:00Z"), () =>
        move(
          alex,
          about,
          "take_hold",
          { ...taking(alex.id, bo.id), reviewOn: calendarDate("2020-10-06") },
          true,
        ),
      ),
    ).toMatchObject({ refusal: { refusals: ["office_may_take"] } });
    expect(await atInstant(closingDay, take)).toEqual(done);

    expect(await db.case.findUniqueOrThrow({ where: { id: about.id } })).toMatchObject({
      position: "held",
      holderOfficeId: alex.id,
    });
    expect(await findHold(scopeOf(alex), about.id)).toMatchObject({
      state: "accepted",
      holder: "Alex Whitfield",
      deputy: { name: "Bo Marsh", whyNone: null },
      personInformed: { isInformed: false, whyNot: "We have not spoken yet." },
    });
    await isWhole(about.id);
  });

  it("is taken before that where no manager is active", async () => {
    const { programmeId, nadia, alex, bo } = await anOffice();
    const about = await aCase({ programmeId });
    await db.staff.update({ where: { id: nadia.id }, data: { status: "suspended" } });

    const soon = { ...taking(alex.id, bo.id), reviewOn: calendarDate("2020-09-16") };
    expect(await move(bo, about, "take_hold", soon, true)).toEqual(done);
    await isWhole(about.id);
  });

  it("is offered for those with a worker whose hold no one has proposed, the longest without a contact first", async () => {
    const { programmeId, alex } = await anOffice();
    const add = (reference: string) => aCase({ programmeId, reference });
    await add("FORGOTTEN");
    await aHold({ caseId: (await add("PROPOSED")).id });
    await aHold({ caseId: (await add("RETURNED")).id, state: "returned" });
    await aHold({ caseId: (await add("HELD")).id, state: "accepted" });
    await aHandover({ caseId: (await add("PLACED")).id, status: "completed" });
    await aCase();

    const first = { page: 1, pageSize: 25 };
    const { rows: found } = await listToTake(officeScopeOf(alex), first);
    expect(found.map(({ reference }) => reference)).toEqual(["FORGOTTEN", "RETURNED"]);
    expect((await listToTake(officeScopeOf(actorOf(await aManager({ programmeId }))), first)).rows).toEqual(
      [],
    );
  });
});

describe("a deputy", () => {
  it("reaches the person and acts as the named holder does, until the hold is handed on to others", async () => {
    const { programmeId, alex, bo, chris } = await anOffice();
    const about = await aCase({ programmeId });
    await aHold({ caseId: about.id, state: "accepted", holderId: alex.id, deputyId: bo.id });
    const reached = async (actor: Actor) => (await findCaseHead(scopeOf(actor), about.reference)) !== null;

    expect([await reached(alex), await reached(bo), await reached(chris)]).toEqual([true, true, false]);
    expect(await listHeldPeople(scopeOf(bo), bo.id)).toMatchObject([{ deputyOf: "Alex Whitfield" }]);
    const review = { details: "Settled.", reviewOn: calendarDate("2020-09-20") };
    expect(await move(bo, about, "review_hold", review)).toEqual(done);

    const onward = { holderId: alex.id, deputyId: chris.id, reason: "Bo is away." };
    expect(await move(bo, about, "hand_on_hold", onward)).toEqual(done);
    expect([await reached(alex), await reached(bo), await reached(chris)]).toEqual([true, false, true]);
    expect(await findHold(scopeOf(alex), about.id)).toMatchObject({ deputy: { name: "Chris Adeyemi" } });
    await isWhole(about.id);
  });

  it("is an active member of the office", async () => {
    const { programmeId, nadia, alex } = await anOffice();
    const about = await aCase({ programmeId });
    const soon = { ...taking(alex.id, nadia.id), reviewOn: calendarDate("2020-10-07") };
    expect(await atInstant(closingDay, () => move(alex, about, "take_hold", soon, true))).toEqual({
      ok: false,
      refusal: "deputy_unknown",
    });
  });
});

it("leaves a proposal that its manager takes back undecided, and an earlier answer standing", async () => {
  const { programmeId, nadia, alex } = await anOffice();
  const about = await aCase({ programmeId });
  await aHold({ caseId: about.id, state: "returned" });
  await aHold({ caseId: about.id });

  expect(await move(nadia, about, "take_back_hold", { reason: "A place was found." })).toEqual(done);
  expect(await db.deadline.count({ where: { caseId: about.id, kind: "hold_decision" } })).toBe(0);
  expect(await findHold(scopeOf(nadia), about.id)).toMatchObject({ state: "returned" });
  expect(await move(alex, about, "return_hold", { reason: "There is a place." }, true)).toMatchObject({
    refusal: { refusals: ["hold_proposed"] },
  });
  await isWhole(about.id);
});

it("lets a colleague act on a held case with a reason until the end of the day, and shows it to the holder", async () => {
  const { programmeId, alex, bo } = await anOffice();
  const about = await aCase({ programmeId });
  await aHold({ caseId: about.id, state: "accepted", holderId: alex.id });
  const reached = async () => (await findCaseHead(scopeOf(bo), about.reference)) !== null;
  const actsOn = async (instant: string) => atInstant(new Date(instant), reached);
  const reason = "Alex is ill, and the landlord has called.";

  expect(await reached()).toBe(false);
  expect(await move(bo, about, "stand_in", { reason }, true)).toEqual(done);
  expect(await reached()).toBe(true);
  const review = { details: "Settled.", reviewOn: calendarDate("2020-09-20") };
  expect(await move(bo, about, "review_hold", review)).toEqual(done);
  expect(await findHold(scopeOf(alex), about.id)).toMatchObject({
    standIns: [{ by: "Bo Marsh", on: "2020-09-09", reason }],
  });
  expect(await listHeldByColleagues(officeScopeOf(bo), bo.id, await around(programmeId))).toMatchObject([
    { readerActs: true },
  ]);
  expect(await move(bo, about, "stand_in", { reason }, true)).toMatchObject({
    refusal: { refusals: ["not_acting_already"] },
  });

  // The last minute of the day in London, and the first of the next.
  expect([await actsOn("2020-09-09T22:59:00Z"), await actsOn("2020-09-09T23:00:00Z")]).toEqual([true, false]);
  const late = { details: "Seen again.", reviewOn: calendarDate("2020-09-21") };
  expect(
    await atInstant(new Date("2020-09-09T23:00:00Z"), () => move(bo, about, "review_hold", late)),
  ).toEqual({ ok: false, refusal: "not_found" });
  await isWhole(about.id);
});
