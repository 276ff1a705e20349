import { expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { anAlert } from "@/prisma/factories/alerts";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { findOtherRecords } from "./reads";

it("shows each of two records the other with its alerts and contacts, to those who reach both", async () => {
  const sam = await aWorker();
  const { programmeId } = sam;
  const ruth = await aWorker({ programmeId });
  const nadia = await aManager({ programmeId });
  const kept = await aCase({ workerId: sam.id });
  const duplicate = await anEndedCase({
    workerId: ruth.id,
    endReason: "duplicate_or_error",
    keptCaseId: kept.id,
  });
  await anAlert({ caseId: duplicate.id, kind: "domestic_abuse" });
  for (const on of ["2020-09-01", "2020-09-02", "2020-09-03", "2020-09-04"]) {
    await aContact({ caseId: duplicate.id, happenedOn: calendarDate(on) });
  }
  const readBy = (staff: typeof sam, caseId: string) => findOtherRecords(scopeOf(actorOf(staff)), caseId);

  const seen = await readBy(nadia, kept.id);
  expect(seen).toMatchObject({
    isDuplicate: false,
    outOfReach: 0,
    reached: [{ reference: duplicate.reference, alerts: [{ kind: "domestic_abuse" }] }],
  });
  expect(seen?.reached[0]?.contacts.map(({ happenedOn }) => happenedOn)).toEqual([
    "2020-09-04",
    "2020-09-03",
    "2020-09-02",
  ]);
  expect(await readBy(nadia, duplicate.id)).toMatchObject({
    isDuplicate: true,
    reached: [{ reference: kept.reference, alerts: [], contacts: [] }],
  });

  const out = { reached: [], outOfReach: 1 };
  expect(await readBy(sam, kept.id)).toEqual({ isDuplicate: false, ...out });
  expect(await readBy(ruth, duplicate.id)).toEqual({ isDuplicate: true, ...out });
  expect(await readBy(sam, duplicate.id)).toBeNull();
  expect(await readBy(sam, (await aCase({ workerId: sam.id })).id)).toBeNull();
});
