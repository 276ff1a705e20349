import { expect, it } from "vitest";
import { atInstant, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { aWorker } from "@/prisma/factories/staff";
import { deviceKeptFor, findKnownDevice, forgetDevices, rememberDevice } from "./known-devices";

it("is known to the accounts that have signed in on it, and to no others", async () => {
  const [amal, bea] = [await aWorker(), await aWorker()];
  const token = await rememberDevice(db, amal.id, null);

  expect(await findKnownDevice(amal.email, token)).not.toBeNull();
  expect(await findKnownDevice(bea.email, token)).toBeNull();
  expect(await findKnownDevice(amal.email, `${token}a`)).toBeNull();
  expect(await findKnownDevice(amal.email, "")).toBeNull();
  expect(await findKnownDevice(amal.email, null)).toBeNull();
});

it("stays known to the first account when a second signs in on it", async () => {
  const [amal, bea] = [await aWorker(), await aWorker()];
  const shared = await rememberDevice(db, bea.id, await rememberDevice(db, amal.id, null));

  expect(await findKnownDevice(amal.email, shared)).not.toBeNull();
  expect(await findKnownDevice(bea.email, shared)).not.toBeNull();
});

it("gets a new token at each sign-in, so that a planted one is worth nothing", async () => {
  const amal = await aWorker();
  const planted = await rememberDevice(db, (await aWorker()).id, null);
  await rememberDevice(db, amal.id, planted);

  expect(await findKnownDevice(amal.email, planted)).toBeNull();
});

it("is forgotten with the account's devices, and 400 days after its last sign-in", async () => {
  const [amal, bea] = [await aWorker(), await aWorker()];
  const [forgotten, old] = [await rememberDevice(db, amal.id, null), await rememberDevice(db, bea.id, null)];
  await forgetDevices(db, amal.id);
  expect(await findKnownDevice(amal.email, forgotten)).toBeNull();

  const later = new Date(now().getTime() + deviceKeptFor + 1000);
  expect(await atInstant(later, () => findKnownDevice(bea.email, old))).toBeNull();
  await atInstant(later, () => rememberDevice(db, bea.id, null));
  expect(await db.knownDevice.count({ where: { staffId: bea.id } })).toBe(1);
});

it("is stored without its token", async () => {
  const token = await rememberDevice(db, (await aWorker()).id, null);
  expect(JSON.stringify(await db.knownDevice.findMany())).not.toContain(token);
});
