import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { aStaffMember, aWorker, testPassword } from "@/prisma/factories/staff";
import { findSession } from "./sessions";
import { checkPassword, signInStaff, signOutStaff } from "./sign-in";
import { failuresAllowed } from "./throttle";

const tryWith = (email: string, password: string = testPassword) =>
  checkPassword({ email, password, address: null });

const wrong = { ok: false, refusal: "wrong" };

describe("a password", () => {
  it("lets its owner in, however they type their address", async () => {
    const { id, email } = await aWorker();

    expect(await tryWith(email)).toEqual({ ok: true, value: id });
    expect(await tryWith(`  ${email.toUpperCase()} `)).toEqual({ ok: true, value: id });
  });

  it("gets one answer when it is wrong, when nobody has the address, and when somebody has left", async () => {
    const [here, left] = [await aWorker(), await aStaffMember({ active: false })];
    const nowhere = await aWorker();
    await db.membership.deleteMany({ where: { staffId: nowhere.id } });

    expect(await tryWith(here.email, "another long password")).toEqual(wrong);
    expect(await tryWith("nobody@example.org")).toEqual(wrong);
    expect(await tryWith(left.email)).toEqual(wrong);
    expect(await tryWith(nowhere.email)).toEqual(wrong);
  });

  it.each(["known", "unknown"])(
    "is not looked at after ten failures on an account that is %s",
    async (is) => {
      const { email } = await aWorker();
      const tried = is === "known" ? email : `no-${email}`;
      for (let count = 0; count < failuresAllowed; count++) await tryWith(tried, "wrong");

      expect(await tryWith(tried)).toEqual({ ok: false, refusal: { waitMinutes: 15 } });
    },
  );

  it("forgives the failures before it", async () => {
    const { email } = await aWorker();
    for (let round = 0; round < 2; round++) {
      for (let count = 1; count < failuresAllowed; count++) await tryWith(email, "wrong");
      expect(await tryWith(email)).toMatchObject({ ok: true });
    }
  });
});

it("records that somebody signed in and out, once each", async () => {
  const { id } = await aWorker();
  const session = await findSession(await signInStaff(id));
  if (session?.state !== "open") throw new Error("no session was opened");
  await signOutStaff(session);
  await signOutStaff(session);

  const events = await db.auditEvent.findMany({ where: { byId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ kind }) => kind)).toEqual(["signed_in", "signed_out"]);
});
