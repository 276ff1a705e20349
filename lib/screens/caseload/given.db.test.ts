import { expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { reassignCases } from "@/lib/cases/writes";
import { listActiveWorkers } from "@/lib/cases/reads";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { atInstant } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/request-key";
import { dismissGiven } from "@/lib/staff/writes";
import { aCase } from "@/prisma/factories/cases";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { listGiven } from "./reads";

it("announces the cases given to a worker, until they have read it or for seven days", async () => {
  const nadia = await aManager({ name: "Nadia Rahman" });
  const { programmeId } = nadia;
  const [sam, ruth] = [await aWorker({ programmeId }), await aWorker({ programmeId })];
  const give = async (count: number, instant: string) => {
    const cases = await Promise.all(Array.from({ length: count }, () => aCase({ workerId: sam.id })));
    await atInstant(new Date(instant), () =>
      reassignCases(scopeOf(actorOf(nadia)), actorOf(nadia), {
        requestKey: newRequestKey(),
        cases,
        workerId: ruth.id,
        reason: "Sam is suspended.",
      }),
    );
  };
  await give(2, "2020-09-07T10:00:00Z");
  await give(1, "2020-09-09T10:00:00Z");
  const on = (day: string) => listGiven(actorOf(ruth), calendarDate(day));

  const first = { by: "Nadia Rahman", on: "2020-09-07", count: 2 };
  const second = { by: "Nadia Rahman", on: "2020-09-09", count: 1 };
  expect(await on("2020-09-09")).toEqual([second, first]);
  expect(await on("2020-09-15")).toEqual([second]);
  expect(await on("2020-09-17")).toEqual([]);
  expect(await listGiven(actorOf(sam), calendarDate("2020-09-09"))).toEqual([]);

  await atInstant(new Date("2020-09-09T11:00:00Z"), () => dismissGiven(actorOf(ruth), newRequestKey()));
  expect(await on("2020-09-09")).toEqual([]);
});

it("tells workers of the same name apart by their address, also from one who has left", async () => {
  const sam = await aWorker({ name: "Sam Okafor" });
  const { programmeId } = sam;
  await aWorker({ programmeId, name: "Sam Okafor", status: "left" });
  await aWorker({ programmeId, name: "Ruth Hale" });

  expect((await listActiveWorkers(programmeId)).map(({ name }) => name)).toEqual([
    "Ruth Hale",
    `Sam Okafor (${sam.email})`,
  ]);
});
