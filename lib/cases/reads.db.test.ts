import { expect, it } from "vitest";
import { recordRefusedAccess } from "@/lib/auth/refused-access";
import { scopeOf, type CaseScope } from "@/lib/auth/scope";
import { listHistory } from "@/lib/screens/timeline/reads";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest, anEndedCase } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { aHandover } from "@/prisma/factories/handovers";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { findCaseDetail, findCaseHead, listReassignable, listWorkersWithCases } from "./reads";

async function aService() {
  const { id: programmeId } = await aProgramme();
  const [sam, ruth] = [
    await aWorker({ programmeId, name: "Sam" }),
    await aWorker({ programmeId, name: "Ruth" }),
  ];
  const nadia = await aManager({ programmeId, name: "Nadia" });
  return { programmeId, sam, ruth, nadia };
}

it("shows a case to its worker and to managers of its programme, and to no one else", async () => {
  const { programmeId, sam, ruth, nadia } = await aService();
  const person = await aServiceUser({
    programmeId,
    firstName: "Katherine",
    preferredName: "Kit",
    lastName: "Lowe",
  });
  const { id, reference } = await aCase({ programmeId, workerId: sam.id, serviceUserId: person.id });
  const others = [
    ruth,
    await aCommissioner({ programmeId }),
    await anAdministrator({ programmeId }),
    await aManager(),
  ];

  const everything = async (scope: CaseScope) => [
    (await findCaseHead(scope, reference))?.name ?? null,
    (await findCaseDetail(scope, id)) !== null,
    (await listHistory(scope, id, 10)).length,
  ];
  for (const who of [sam, nadia]) {
    expect(await everything(scopeOf(actorOf(who)))).toEqual(["Katherine “Kit” Lowe", true, 1]);
  }
  for (const who of others)
    expect(await everything(scopeOf(actorOf(who))), who.role).toEqual([null, false, 0]);
});

it("finds a case by its reference without regard to case and spaces, and by no part or pattern of it", async () => {
  const { sam } = await aService();
  const scope = scopeOf(actorOf(sam));
  await aCase({ workerId: sam.id, reference: "YP-7a" });

  for (const typed of ["YP-7a", "yp-7a", "YP-7A", "YP-7a ", "YP -7a"])
    expect(await findCaseHead(scope, typed), typed).toMatchObject({ reference: "YP-7a" });
  for (const other of ["YP-7", "YP7A", "%"]) expect(await findCaseHead(scope, other)).toBeNull();
});

it("records a refused access to a case that exists, and nothing for one that does not", async () => {
  const { programmeId, sam, ruth } = await aService();
  const { id, reference } = await aCase({ workerId: sam.id });
  const refusals = () =>
    db.auditEvent.findMany({
      where: { programmeId, kind: "access_refused" },
      select: { byId: true, data: true },
    });

  await recordRefusedAccess(actorOf(ruth), "YP-none");
  expect(await refusals()).toEqual([]);
  await recordRefusedAccess(actorOf(ruth), reference);
  expect(await refusals()).toEqual([{ byId: ruth.id, data: { what: `case ${id}` } }]);
});

it("lists what was done to a case, newest first, with names", async () => {
  const { sam, nadia } = await aService();
  const { id } = await aCase({ workerId: sam.id });
  await aContact({ caseId: id });
  await aHandover({ caseId: id, status: "referred" });
  await aClosureRequest({ caseId: id, reason: "moved_away", statement: "Gone to Leeds." });

  const history = await listHistory(scopeOf(actorOf(nadia)), id, 10);

  expect(history.map(({ details }) => details.kind)).toEqual([
    "closure_requested",
    // A version is made to send before the referral is recorded as sent.
    "handover_moved",
    "handover_moved",
    "line",
    "handover_moved",
    "opened",
  ]);
  expect(history[0]).toMatchObject({
    by: "Sam",
    details: { kind: "closure_requested", reason: "moved_away", words: "Gone to Leeds." },
  });
  expect(await listHistory(scopeOf(actorOf(nadia)), id, 1)).toHaveLength(1);
});

it("says who requested the closure, and who ended the case", async () => {
  const { sam, nadia } = await aService();
  const scope = scopeOf(actorOf(nadia));
  const asked = await aCase({ workerId: sam.id });
  await aClosureRequest({ caseId: asked.id, reason: "custody" });
  const ended = await anEndedCase({ workerId: sam.id, endReason: "moved_away" });

  expect(await findCaseDetail(scope, asked.id)).toMatchObject({
    closureRequested: { reason: "custody", by: { id: sam.id, name: "Sam" } },
    endedBy: null,
  });
  expect(await findCaseDetail(scope, ended.id)).toMatchObject({
    closureRequested: null,
    endedBy: "Bea Lindqvist",
    deadlines: [],
  });
});

it("lists the cases of a worker that can be reassigned, also of one who has left", async () => {
  const { programmeId, sam, ruth, nadia } = await aService();
  const scope = scopeOf(actorOf(nadia));
  for (const lastName of ["Zorn", "Ångström", "Adams"]) {
    const { id: serviceUserId } = await aServiceUser({ programmeId, firstName: "Ida", lastName });
    await aCase({ workerId: sam.id, serviceUserId });
  }
  await anEndedCase({ workerId: sam.id, endReason: "moved_away" });
  await db.staff.update({ where: { id: sam.id }, data: { status: "left" } });

  const { total, rows } = await listReassignable(scope, sam.id, 2);

  expect(total).toBe(3);
  expect(rows.map(({ name }) => name)).toEqual(["Ida Adams", "Ida Ångström"]);
  expect(await listWorkersWithCases(scope)).toEqual([{ id: sam.id, name: "Sam", status: "left", cases: 3 }]);
  expect(await listReassignable(scopeOf(actorOf(ruth)), sam.id, 2)).toEqual({ total: 0, rows: [] });
});
