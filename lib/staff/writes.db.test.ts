import { describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/auth/sign-in";
import { findSession, openSession } from "@/lib/auth/sessions";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aProgramme } from "@/prisma/factories/programmes";
import { actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { findStaffMember, listStaff } from "./reads";
import { addStaff, editStaff, resetPassword, setActive } from "./writes";

const request = () => ({ requestKey: newRequestKey() });

/** An administrator and a worker of the same programme. */
async function aTeam() {
  const administrator = await anAdministrator();
  const worker = await aWorker({ programmeId: administrator.programmeId });
  return { administrator, actor: actorOf(administrator), worker };
}

const given = () => ({
  name: "Eve Norwood",
  email: `eve.${newRequestKey()}@example.org`,
  role: "worker" as const,
});

const eventsOf = async (programmeId: string) =>
  (await db.auditEvent.findMany({ where: { programmeId }, orderBy: { id: "asc" } })).map(
    ({ kind, data }) => ({
      kind,
      ...(data as object),
    }),
  );

describe("adding a member of staff", () => {
  it("gives them a password that works, and keeps it nowhere", async () => {
    const { actor } = await aTeam();
    const [form, eve] = [request(), given()];
    const added = await addStaff(actor, { ...form, ...eve });
    const password = (added.ok && added.value.password) || "";

    expect(await checkPassword({ email: eve.email, password, address: null, device: null })).toMatchObject({
      ok: true,
    });
    const key = await db.requestKey.findUniqueOrThrow({ where: { key: form.requestKey } });
    const events = await eventsOf(actor.programmeId);
    expect(JSON.stringify([key, events])).not.toContain(password);
    expect(events).toMatchObject([{ kind: "staff_added", role: "worker" }]);
  });

  it("is done once for a form that is sent twice, and shows the password once", async () => {
    const { actor } = await aTeam();
    const form = { ...request(), ...given() };
    await addStaff(actor, form);

    expect(await addStaff(actor, form)).toEqual({ ok: true, value: { password: null } });
    expect(await db.staff.count({ where: { email: form.email } })).toBe(1);
  });

  it("is refused for an email address that is in use", async () => {
    const { actor, worker } = await aTeam();

    expect(await addStaff(actor, { ...request(), ...given(), email: worker.email })).toEqual({
      ok: false,
      refusal: "email_taken",
    });
  });

  it("is refused to anyone but an administrator", async () => {
    const manager = await aManager();

    expect(await addStaff(actorOf(manager), { ...request(), ...given() })).toEqual({
      ok: false,
      refusal: "not_found",
    });
  });
});

describe("changing a member of staff", () => {
  it("changes name and role, and records both", async () => {
    const { actor, worker } = await aTeam();
    const edit = {
      ...request(),
      staffId: worker.id,
      version: 0,
      name: "Amal Quist",
      role: "manager" as const,
    };

    expect(await editStaff(actor, edit)).toEqual({ ok: true, value: null });
    expect(await findStaffMember(actor, worker.id)).toMatchObject({
      name: "Amal Quist",
      role: "manager",
      version: 1,
    });
    expect(await eventsOf(actor.programmeId)).toEqual([
      { kind: "staff_changed", staffId: worker.id, role: "manager", active: true },
    ]);
  });

  it("shows the second of two people what the first one did", async () => {
    const { actor, worker } = await aTeam();
    const edit = { staffId: worker.id, version: 0, role: "worker" as const };
    await editStaff(actor, { ...request(), ...edit, name: "Amal Quist" });
    const second = await editStaff(actor, { ...request(), ...edit, name: "Amal Roe" });

    expect(second).toMatchObject({
      ok: false,
      refusal: {
        changed: {
          by: actor.name,
          version: 1,
          facts: [{ label: "Name", value: "Amal Quist", attempted: "Amal Roe" }],
        },
      },
    });
    expect(await findStaffMember(actor, worker.id)).toMatchObject({ name: "Amal Quist" });
  });

  it("does not reach the staff of another programme", async () => {
    const { actor } = await aTeam();
    const elsewhere = await aWorker();
    const disable = { ...request(), staffId: elsewhere.id, version: 0, active: false };

    expect(await setActive(actor, disable)).toEqual({ ok: false, refusal: "not_found" });
  });
});

describe("disabling an account", () => {
  it("ends their sessions and keeps them out until they are enabled", async () => {
    const { actor, worker } = await aTeam();
    const token = await openSession(db, worker.id);
    await setActive(actor, { ...request(), staffId: worker.id, version: 0, active: false });

    expect(await findSession(token)).toEqual({ state: "ended" });
    await setActive(actor, { ...request(), staffId: worker.id, version: 1, active: true });
    expect(await findStaffMember(actor, worker.id)).toMatchObject({ active: true });
    expect(await findSession(token)).toEqual({ state: "ended" });
  });

  it("is refused while they have people, not counting ended cases", async () => {
    const { actor, worker } = await aTeam();
    await aCase({ workerId: worker.id });
    await aCase({ workerId: worker.id });
    await anEndedCase({ workerId: worker.id, endReason: "moved_away" });

    expect(await setActive(actor, { ...request(), staffId: worker.id, version: 0, active: false })).toEqual({
      ok: false,
      refusal: { hasPeople: 2 },
    });
    expect((await listStaff(actor)).find(({ id }) => id === worker.id)).toMatchObject({ people: 2 });
  });

  it("lets only one of two administrators remove the other at the same moment", async () => {
    const { programmeId, ...first } = await anAdministrator();
    const second = await anAdministrator({ programmeId });
    const [a, b] = [actorOf({ ...first, programmeId }), actorOf(second)];
    const disable = (actor: typeof a, staffId: string) =>
      setActive(actor, { ...request(), staffId, version: 0, active: false });

    const outcomes = await Promise.all([disable(a, b.id), disable(b, a.id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.membership.count({ where: { programmeId, staff: { active: true } } })).toBe(1);
  });
});

describe("a reset password", () => {
  it("replaces the old one and ends all sessions", async () => {
    const { actor, worker } = await aTeam();
    const token = await openSession(db, worker.id);
    const reset = await resetPassword(actor, { ...request(), staffId: worker.id, version: 0 });
    const password = (reset.ok && reset.value.password) || "";

    expect(await findSession(token)).toEqual({ state: "ended" });
    expect(await checkPassword({ email: worker.email, password, address: null, device: null })).toMatchObject(
      { ok: true },
    );
  });

  it("is refused for the person’s own account", async () => {
    const { actor } = await aTeam();

    expect(await resetPassword(actor, { ...request(), staffId: actor.id, version: 0 })).toEqual({
      ok: false,
      refusal: "own_password",
    });
  });
});

it("lists the staff of the programme, those who can sign in first", async () => {
  const { id: programmeId } = await aProgramme();
  const administrator = await anAdministrator({ programmeId, name: "Zoë Abara" });
  await aWorker({ programmeId, name: "Bea Lindqvist" });
  await aWorker({ programmeId, name: "Ádám Kis" });
  await aWorker({ programmeId, name: "Abel Left", active: false });
  await aWorker();

  const names = (await listStaff(actorOf(administrator))).map(({ name }) => name);
  expect(names).toEqual(["Ádám Kis", "Bea Lindqvist", "Zoë Abara", "Abel Left"]);
});
