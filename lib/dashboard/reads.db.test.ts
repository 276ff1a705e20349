import { expect, it } from "vitest";
import { figuresScopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import {
  aCase,
  aCommissioner,
  aDestination,
  aHandover,
  anAdministrator,
  aProgramme,
  aWorker,
  actorOf,
} from "@/prisma/factories";
import { readFigures } from "./reads";

const today = calendarDate("2020-09-09");

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
  await aCase({ workerId: bea.id, endReason: "lost_contact", endedOn: "2020-09-08" });
  return { programme, amal, bea, destination };
}

it("counts a programme for its commissioner, and everybody is accounted for", async () => {
  const { programme, amal, destination } = await aSmallService();
  const commissioner = await aCommissioner({ programmeId: programme.id });

  const figures = await readFigures(figuresScopeOf(actorOf(commissioner)), today);

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

it("counts for a worker their own people only, and for an administrator nobody", async () => {
  const { programme, bea } = await aSmallService();
  const administrator = await anAdministrator({ programmeId: programme.id });

  expect((await readFigures(figuresScopeOf(actorOf(bea)), today)).account).toMatchObject({
    opened: 1,
    outstanding: 0,
  });
  expect((await readFigures(figuresScopeOf(actorOf(administrator)), today)).account.opened).toBe(0);
});

it("counts a person with two late answers once", async () => {
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

  const figures = await readFigures(figuresScopeOf(actorOf(commissioner)), today);

  expect(figures.overdue.answer_due).toBe(2);
});
