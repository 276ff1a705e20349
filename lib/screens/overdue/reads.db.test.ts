import { expect, it } from "vitest";
import { figuresScopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { readFigures } from "@/lib/screens/dashboard/reads";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aWorker } from "@/prisma/factories/staff";
import { readOverdue } from "./reads";

const today = calendarDate("2020-12-15");
const page = { page: 1, pageSize: 50 };

it("counts and lists overdue reviews of held people and safety checks of ended cases, the longest overdue first", async () => {
  const { id: programmeId } = await aProgramme();
  const worker = await aWorker({ programmeId, name: "Amal" });
  const held = await aCase({ programmeId, workerId: worker.id, reference: "HELD-1" });
  await aHold({ caseId: held.id, state: "accepted" });
  await anEndedCase({
    programmeId,
    workerId: worker.id,
    reference: "ENDED-1",
    endReason: "handed_over",
  });
  await aCase({ programmeId, workerId: worker.id, reference: "OUTSTANDING-1" });
  const scope = figuresScopeOf(actorOf(await aCommissioner({ programmeId })));

  const { overdueAfterSupport } = await readFigures(scope, { today, closesOn: calendarDate("2020-09-30") });
  const { rows, total } = await readOverdue(scope, { kind: null, today, ...page });

  expect(overdueAfterSupport).toMatchObject({ hold_review: 1, first_review: 1, second_safety_check: 1 });
  expect(total).toBe(rows.length);
  expect(rows.map(({ reference }) => reference)).not.toContain("OUTSTANDING-1");
  expect(rows.map(({ dueOn }) => dueOn)).toEqual(rows.map(({ dueOn }) => dueOn).toSorted());
  expect((await readOverdue(scope, { kind: "hold_review", today, ...page })).rows).toEqual([
    expect.objectContaining({ reference: "HELD-1", position: "held", kind: "hold_review", worker: "Amal" }),
  ]);
});
