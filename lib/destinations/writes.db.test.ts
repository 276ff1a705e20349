import { expect, it } from "vitest";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { findDestination, listDestinations } from "./reads";
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
