import { expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { moveHandover } from "@/lib/handovers/writes";
import { calendarDate, storedDay } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { countOnTheWay, findDestination, listDestinations, listOnTheWay } from "./reads";
import { addDestinationSchema, destinationFilterSchema } from "./schema";
import { addDestination, confirmDestination, editDestination } from "./writes";

const typed = (over: Record<string, unknown> = {}) =>
  addDestinationSchema.parse({
    requestKey: crypto.randomUUID(),
    name: "The Haven",
    summary: "A place to talk in the evening.",
    areas: "York, Selby",
    needs: "mental_health",
    route: "either",
    status: "active",
    accepting: "yes",
    waitWeeks: "2",
    ...over,
  });

const everything = destinationFilterSchema.parse({});

it("adds a service to the directory, once for each form, with a record of it", async () => {
  const manager = actorOf(await aManager());
  const form = typed();

  const [first, again] = [await addDestination(manager, form), await addDestination(manager, form)];

  expect(again).toEqual(first);
  const rows = await listDestinations(manager.programmeId, everything);
  expect(rows).toMatchObject([{ name: "The Haven", areas: ["York", "Selby"], lastCheckedOn: "2020-09-09" }]);
  expect(
    await db.auditEvent.count({ where: { programmeId: manager.programmeId, kind: "destination_added" } }),
  ).toBe(1);
});

it("refuses a second service of the same name, and staff who may not edit", async () => {
  const manager = await aManager();
  const worker = await aWorker({ programmeId: manager.programmeId });
  await addDestination(actorOf(manager), typed());

  expect(await addDestination(actorOf(manager), typed())).toEqual({ ok: false, refusal: "name_taken" });
  expect(await addDestination(actorOf(worker), typed({ name: "York Mind" }))).toEqual({
    ok: false,
    refusal: "not_found",
  });
});

it("shows the second of two editors what the first one wrote, and keeps the first", async () => {
  const manager = actorOf(await aManager());
  const { id, version } = await aDestination({
    programmeId: manager.programmeId,
    name: "The Haven",
    waitWeeks: 2,
  });
  const edit = (over: Record<string, unknown>) =>
    editDestination(manager, { ...typed(over), destinationId: id, version });

  await edit({ waitWeeks: "6" });
  const second = await edit({ waitWeeks: "9" });

  expect(second).toMatchObject({
    ok: false,
    refusal: {
      changed: {
        by: manager.name,
        version: version + 1,
        facts: [{ label: "Wait in weeks", value: "6", attempted: "9" }],
      },
    },
  });
  expect(await findDestination(manager.programmeId, id)).toMatchObject({ waitWeeks: 6 });
});

it("moves the latest safe start of the drafts that lead there when the wait changes", async () => {
  const manager = actorOf(await aManager());
  const { id, version } = await aDestination({
    programmeId: manager.programmeId,
    name: "The Haven",
    waitWeeks: 0,
  });
  const about = await aCase({ programmeId: manager.programmeId });
  await aHandover({ caseId: about.id, destinationId: id });
  const latest = async () => {
    const where = { caseId: about.id, kind: "latest_safe_start" } as const;
    return storedDay((await db.deadline.findFirstOrThrow({ where })).dueOn);
  };
  expect(await latest()).toBe("2020-09-02");

  await editDestination(manager, { ...typed({ waitWeeks: "2" }), destinationId: id, version });

  // Two weeks earlier, and one more day for the bank holiday in between.
  expect(await latest()).toBe("2020-08-18");
});

it("notes that an entry was checked, and not over someone else's change", async () => {
  const manager = actorOf(await aManager());
  const { id, version } = await aDestination({
    programmeId: manager.programmeId,
    lastCheckedOn: "2020-07-01",
  });
  const confirm = () =>
    confirmDestination(manager, { requestKey: crypto.randomUUID(), destinationId: id, version });

  expect(await confirm()).toEqual({ ok: true, value: id });
  expect(await confirm()).toEqual({ ok: false, refusal: "changed_since" });
  expect(await findDestination(manager.programmeId, id)).toMatchObject({ lastCheckedOn: "2020-09-09" });
});

it("finds services by words without accents, by need, by area, and counts our handovers there", async () => {
  const { programmeId } = await aManager();
  const kyra = await aDestination({ programmeId, name: "Café Kyra", needs: ["safety"], areas: ["Selby"] });
  await aDestination({ programmeId, name: "York Mind", needs: ["mental_health"], areas: ["York"] });
  const about = await aCase({ programmeId });
  await aHandover({ caseId: about.id, destinationId: kyra.id, status: "accepted", sentOn: "2020-08-03" });
  const found = async (filter: object) =>
    (await listDestinations(programmeId, { ...everything, ...filter })).map(({ name }) => name);

  expect(await found({ text: "cafe ky" })).toEqual(["Café Kyra"]);
  expect(await found({ need: "mental_health" })).toEqual(["York Mind"]);
  expect(await found({ area: "Selby" })).toEqual(["Café Kyra"]);
  expect(await findDestination(programmeId, kyra.id)).toMatchObject({
    byStatus: { accepted: 1 },
    medianDaysToAnswer: 0,
  });
});

it("is to be decided for each person on the way there when it pauses, until someone has", async () => {
  const manager = actorOf(await aManager());
  const worker = await aWorker({ programmeId: manager.programmeId });
  const { id, version } = await aDestination({ programmeId: manager.programmeId, name: "The Haven" });
  const cases = [await aCase({ workerId: worker.id }), await aCase({ workerId: worker.id })] as const;
  const [accepted, completed] = [
    await aHandover({ caseId: cases[0].id, destinationId: id, status: "accepted" }),
    await aHandover({ caseId: cases[1].id, destinationId: id, status: "completed" }),
  ];
  const due = () =>
    db.deadline.count({
      where: { kind: "destination_changed", subject: { in: [accepted.id, completed.id] } },
    });

  expect(await countOnTheWay(manager.programmeId, id)).toBe(2);
  expect(await listOnTheWay(scopeOf(manager), id)).toMatchObject([
    { reference: cases[0].reference, status: "accepted" },
    { reference: cases[1].reference, status: "completed" },
  ]);
  expect(
    await listOnTheWay(scopeOf(actorOf(await aWorker({ programmeId: manager.programmeId }))), id),
  ).toEqual([]);
  const paused = await editDestination(manager, {
    ...typed({ status: "paused" }),
    destinationId: id,
    version,
  });
  expect(paused.ok).toBe(true);
  expect(await due()).toBe(2);

  const { reference } = cases[0];
  const decided = await moveHandover(scopeOf(actorOf(worker)), actorOf(worker), crypto.randomUUID(), {
    reference,
    handoverId: accepted.id,
    version: accepted.version,
    move: "decide_on_destination",
    answers: { happenedOn: calendarDate("2020-09-09"), details: "They wait with the drop-in." },
  });
  expect(decided).toMatchObject({ ok: true });
  expect(await due()).toBe(1);
  expect((await checkCases(db, { programmeId: manager.programmeId })).differences).toEqual([]);
});

it("keeps a day only with the status that it belongs to, and asks for the last day of one that closes", () => {
  const until = { "pausedUntil-day": "5", "pausedUntil-month": "10", "pausedUntil-year": "2020" };
  expect(typed({ status: "paused", ...until })).toMatchObject({ pausedUntil: "2020-10-05", closesOn: null });
  expect(typed({ status: "active", ...until })).toMatchObject({ pausedUntil: null });
  expect(() => typed({ status: "closing" })).toThrow("Enter its last day.");
});
