import { beforeAll, describe, expect, it } from "vitest";
import { figuresScopeOf, type FiguresScope } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { readOutstanding } from "@/lib/screens/outstanding/reads";
import { outstandingFilterSchema } from "@/lib/screens/outstanding/schema";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest, anEndedCase } from "@/prisma/factories/closures";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator } from "@/prisma/factories/staff";
import { countUnaccounted, listUnaccounted } from "./reads";

const lastDay = calendarDate("2020-09-30");
const dayAfter = calendarDate("2020-10-01");

async function aServiceThatEnds() {
  const { id: programmeId } = await aProgramme();
  const add = (reference: string) => aCase({ programmeId, reference });
  await add("FORGOTTEN");
  await aHold({ caseId: (await add("PROPOSED")).id });
  await aHold({ caseId: (await add("RETURNED")).id, state: "returned" });
  await aHold({ caseId: (await add("GIVEN-BACK")).id, state: "ended" });
  await aClosureRequest({ caseId: (await add("ASKED")).id });
  await aHandover({ caseId: (await add("PLACED")).id, status: "completed" });

  await aHold({ caseId: (await add("HELD")).id, state: "accepted" });
  const ending = await add("HELD-ENDING");
  await aHold({ caseId: ending.id, state: "accepted" });
  await aClosureRequest({ caseId: ending.id });
  await anEndedCase({ programmeId, reference: "ENDED", endReason: "moved_away" });
  await aCase();

  const scope = async (member: Promise<Parameters<typeof actorOf>[0]>) =>
    figuresScopeOf(actorOf(await member));
  return {
    programme: await findProgramme(programmeId),
    manager: await scope(aManager({ programmeId })),
    commissioner: await scope(aCommissioner({ programmeId })),
    administrator: await scope(anAdministrator({ programmeId })),
  };
}

let service: {
  programme: Programme;
  manager: FiguresScope;
  commissioner: FiguresScope;
  administrator: FiguresScope;
};
beforeAll(async () => {
  service = await aServiceThatEnds();
});

describe("the unaccounted", () => {
  it("are no one on the last day of support", async () => {
    const { manager, programme } = service;
    expect(await listUnaccounted(manager, programme.dates, lastDay)).toEqual([]);
    expect(await countUnaccounted(manager, programme.dates, lastDay)).toBe(0);
  });

  it("are on the day after it all who are outstanding, each with what is missing", async () => {
    const { manager, programme } = service;
    const rows = await listUnaccounted(manager, programme.dates, dayAfter);

    expect(rows.map(({ reference, gap }) => `${reference}: ${gap}`)).toEqual([
      "ASKED: closure_undecided",
      "PROPOSED: hold_undecided",
      "PLACED: closure_not_asked",
      "RETURNED: hold_returned",
      "FORGOTTEN: no_hold",
      "GIVEN-BACK: no_hold",
    ]);
    expect(rows.find(({ reference }) => reference === "PLACED")?.holder).toMatch(/^Destination /);
    expect(await countUnaccounted(manager, programme.dates, dayAfter)).toBe(rows.length);
  });

  it("are as many as are outstanding: a held person is neither", async () => {
    const { commissioner, programme } = service;
    const filter = outstandingFilterSchema.parse({});
    const { total, held } = await readOutstanding(commissioner, filter, dayAfter, { page: 1, pageSize: 50 });
    expect(await countUnaccounted(commissioner, programme.dates, dayAfter)).toBe(total);
    expect(held).toBe(2);
  });

  it("are no one's for an administrator", async () => {
    const { administrator, programme } = service;
    expect(await listUnaccounted(administrator, programme.dates, dayAfter)).toEqual([]);
    expect(await countUnaccounted(administrator, programme.dates, dayAfter)).toBe(0);
  });
});
