import { expect, it } from "vitest";
import { aDestination } from "@/prisma/factories/destinations";
import { aProgramme } from "@/prisma/factories/programmes";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addedFields } from "@/lib/domain/person/fields";
import { blankValues } from "@/lib/domain/testing/blank-fields";
import { db } from "@/lib/platform/db";
import { findProgramme } from "@/lib/programmes/reads";
import { checkCases } from "./check";
import type { NewCase } from "./new-case";
import { openCases } from "./open";

async function setUp() {
  const { id: programmeId } = await aProgramme();
  const [worker, manager] = await Promise.all([aWorker({ programmeId }), aManager({ programmeId })]);
  const destination = await aDestination({ programmeId });
  const aNewCase = (over: Partial<NewCase> = {}): NewCase => ({
    ...blankValues(addedFields),
    reference: "N-1",
    firstName: "Zoë",
    lastName: "O’Neill",
    dateOfBirth: calendarDate("1984-02-29"),
    phone: "07700 900123",
    leaveMessage: null,
    address: "no fixed abode",
    workerId: worker.id,
    startedOn: calendarDate("2019-03-04"),
    risk: "medium",
    needs: ["housing", "money", "housing"],
    ownWords: ["Wants a settled place."],
    earlierContactOn: calendarDate("2020-06-01"),
    destinationId: null,
    ...over,
  });
  const open = async (rows: readonly NewCase[]) => {
    const programme = await findProgramme(programmeId);
    return db.$transaction((tx) => openCases(tx, programme, actorOf(manager), rows, { by: "import" }));
  };
  return { programmeId, worker, destination, aNewCase, open };
}

it("opens a case with its person, needs, plan, records and all that follows", async () => {
  const { worker, destination, aNewCase, open } = await setUp();

  const [id = ""] = await open([aNewCase({ destinationId: destination.id })]);

  const opened = await db.case.findUniqueOrThrow({
    where: { id },
    include: { serviceUser: true, safeRoutes: true, needs: true, handovers: true, deadlines: true },
  });
  expect(opened).toMatchObject({
    reference: "N-1",
    workerId: worker.id,
    holderWorkerId: worker.id,
    stage: "to_review",
    leadHandoverId: opened.handovers[0]?.id,
    serviceUser: { searchText: "zoe oneill n1" },
    ownWords: ["Wants a settled place."],
    safeRoutes: [],
  });
  expect(opened.needs.map(({ area }) => area).sort()).toEqual(["housing", "money"]);
  expect(opened.deadlines.map(({ kind }) => kind).sort()).toEqual([
    "contact_due",
    "first_review",
    "latest_safe_start",
  ]);
  const kinds = await db.auditEvent.findMany({
    where: { caseId: id },
    orderBy: { id: "asc" },
    select: { kind: true },
  });
  expect(kinds).toEqual([{ kind: "case_opened" }, { kind: "handover_planned" }]);
  expect(await checkCases(db, { id })).toEqual({ checked: 1, differences: [] });
});

it("opens a caseload in chunks, and answers the ids in the order of the rows", async () => {
  const { programmeId, destination, aNewCase, open } = await setUp();
  const rows = Array.from({ length: 1_100 }, (_, at) =>
    aNewCase({ reference: `N-${at}`, destinationId: at % 3 === 0 ? destination.id : null }),
  );

  const ids = await open(rows);

  const stored = await db.case.findMany({ where: { programmeId }, select: { id: true, reference: true } });
  const references = new Map(stored.map(({ id, reference }) => [id, reference]));
  expect(ids.map((id) => references.get(id))).toEqual(rows.map(({ reference }) => reference));
  expect(await checkCases(db, { programmeId })).toEqual({ checked: 1_100, differences: [] });
}, 30_000);
