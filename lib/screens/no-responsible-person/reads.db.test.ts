import { expect, it } from "vitest";
import { figuresScopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { newRequestKey } from "@/lib/platform/request-key";
import { moveAccount } from "@/lib/staff/writes";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import {
  aCommissioner,
  actorOf,
  aManager,
  anAdministrator,
  aWorker,
  type StaffMember,
} from "@/prisma/factories/staff";
import { countGaps, listGaps } from "./reads";

it("lists each person who has no one who can act, held or not, and also an ended case with safety checks", async () => {
  const { id: programmeId } = await aProgramme();
  const administrator = await anAdministrator({ programmeId });
  const manager = await aManager({ programmeId });
  const sam = await aWorker({ programmeId, name: "Sam Okafor" });
  const alex = await aCommissioner({ programmeId, name: "Alex Whitfield" });
  const suspend = (member: StaffMember) =>
    moveAccount(actorOf(administrator), {
      requestKey: newRequestKey(),
      staffId: member.id,
      version: 0,
      move: "suspend",
    });
  await aCase({ programmeId, workerId: sam.id, reference: "A-WORKED" });
  const held = await aCase({ programmeId, reference: "B-HELD" });
  const hold = await aHold({ caseId: held.id, state: "accepted", holderId: alex.id });
  await anEndedCase({ programmeId, workerId: sam.id, reference: "C-CHECKED", endReason: "handed_over" });
  await anEndedCase({ programmeId, workerId: sam.id, reference: "D-ENDED", endReason: "moved_away" });
  await aCase({ programmeId, reference: "E-FINE" });

  const scope = figuresScopeOf(actorOf(manager));
  const on = {
    today: calendarDate("2020-09-09"),
    dates: { recordsFreezeOn: calendarDate("2020-12-31") },
  };
  expect(await listGaps(scope, on)).toEqual([]);
  await suspend(sam);
  await suspend(alex);

  const [today, before] = [calendarDate("2020-09-09"), calendarDate("2020-09-08")];
  const suspended = { status: "suspended", since: today };
  expect(
    (await listGaps(scope, on)).map(({ reference, closedBy, since, responsible: { name, status } }) => ({
      reference,
      name,
      status,
      since,
      closedBy,
    })),
  ).toEqual([
    { ...suspended, reference: "A-WORKED", name: "Sam Okafor", closedBy: { by: "reassigning" } },
    {
      ...suspended,
      reference: "B-HELD",
      name: "Alex Whitfield",
      closedBy: { by: "handing_on", holdId: hold.id, kind: "hold" },
    },
    { ...suspended, reference: "C-CHECKED", name: "Sam Okafor", closedBy: { by: "reassigning" } },
  ]);
  expect([await countGaps(scope, today), await countGaps(scope, before)]).toEqual([3, 0]);
  expect(await listGaps(figuresScopeOf(actorOf(administrator)), on)).toEqual([]);
  expect(await listGaps(figuresScopeOf(actorOf(await aManager())), on)).toEqual([]);
});
