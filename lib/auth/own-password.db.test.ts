import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { actorOf, aWorker, testPassword } from "@/prisma/factories/staff";
import { countAttempt, keyOf } from "./attempts";
import { freeAttempts } from "./delay";
import { findKnownDevice, rememberDevice } from "./known-devices";
import { changePassword } from "./own-password";
import { findSession, openSession } from "./sessions";
import { checkPassword } from "./sign-in";

const nowhere = { address: null, device: null };

const change = (over: Partial<{ currentPassword: string; newPassword: string }> = {}) => ({
  requestKey: newRequestKey(),
  currentPassword: testPassword,
  newPassword: "gravel tulip ferry",
  ...over,
});

it("replaces the password and ends all other sessions", async () => {
  const worker = await aWorker();
  const [here, there] = [await openSession(db, worker.id), await openSession(db, worker.id)];
  const session = await findSession(here);
  const form = change();
  const from = session?.state === "open" ? session.id : null;

  expect(await changePassword(actorOf(worker), form, from)).toEqual({ ok: true, value: null });
  expect(await findSession(here)).toMatchObject({ state: "open" });
  expect(await findSession(there)).toEqual({ state: "ended" });
  expect(await checkPassword({ email: worker.email, password: form.newPassword, ...nowhere })).toEqual({
    ok: true,
    value: worker.id,
  });
  // The answer to the first sending was lost, and the form is sent again.
  expect(await changePassword(actorOf(worker), form, from)).toEqual({ ok: true, value: null });
});

it("is refused without the current password, and recorded", async () => {
  const actor = actorOf(await aWorker());
  const wrong = change({ currentPassword: "not this one" });

  expect(await changePassword(actor, wrong, null)).toEqual({ ok: false, refusal: "wrong_password" });
  const events = await db.auditEvent.findMany({ where: { byId: actor.id } });
  expect(events.map(({ kind, data }) => [kind, data])).toEqual([["password_change_refused", {}]]);
});

it("is delayed after wrong current passwords, not refused", async () => {
  const actor = actorOf(await aWorker());
  for (let count = 0; count < freeAttempts; count++) {
    await changePassword(actor, change({ currentPassword: "not this one" }), null);
  }

  const started = performance.now();
  expect(await changePassword(actor, change(), null)).toMatchObject({ ok: true });
  expect(performance.now() - started).toBeGreaterThan(990);
});

it("is not delayed by sign-ins that failed, which a stranger can make", async () => {
  const worker = await aWorker();
  for (let count = 0; count < freeAttempts; count++) {
    await checkPassword({ email: worker.email, password: "wrong", ...nowhere });
  }
  await changePassword(actorOf(worker), change({ currentPassword: "not this one" }), null);

  expect(await countAttempt(keyOf({ account: worker.id, from: "signed in" }))).toBe(1);
});

it("makes the devices of the account unknown", async () => {
  const worker = await aWorker();
  const token = await rememberDevice(db, worker.id, null);
  await changePassword(actorOf(worker), change(), null);

  expect(await findKnownDevice(worker.email, token)).toBeNull();
});

it("is refused for a password made of the person's own name", async () => {
  const actor = actorOf(await aWorker({ name: "Amal Devlin" }));

  expect(await changePassword(actor, change({ newPassword: "amal.devlin.2020" }), null)).toEqual({
    ok: false,
    refusal: { fault: "guessable" },
  });
});
