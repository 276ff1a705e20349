import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { checkPassword } from "@/lib/auth/sign-in";
import { findSession, openSession } from "@/lib/auth/sessions";
import { checkCases } from "@/lib/cases/check";
import { reassignCases } from "@/lib/cases/writes";
import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import type { AccountMove } from "@/lib/domain/permissions/staff-changes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest, anEndedCase } from "@/prisma/factories/closures";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { findStaffMember, listStaff } from "./reads";
import { addStaff, editStaff, moveAccount, resetPassword } from "./writes";

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
      { kind: "staff_changed", staffId: worker.id, role: "manager" },
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
    const suspend = { ...request(), staffId: elsewhere.id, version: 0, move: "suspend" as const };

    expect(await moveAccount(actor, suspend)).toEqual({ ok: false, refusal: "not_found" });
  });
});

const move = (staffId: string, name: AccountMove, version = 0) => ({
  ...request(),
  staffId,
  version,
  move: name,
});

const gapsOf = (programmeId: string) =>
  db.deadline.findMany({
    where: { kind: "no_responsible_person", case: { programmeId } },
    select: { caseId: true, dueOn: true },
    orderBy: { caseId: "asc" },
  });

describe("suspending someone", () => {
  it("ends their sessions and keeps them out, also once they have returned", async () => {
    const { actor, worker } = await aTeam();
    const token = await openSession(db, worker.id);
    await moveAccount(actor, move(worker.id, "suspend"));

    expect(await findSession(token)).toEqual({ state: "ended" });
    expect(await findStaffMember(actor, worker.id)).toMatchObject({ status: "suspended", version: 1 });
    await moveAccount(actor, move(worker.id, "return", 1));
    expect(await findStaffMember(actor, worker.id)).toMatchObject({ status: "active" });
    expect(await findSession(token)).toEqual({ state: "ended" });
    expect(await eventsOf(actor.programmeId)).toEqual([
      { kind: "staff_status_changed", staffId: worker.id, status: "suspended" },
      { kind: "staff_status_changed", staffId: worker.id, status: "active" },
    ]);
  });

  it("lists the people they are responsible for the same minute, until someone else is", async () => {
    const { actor, worker } = await aTeam();
    const { programmeId } = actor;
    const manager = actorOf(await aManager({ programmeId }));
    const other = await aWorker({ programmeId });
    const given = await aCase({ programmeId, workerId: worker.id });
    const kept = await aCase({ programmeId, workerId: worker.id });
    const held = await aCase({ programmeId, workerId: worker.id });
    await aHold({ caseId: held.id, state: "accepted" });
    await anEndedCase({ workerId: worker.id, endReason: "moved_away" });

    expect(await moveAccount(manager, move(worker.id, "suspend"))).toEqual({ ok: true, value: null });
    const today = columnOf(calendarDate("2020-09-09"));
    expect(await gapsOf(programmeId)).toEqual(
      [given.id, kept.id].toSorted().map((caseId) => ({ caseId, dueOn: today })),
    );

    const { reference, version } = given;
    await reassignCases(scopeOf(manager), manager, {
      ...request(),
      cases: [{ reference, version }],
      workerId: other.id,
      reason: "Suspended.",
    });
    expect(await gapsOf(programmeId)).toEqual([{ caseId: kept.id, dueOn: today }]);
    await moveAccount(manager, move(worker.id, "return", 1));
    expect(await gapsOf(programmeId)).toEqual([]);
    expect((await checkCases(db, { programmeId })).differences).toEqual([]);
  });

  it("lists the people that a commissioning manager holds, also after the freeze", async () => {
    const { actor } = await aTeam();
    const { programmeId } = actor;
    const commissioner = await aCommissioner({ programmeId });
    const held = await aCase({ programmeId });
    await aHold({ caseId: held.id, state: "accepted", holderId: commissioner.id });

    await atInstant(new Date("2021-01-04T09:00:00Z"), () =>
      moveAccount(actor, move(commissioner.id, "suspend")),
    );
    expect(await gapsOf(programmeId)).toEqual([
      { caseId: held.id, dueOn: columnOf(calendarDate("2021-01-04")) },
    ]);
  });

  it("lists the people whose case has ended and whose safety checks are outstanding", async () => {
    const { actor, worker } = await aTeam();
    const ended = await anEndedCase({ workerId: worker.id, endReason: "handed_over" });
    await moveAccount(actor, move(worker.id, "suspend"));

    expect(await gapsOf(actor.programmeId)).toMatchObject([{ caseId: ended.id }]);
  });

  it("lets only one of two administrators suspend the other at the same moment", async () => {
    const { programmeId, ...first } = await anAdministrator();
    const second = await anAdministrator({ programmeId });
    const [a, b] = [actorOf({ ...first, programmeId }), actorOf(second)];

    const outcomes = await Promise.all([
      moveAccount(a, move(b.id, "suspend")),
      moveAccount(b, move(a.id, "suspend")),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.membership.count({ where: { programmeId, staff: { status: "active" } } })).toBe(1);
  });

  it("is quick for two hundred people", async () => {
    const { actor, worker } = await aTeam();
    const given = { workerId: worker.id, programmeId: actor.programmeId };
    await Promise.all(Array.from({ length: 200 }, () => aCase(given)));

    const started = performance.now();
    await moveAccount(actor, move(worker.id, "suspend"));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(await gapsOf(actor.programmeId)).toHaveLength(200);
  });
});

describe("leaving", () => {
  it("is refused until everything is handed on, and says what is left", async () => {
    const { actor, worker } = await aTeam();
    await aCase({ workerId: worker.id });
    await anEndedCase({ workerId: worker.id, endReason: "moved_away" });
    const asked = await aCase({ programmeId: actor.programmeId });
    await aClosureRequest({ caseId: asked.id, requestedById: worker.id });

    expect(await moveAccount(actor, move(worker.id, "leave"))).toEqual({
      ok: false,
      refusal: {
        carries: {
          cases: 1,
          holds: 0,
          afterCare: 0,
          deputies: 0,
          closureRequests: 1,
          holdProposals: 0,
          covers: 0,
        },
      },
    });
    expect((await listStaff(actor)).find(({ id }) => id === worker.id)).toMatchObject({ people: 1 });
  });

  it("is possible for someone who carries nothing, also once they are suspended", async () => {
    const { actor, worker } = await aTeam();
    await moveAccount(actor, move(worker.id, "suspend"));

    expect(await moveAccount(actor, move(worker.id, "leave", 1))).toEqual({ ok: true, value: null });
    expect(await findStaffMember(actor, worker.id)).toMatchObject({ status: "left" });
  });

  it("keeps what a manager may not do from a manager", async () => {
    const { actor } = await aTeam();
    const manager = actorOf(await aManager({ programmeId: actor.programmeId }));

    expect(await moveAccount(manager, move(actor.id, "suspend"))).toEqual({
      ok: false,
      refusal: "not_allowed",
    });
    expect(await editStaff(manager, { ...move(actor.id, "suspend"), name: "Eve", role: "worker" })).toEqual({
      ok: false,
      refusal: "not_found",
    });
    expect(await resetPassword(manager, move(actor.id, "suspend"))).toEqual({
      ok: false,
      refusal: "not_found",
    });
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
  await aWorker({ programmeId, name: "Abel Left", status: "left" });
  await aWorker();

  const names = (await listStaff(actorOf(administrator))).map(({ name }) => name);
  expect(names).toEqual(["Ádám Kis", "Bea Lindqvist", "Zoë Abara", "Abel Left"]);
});
