import { beforeAll, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { aHold } from "@/prisma/factories/holds";
import { anImport } from "@/prisma/factories/imports";
import { aProgramme } from "@/prisma/factories/programmes";
import { actorOf, aStaffMember, type StaffMember } from "@/prisma/factories/staff";
import {
  type CaseScope,
  figuresScopeOf,
  type FiguresScope,
  importScopeOf,
  officeScopeOf,
  type OfficeScope,
  scopeOf,
  within,
  withinImports,
  withinSql,
} from "./scope";

type Person = "worker" | "other worker" | "manager" | "commissioner" | "other commissioner" | "administrator";

let staff: Record<Person, StaffMember>;
let names: Map<string, string>;

beforeAll(async () => {
  const { id: programmeId } = await aProgramme();
  const make = (role: StaffMember["role"]) => aStaffMember({ programmeId, role });
  staff = {
    worker: await make("worker"),
    "other worker": await make("worker"),
    manager: await make("manager"),
    commissioner: await make("commissioner"),
    "other commissioner": await make("commissioner"),
    administrator: await make("administrator"),
  };
  const own = await aCase({ programmeId, workerId: staff.worker.id });
  const others = await aCase({ programmeId, workerId: staff["other worker"].id });
  const held = await aCase({ programmeId, workerId: staff["other worker"].id });
  await aHold({ caseId: held.id, state: "accepted", holderId: staff.commissioner.id });
  const elsewhere = await aCase();
  const [byManager, byAdministrator] = [await anImport(staff.manager), await anImport(staff.administrator)];
  names = new Map([
    [own.id, "own"],
    [others.id, "another worker's"],
    [held.id, "held"],
    [elsewhere.id, "elsewhere"],
    [byManager.id, "manager's file"],
    [byAdministrator.id, "administrator's file"],
  ]);
});

it("reaches the people of a colleague while covering for them", async () => {
  const { id: workerId } = staff.worker;
  const days = { startsOn: calendarDate("2020-09-09"), endsOn: calendarDate("2020-09-11") };
  const actor = { ...actorOf(staff["other worker"]), covers: [{ workerId, ...days }] };

  expect(await casesIn(scopeOf(actor))).toEqual(["another worker's", "held", "own"]);
  expect(await casesInSql(scopeOf(actor))).toEqual(["another worker's", "held", "own"]);
  expect(await casesIn(figuresScopeOf(actor))).toEqual(["another worker's", "held"]);
});

it("reaches a held case for the deputy, and for a colleague on the one day on which they stand in", async () => {
  const { id: colleagueId } = staff["other commissioner"];
  const actor = actorOf(staff["other commissioner"]);
  const { id: holdId, caseId } = await db.hold.findFirstOrThrow({
    where: { holderId: staff.commissioner.id },
  });
  const both = async () => [await casesIn(scopeOf(actor)), await casesInSql(scopeOf(actor))];

  await db.standIn.create({
    data: {
      caseId,
      staffId: colleagueId,
      on: new Date("2020-09-09"),
      reason: "Alex is ill.",
      at: new Date(),
    },
  });
  expect(await both()).toEqual([["held"], ["held"]]);
  expect(await atInstant(new Date("2020-09-10T09:00:00Z"), both)).toEqual([[], []]);

  await db.standIn.deleteMany({ where: { caseId } });
  await db.hold.update({ where: { id: holdId }, data: { deputyId: colleagueId, noDeputyReason: null } });
  expect(await both()).toEqual([["held"], ["held"]]);
  const none = { deputyId: null, noDeputyReason: "There is no one else." };
  await db.hold.update({ where: { id: holdId }, data: none });
  expect(await both()).toEqual([[], []]);
});

const named = (rows: readonly { id: string }[]) => rows.flatMap(({ id }) => names.get(id) ?? []).toSorted();

const casesIn = async (scope: CaseScope | OfficeScope | FiguresScope) =>
  named(await db.case.findMany({ where: within(scope), select: { id: true } }));

const casesInSql = async (scope: CaseScope | FiguresScope) =>
  named(await db.$queryRaw<{ id: string }[]>(Prisma.sql`SELECT "id" FROM "case" WHERE ${withinSql(scope)}`));

const filesOf = async (member: StaffMember) =>
  named(
    await db.importBatch.findMany({
      where: withinImports(importScopeOf(actorOf(member))),
      select: { id: true },
    }),
  );

const all = ["another worker's", "held", "own"];
const files = ["administrator's file", "manager's file"];

it.each<[Person, { people: string[]; decisions: string[]; figures: string[]; files: string[] }]>([
  ["worker", { people: ["own"], decisions: [], figures: ["own"], files: [] }],
  [
    "other worker",
    { people: ["another worker's", "held"], decisions: [], figures: ["another worker's", "held"], files: [] },
  ],
  ["manager", { people: all, decisions: [], figures: all, files }],
  ["commissioner", { people: ["held"], decisions: all, figures: all, files: [] }],
  ["other commissioner", { people: [], decisions: all, figures: all, files: [] }],
  ["administrator", { people: [], decisions: [], figures: [], files: ["administrator's file"] }],
])("a %s reaches what the role says, and nothing of another programme", async (person, reaches) => {
  const member = staff[person];
  const actor = actorOf(member);

  expect(await casesIn(scopeOf(actor))).toEqual(reaches.people);
  expect(await casesInSql(scopeOf(actor))).toEqual(reaches.people);
  expect(await casesIn(officeScopeOf(actor))).toEqual(reaches.decisions);
  expect(await casesIn(figuresScopeOf(actor))).toEqual(reaches.figures);
  expect(await casesInSql(figuresScopeOf(actor))).toEqual(reaches.figures);
  expect(await filesOf(member)).toEqual(reaches.files);
});

it("reaches nothing for a role that the product does not know, and says so loudly", () => {
  const stranger = { ...actorOf(staff.manager), role: "auditor" as StaffMember["role"] };
  expect(() => scopeOf(stranger)).toThrow();
});
