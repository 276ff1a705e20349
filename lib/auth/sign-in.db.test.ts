import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { aManager, aStaffMember, aWorker, failedSignIns, testPassword } from "@/prisma/factories/staff";
import { countAttempt, fromAddress, keyOf } from "./attempts";
import { freeAttempts, freeOnKnownDevice } from "./delay";
import { recordBusySignIn } from "./refused-sign-in";
import { findSession } from "./sessions";
import { checkPassword, signInStaff, signOutStaff } from "./sign-in";

type From = Partial<{ address: string; device: string }>;

const tryWith = (email: string, password: string = testPassword, from: From = {}) =>
  checkPassword({ email, password, address: "198.51.100.7", device: null, ...from });

/** An answer and how long it took, in milliseconds. */
async function timed<Outcome>(run: () => Promise<Outcome>) {
  const started = performance.now();
  return { outcome: await run(), took: performance.now() - started };
}

/** So many failures that the next attempt of the pair waits for thirty seconds. */
const manyFailures = (email: string, address: string) => failedSignIns(9, { email, address });

/** Far less than thirty seconds, however busy the machine is. */
const atOnce = 15_000;

const lastEvent = async () =>
  (await db.auditEvent.findFirst({ orderBy: { id: "desc" }, select: { id: true } }))?.id;

const eventsAfter = (id: string | undefined) =>
  db.auditEvent.findMany({ where: id === undefined ? {} : { id: { gt: id } }, orderBy: { id: "asc" } });

const wrong = { ok: false, refusal: "wrong" };

describe("a password", () => {
  it("lets its owner in, however they type their address", async () => {
    const { id, email } = await aWorker();

    expect(await tryWith(email)).toEqual({ ok: true, value: id });
    expect(await tryWith(`  ${email.toUpperCase()} `)).toEqual({ ok: true, value: id });
  });

  it("gets one answer when it is wrong, when no one has the address, and when the person has left", async () => {
    const [here, left] = [await aWorker(), await aStaffMember({ status: "left" })];
    const nowhere = await aWorker();
    await db.membership.deleteMany({ where: { staffId: nowhere.id } });

    expect(await tryWith(here.email, "another long password")).toEqual(wrong);
    expect(await tryWith("no-one@example.org")).toEqual(wrong);
    expect(await tryWith(left.email)).toEqual(wrong);
    expect(await tryWith(nowhere.email)).toEqual(wrong);
  });

  it.each(["known", "unknown"])(
    "is delayed by failures on an account that is %s, never refused",
    async (is) => {
      const { id, email } = await aWorker();
      const tried = is === "known" ? email : `no-${email}`;
      for (let count = 0; count < freeAttempts; count++) await tryWith(tried, "wrong");

      const { outcome, took } = await timed(() => tryWith(tried));
      expect(outcome).toEqual(is === "known" ? { ok: true, value: id } : wrong);
      expect(took).toBeGreaterThan(990);
    },
  );

  it("is delayed by nothing that happens at another address or to another account", async () => {
    const manager = await aManager();
    await manyFailures(manager.email, "203.0.113.9");
    await manyFailures(`no-${manager.email}`, "192.0.2.1");

    const { outcome, took } = await timed(() =>
      tryWith(manager.email, testPassword, { address: "192.0.2.1" }),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(took).toBeLessThan(atOnce);
  });

  it("is not delayed on a device that has signed in before, also behind the address of an attacker", async () => {
    const { id, email } = await aManager();
    const { deviceToken: device } = await signInStaff(id, null);
    await manyFailures(email, "203.0.113.9");

    const known = { device, address: "203.0.113.9" };
    const { outcome, took } = await timed(() => tryWith(email, testPassword, known));
    expect(outcome).toMatchObject({ ok: true });
    expect(took).toBeLessThan(atOnce);
  });

  it("counts the failures of a known device by themselves, so that a thief of it is slowed down too", async () => {
    const { id, email } = await aManager();
    const { deviceToken: device } = await signInStaff(id, null);
    for (let count = 0; count < freeOnKnownDevice; count++) await tryWith(email, "wrong", { device });

    expect((await timed(() => tryWith(email, testPassword, { device }))).took).toBeGreaterThan(990);
  });

  it("forgives the failures before it", async () => {
    const { email } = await aWorker();
    await tryWith(email, "wrong");
    await tryWith(email);

    expect(await countAttempt(keyOf({ account: email, from: fromAddress("198.51.100.7") }))).toBe(0);
  });

  it("is checked after the wait, so that a person who is suspended during it stays out", async () => {
    const { id, email } = await aWorker();
    for (let count = 0; count < freeAttempts; count++) await tryWith(email, "wrong");
    const waiting = tryWith(email);
    await db.staff.update({ where: { id }, data: { status: "suspended" } });

    expect(await waiting).toEqual(wrong);
  });
});

describe("the record", () => {
  it("has each failed sign-in, with the account but without what was typed", async () => {
    const { id, email, programmeId } = await aWorker();
    const before = await lastEvent();
    await tryWith(email, "not the password");
    await tryWith(`no-${email}`, "not the password");

    const events = await eventsAfter(before);
    expect(events.map(({ kind, programmeId, byId, data }) => ({ kind, programmeId, byId, data }))).toEqual([
      { kind: "sign_in_failed", programmeId, byId: null, data: { staffId: id } },
      { kind: "sign_in_failed", programmeId: null, byId: null, data: {} },
    ]);
  });

  it("has the refusals of a busy moment once a minute", async () => {
    const before = await lastEvent();
    await recordBusySignIn();
    await recordBusySignIn();
    expect((await eventsAfter(before)).map(({ kind, data }) => ({ kind, data }))).toEqual([
      { kind: "sign_in_refused", data: { reason: "busy" } },
    ]);
  });
});

it("records that a person signed in and out, once each", async () => {
  const { id } = await aWorker();
  const session = await findSession((await signInStaff(id, null)).sessionToken);
  if (session?.state !== "open") throw new Error("no session was opened");
  await signOutStaff(session);
  await signOutStaff(session);

  const events = await db.auditEvent.findMany({ where: { byId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ kind }) => kind)).toEqual(["signed_in", "signed_out"]);
});
