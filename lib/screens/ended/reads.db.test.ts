import { expect, it } from "vitest";
import { figuresScopeOf } from "@/lib/auth/scope";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { readEnded } from "./reads";

const asked = { page: 1, pageSize: 50 };

it("lists the ended cases of a scope with reason, day and who took over, the last to end first", async () => {
  const { id: programmeId } = await aProgramme();
  const worker = await aWorker({ programmeId });
  await anEndedCase({ programmeId, reference: "A", endReason: "moved_away", endedOn: "2020-08-01" });
  await anEndedCase({
    programmeId,
    reference: "B",
    endReason: "handed_over",
    endedOn: "2020-09-01",
    workerId: worker.id,
  });
  await anEndedCase({ programmeId, reference: "C", endReason: "moved_away", endedOn: "2020-08-03" });
  await aCase({ programmeId, reference: "D" });
  await anEndedCase({ endReason: "moved_away" });
  const scope = figuresScopeOf(actorOf(await aManager({ programmeId })));

  const { rows, ...all } = await readEnded(scope, null, asked);
  expect(all).toEqual({ byReason: { moved_away: 2, handed_over: 1 }, total: 3, page: 1 });
  expect(rows).toMatchObject([
    { reference: "B", reason: "handed_over", endedOn: "2020-09-01", worker: "Amal Devlin" },
    { reference: "C", reason: "moved_away", endedOn: "2020-08-03", destination: null },
    { reference: "A", reason: "moved_away", endedOn: "2020-08-01" },
  ]);
  expect(rows[0]?.destination).toMatch(/^Destination /);

  expect(await readEnded(scope, "moved_away", { page: 9, pageSize: 1 })).toMatchObject({
    total: 2,
    page: 2,
    rows: [{ reference: "A" }],
  });
  const own = await readEnded(figuresScopeOf(actorOf(worker)), null, asked);
  expect(own.rows.map(({ reference }) => reference)).toEqual(["B"]);
  const commissioner = figuresScopeOf(actorOf(await aCommissioner({ programmeId })));
  expect((await readEnded(commissioner, null, asked)).total).toBe(3);
  const administrator = figuresScopeOf(actorOf(await anAdministrator({ programmeId })));
  expect(await readEnded(administrator, null, asked)).toMatchObject({ total: 0, rows: [] });
});
