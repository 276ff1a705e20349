import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { actorOf, aWorker, testPassword } from "@/prisma/factories/staff";
import { changePassword } from "./own-password";
import { findSession, openSession } from "./sessions";
import { checkPassword } from "./sign-in";
import { failuresAllowed } from "./throttle";

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
  expect(await checkPassword({ email: worker.email, password: form.newPassword, address: null })).toEqual({
    ok: true,
    value: worker.id,
  });
  // The answer to the first sending was lost, and the form is sent again.
  expect(await changePassword(actorOf(worker), form, from)).toEqual({ ok: true, value: null });
});

it("is refused without the password that stands, and after ten tries without looking", async () => {
  const actor = actorOf(await aWorker());
  const wrong = () => changePassword(actor, change({ currentPassword: "not this one" }), null);

  for (let count = 0; count < failuresAllowed; count++) {
    expect(await wrong()).toEqual({ ok: false, refusal: "wrong_password" });
  }
  expect(await wrong()).toMatchObject({ ok: false, refusal: { waitMinutes: 15 } });
});

it("is refused for a password made of one's own name", async () => {
  const actor = actorOf(await aWorker({ name: "Amal Devlin" }));

  expect(await changePassword(actor, change({ newPassword: "amal.devlin.2020" }), null)).toEqual({
    ok: false,
    refusal: { fault: "guessable" },
  });
});
