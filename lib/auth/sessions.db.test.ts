import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { aManager, aStaffMember, aWorker } from "@/prisma/factories/staff";
import {
  absoluteLimit,
  endSession,
  endSessionsOf,
  findSession,
  idleLimit,
  openSession,
  type SessionFound,
} from "./sessions";

const nine = new Date("2020-09-09T08:00:00Z");
const after = (milliseconds: number) => new Date(nine.getTime() + milliseconds);
const minute = 60_000;

const openAtNine = (staffId: string) => atInstant(nine, () => openSession(db, staffId));
const findAt = (milliseconds: number, token: string) =>
  atInstant(after(milliseconds), () => findSession(token));

/** The id of a session that must be open. */
const idOf = (session: SessionFound | null) => (session?.state === "open" ? session.id : "");

describe("a session", () => {
  it("says who is asking, in the role that they have now", async () => {
    const worker = await aWorker();
    const token = await openAtNine(worker.id);

    expect(await findAt(0, token)).toMatchObject({
      state: "open",
      actor: { id: worker.id, name: worker.name, role: "worker", programmeId: worker.programmeId },
    });
  });

  it("is not found by its id, its hash, or another token", async () => {
    const worker = await aWorker();
    const token = await openAtNine(worker.id);
    const row = await db.session.findFirstOrThrow({ where: { staffId: worker.id } });

    expect(row.tokenHash).not.toContain(token);
    for (const guess of [row.id, row.tokenHash, `${token}a`, ""]) expect(await findSession(guess)).toBeNull();
  });

  it("follows a changed role with the next request", async () => {
    const worker = await aWorker();
    const token = await openAtNine(worker.id);
    await db.membership.updateMany({ where: { staffId: worker.id }, data: { role: "commissioner" } });

    expect(await findAt(0, token)).toMatchObject({ actor: { role: "commissioner" } });
  });

  it("ends with the next request of a person who was suspended", async () => {
    const worker = await aWorker();
    const token = await openAtNine(worker.id);
    await db.staff.update({ where: { id: worker.id }, data: { status: "suspended" } });

    expect(await findAt(0, token)).toEqual({ state: "ended" });
  });

  it("ends with the next request of a person who left the programme", async () => {
    const worker = await aWorker();
    const token = await openAtNine(worker.id);
    await db.membership.deleteMany({ where: { staffId: worker.id } });

    expect(await findAt(0, token)).toEqual({ state: "ended" });
  });

  it("ends at once when its person signs out", async () => {
    const token = await openAtNine((await aManager()).id);
    const id = idOf(await findAt(0, token));

    expect(await endSession(db, id)).toBe(true);
    expect(await findAt(0, token)).toEqual({ state: "ended" });
    expect(await endSession(db, id)).toBe(false);
  });

  it("can be left open when all others of a person end", async () => {
    const { id } = await aStaffMember();
    const [here, there] = [await openAtNine(id), await openAtNine(id)];
    await endSessionsOf(db, id, { exceptId: idOf(await findAt(0, here)) });

    expect(await findAt(0, here)).toMatchObject({ state: "open" });
    expect(await findAt(0, there)).toEqual({ state: "ended" });
  });

  it("does not end with those of a colleague", async () => {
    const [amal, bea] = [await aWorker(), await aWorker()];
    const token = await openAtNine(bea.id);
    await endSessionsOf(db, amal.id, { exceptId: null });

    expect(await findAt(0, token)).toMatchObject({ state: "open" });
  });
});

describe("time-out", () => {
  it("comes after the idle limit without use, and not before", async () => {
    const worker = await aWorker();
    const [left, used] = [await openAtNine(worker.id), await openAtNine(worker.id)];

    expect(await findAt(idleLimit - minute, used)).toMatchObject({ state: "open" });
    expect(await findAt(idleLimit, left)).toEqual({ state: "timed_out" });
    expect(await findAt(2 * idleLimit - 2 * minute, used)).toMatchObject({ state: "open" });
  });

  it("comes after the absolute limit, whatever the use", async () => {
    const token = await openAtNine((await aWorker()).id);
    for (let at = 0; at < absoluteLimit; at += idleLimit - minute) {
      expect(await findAt(at, token)).toMatchObject({ state: "open" });
    }

    expect(await findAt(absoluteLimit, token)).toEqual({ state: "timed_out" });
  });

  it("does not write with every request", async () => {
    const worker = await aWorker();
    const token = await openAtNine(worker.id);
    const lastSeenAt = async () =>
      (await db.session.findFirstOrThrow({ where: { staffId: worker.id } })).lastSeenAt;

    await findAt(minute - 1, token);
    expect(await lastSeenAt()).toEqual(nine);
    await findAt(minute, token);
    expect(await lastSeenAt()).toEqual(after(minute));
  });
});
