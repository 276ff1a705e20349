import { expect, it } from "vitest";
import { figuresScopeOf } from "@/lib/auth/scope";
import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest, anEndedCase } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { readFigures } from "./reads";

const today = calendarDate("2020-09-09");
const days = { today, closesOn: calendarDate("2020-09-30") };

async function aSmallService() {
  const programme = await aProgramme();
  const [amal, bea] = [
    await aWorker({ programmeId: programme.id, name: "Amal" }),
    await aWorker({ programmeId: programme.id, name: "Bea" }),
  ];
  const destination = await aDestination({ programmeId: programme.id, name: "The Haven" });
  const asked = await aCase({ workerId: amal.id });
  await aHandover({
    caseId: asked.id,
    destinationId: destination.id,
    status: "referred",
    sentOn: "2020-08-03",
  });
  await aCase({ workerId: amal.id });
  await anEndedCase({ workerId: bea.id, endReason: "lost_contact", endedOn: "2020-09-08" });
  return { programme, amal, bea, destination };
}

it("counts a programme for its commissioning manager, and accounts for everyone", async () => {
  const { programme, amal, destination } = await aSmallService();
  const commissioner = await aCommissioner({ programmeId: programme.id });

  const figures = await readFigures(figuresScopeOf(actorOf(commissioner)), days);

  expect(figures.account).toMatchObject({ opened: 3, outstanding: 2, held: 0, isWhole: true });
  expect(figures.account.ended).toEqual([{ reason: "lost_contact", count: 1 }]);
  expect(figures.byDestination).toEqual([
    { id: destination.id, name: "The Haven", total: 1, byStatus: { referred: 1 } },
  ]);
  expect(figures.byWorker).toEqual([{ id: amal.id, name: "Amal", outstanding: 2, overdue: 2 }]);
  expect(figures.overdue).toMatchObject({ answer_due: 1, contact_due: 2 });
  expect(figures.withoutDestination).toBe(1);
  expect(figures.burnDown.endedByWeek.at(-1)).toBe(1);
});

it("counts as without a start everyone whose start no destination has accepted on or before the closing date", async () => {
  const { programme, amal } = await aSmallService();
  const lead = async (status: "accepted" | "handing_over", expectedStartOn: string) => {
    const { id: caseId } = await aCase({ workerId: amal.id });
    await aHandover({ caseId, status, expectedStartOn });
  };
  await lead("accepted", "2020-09-30");
  await lead("handing_over", "2020-09-07");
  await lead("accepted", "2020-10-01");
  const commissioner = await aCommissioner({ programmeId: programme.id });

  const figures = await readFigures(figuresScopeOf(actorOf(commissioner)), days);

  expect(figures.account.outstanding).toBe(5);
  // A referral without an answer, a case without a plan, and a start after the closing date.
  expect(figures.withoutStart).toBe(3);
});

it("counts only their own people for a worker, and no one for an administrator", async () => {
  const { programme, bea } = await aSmallService();
  const administrator = await anAdministrator({ programmeId: programme.id });

  expect((await readFigures(figuresScopeOf(actorOf(bea)), days)).account).toMatchObject({
    opened: 1,
    outstanding: 0,
  });
  expect((await readFigures(figuresScopeOf(actorOf(administrator)), days)).account.opened).toBe(0);
});

it("counts a person with two overdue answers once", async () => {
  const { programme, destination, amal } = await aSmallService();
  const twice = await aCase({ workerId: amal.id });
  await aHandover({
    caseId: twice.id,
    destinationId: destination.id,
    status: "referred",
    sentOn: "2020-08-03",
  });
  await aHandover({ caseId: twice.id, kind: "supporting", status: "referred", sentOn: "2020-08-03" });
  const commissioner = await aCommissioner({ programmeId: programme.id });

  const figures = await readFigures(figuresScopeOf(actorOf(commissioner)), days);

  expect(figures.overdue.answer_due).toBe(2);
});

it("counts held people as held and not as outstanding, whatever their stage", async () => {
  const { id: programmeId } = await aProgramme();
  const held = await aCase({ programmeId, openedOn: "2020-08-26" });
  await aHold({ caseId: held.id, state: "accepted" });
  await aClosureRequest({ caseId: held.id });
  const proposed = await aCase({ programmeId, openedOn: "2020-08-26" });
  await aHold({ caseId: proposed.id });
  const returned = await anEndedCase({ programmeId, openedOn: "2020-08-26", endReason: "moved_away" });
  await aHold({ caseId: returned.id, state: "returned" });

  const figures = await readFigures(figuresScopeOf(actorOf(await aCommissioner({ programmeId }))), days);

  expect(figures.account).toMatchObject({ opened: 3, outstanding: 1, held: 1, isWhole: true });
  expect(figures.byStage).toEqual({ to_review: 1 });
  expect(figures.holdsWaiting).toBe(1);
  expect(figures.withoutDestination).toBe(1);
  expect(figures.byWorker.map(({ outstanding }) => outstanding)).toEqual([1]);
  expect(figures.overdue).not.toHaveProperty("closure_request");
  expect(figures.burnDown.points.at(-1)?.outstanding).toBe(1);
});

it("counts people with an unmet need, once under each area and each reason", async () => {
  const { id: programmeId } = await aProgramme();
  const [twice, once, wrong] = [
    await aCase({ programmeId }),
    await aCase({ programmeId }),
    await anEndedCase({ programmeId, endReason: "duplicate_or_error" }),
  ];
  const unmet = {
    details: "The waiting list is closed.",
    recordedOn: columnOf(today),
    recordedAt: new Date(),
  };
  await db.unmetNeed.createMany({
    data: [
      {
        ...unmet,
        caseId: twice.id,
        byId: twice.workerId,
        reason: "no_capacity",
        areas: ["housing", "money"],
      },
      { ...unmet, caseId: twice.id, byId: twice.workerId, reason: "no_capacity", areas: ["housing"] },
      { ...unmet, caseId: once.id, byId: once.workerId, areas: ["housing"] },
      { ...unmet, caseId: wrong.id, byId: wrong.workerId, reason: "other", areas: ["work"] },
    ],
  });

  const figures = await readFigures(figuresScopeOf(actorOf(await aCommissioner({ programmeId }))), days);

  expect(figures.unmet).toEqual({
    people: 2,
    byArea: { housing: 2, money: 1 },
    byReason: { no_capacity: 1, none_suitable: 1 },
  });
});
