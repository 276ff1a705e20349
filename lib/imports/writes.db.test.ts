import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importScopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import type { Actor } from "@/lib/domain/permissions/actor";
import { db } from "@/lib/platform/db";
import { findProgramme } from "@/lib/programmes/reads";
import { aCase } from "@/prisma/factories/cases";
import { aContact } from "@/prisma/factories/contacts";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { findImport, listFaultyLines, listLinesAlreadyHere, listReadySample, readFaultyLines } from "./reads";
import { caseloadHeadings, type CaseloadHeading } from "./types";
import { checkImport, confirmImport, undoImport } from "./writes";

const key = () => crypto.randomUUID();

/** A file with a line for each of the given people. */
const fileOf = (...people: Partial<Record<CaseloadHeading, string>>[]) =>
  new TextEncoder().encode(
    [
      caseloadHeadings.join(","),
      ...people.map((person) => caseloadHeadings.map((heading) => person[heading] ?? "").join(",")),
    ].join("\r\n"),
  );

const robin = {
  reference: "YP-0001",
  last_name: "Thistlewood",
  first_name: "Robin",
  date_of_birth: "1984-02-29",
  worker_email: "sam@example.org",
  started_on: "2019-03-04",
};
const asha = { ...robin, reference: "YP-0002", first_name: "Asha", date_of_birth: "1990-01-02" };

/** A programme that still takes referrals, with a manager and a worker, named in files by `email`. */
async function aService({ lastReferralOn = "2020-09-20" } = {}) {
  const programme = await aProgramme({ lastReferralOn });
  const email = `sam.${key().slice(0, 8)}@example.org`;
  const worker = await aWorker({ programmeId: programme.id, email });
  const manager = actorOf(await aManager({ programmeId: programme.id }));
  const people = (...lines: Partial<Record<CaseloadHeading, string>>[]) =>
    fileOf(...lines.map((line) => ({ ...line, worker_email: email })));
  return { programmeId: programme.id, worker, manager, email, people };
}

async function checked(actor: Actor, bytes: Uint8Array): Promise<string> {
  const outcome = await checkImport(actor, { requestKey: key(), bytes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const confirm = (actor: Actor, batchId: string, over: { reason?: string; version?: number } = {}) =>
  confirmImport(importScopeOf(actor), actor, { requestKey: key(), batchId, version: 0, reason: "", ...over });

const undo = (actor: Actor, batchId: string) =>
  undoImport(importScopeOf(actor), actor, { requestKey: key(), batchId });

const peopleIn = (programmeId: string) => db.serviceUser.count({ where: { programmeId } });

describe("checking a file", () => {
  it("keeps what was found line by line, and adds no one", async () => {
    const { programmeId, manager, people } = await aService();
    await aCase({
      programmeId,
      reference: "YP-0009",
      serviceUserId: (await aServiceUser({ programmeId, firstName: "Robin", lastName: "Thistlewood" })).id,
    });

    const batchId = await checked(manager, people(robin, asha, { ...asha, reference: "YP 3" }));
    const slice = { skip: 0, take: 10 };

    expect(await findImport(importScopeOf(manager), batchId)).toMatchObject({
      status: "checked",
      encoding: "UTF-8",
      delimiter: ",",
      lines: { ready: 1, faulty: 1, alreadyHere: 1 },
    });
    expect(await listLinesAlreadyHere(batchId, slice)).toEqual([
      { line: 2, name: "Robin Thistlewood", reference: "YP-0001", referenceHere: "YP-0009" },
    ]);
    expect(await listFaultyLines(batchId, slice)).toMatchObject([
      { line: 4, name: "Asha Thistlewood", problems: [{ column: "reference", found: "YP 3" }] },
    ]);
    expect(await peopleIn(programmeId)).toBe(1);
  });

  it("keeps a line with a character that PostgreSQL cannot store", async () => {
    const { manager, people } = await aService();
    const batchId = await checked(manager, people({ ...robin, address: "12\0 Mill Lane" }));
    expect(await listFaultyLines(batchId, { skip: 0, take: 1 })).toMatchObject([
      { problems: [{ column: "address", found: "12\uFFFD Mill Lane" }] },
    ]);
  });

  it("answers the same to the same form sent twice", async () => {
    const { programmeId, manager, people } = await aService();
    const upload = { requestKey: key(), bytes: people(robin) };
    const both = await Promise.all([checkImport(manager, upload), checkImport(manager, upload)]);
    expect(both[0]).toEqual(both[1]);
    expect(await db.importBatch.count({ where: { programmeId } })).toBe(1);
  });

  it("is not open to a worker or a commissioner, and not after the freeze", async () => {
    const { programmeId, worker, people } = await aService();
    const upload = () => ({ requestKey: key(), bytes: people(robin) });
    for (const actor of [worker, await aCommissioner({ programmeId })]) {
      expect(await checkImport(actorOf(actor), upload())).toEqual({ ok: false, refusal: "not_allowed" });
    }
    const frozen = actorOf(
      await aManager({
        programmeId: (
          await aProgramme({
            lastReferralOn: "2020-01-01",
            closesOn: "2020-02-01",
            dataEntryClosesOn: "2020-03-01",
            recordsFreezeOn: "2020-04-01",
          })
        ).id,
      }),
    );
    expect(await checkImport(frozen, upload())).toEqual({ ok: false, refusal: "frozen" });
  });

  it("shows a file to managers, and to an administrator only their own", async () => {
    const { programmeId, manager, people } = await aService();
    const administrator = actorOf(await anAdministrator({ programmeId }));
    const current = await checked(administrator, people(robin));
    const managers = await checked(manager, people(asha));
    const elsewhere = actorOf(await aManager());

    const sees = async (actor: Actor, batchId: string) =>
      (await findImport(importScopeOf(actor), batchId)) !== null;
    expect(await sees(manager, current)).toBe(true);
    expect(await sees(administrator, current)).toBe(true);
    expect(await sees(administrator, managers)).toBe(false);
    expect(await sees(elsewhere, managers)).toBe(false);
    expect(await confirm(elsewhere, managers)).toEqual({ ok: false, refusal: "not_found" });
    expect(await confirm(administrator, managers)).toEqual({ ok: false, refusal: "not_found" });
  });
});

describe("confirming", () => {
  it("adds everyone who is ready, with their worker, needs, plan and record", async () => {
    const { programmeId, worker, manager, people } = await aService();
    const destination = await aDestination({ programmeId, name: "York Mind" });
    const batchId = await checked(
      manager,
      people(
        { ...robin, destination: "york mind", needs: "Housing", leave_message: "No", risk_level: "high" },
        asha,
        { ...asha, reference: "" },
      ),
    );

    expect(await confirm(manager, batchId)).toEqual({ ok: true, value: { added: 2 } });
    const cases = await db.case.findMany({
      where: { programmeId },
      include: { serviceUser: true, safeRoutes: true, needs: true, leadHandover: true, importRow: true },
      orderBy: { reference: "asc" },
    });
    expect(cases).toMatchObject([
      {
        reference: "YP-0001",
        workerId: worker.id,
        holderWorkerId: worker.id,
        riskLevel: "high",
        serviceUser: { lastName: "Thistlewood" },
        safeRoutes: [{ channel: "leave_message", safe: false }],
        needs: [{ area: "housing" }],
        leadHandover: { destinationId: destination.id, status: "draft" },
        importRow: { line: 2 },
      },
      { reference: "YP-0002", riskLevel: "not_assessed", leadHandover: null, importRow: { line: 3 } },
    ]);
    expect(await db.auditEvent.findMany({ where: { programmeId, caseId: null } })).toMatchObject([
      { kind: "import_checked", data: { batchId, ready: 2, faulty: 1, alreadyHere: 0 } },
      { kind: "import_confirmed", data: { batchId, opened: 2 } },
    ]);
    expect(await checkCases(db, { programmeId })).toEqual({ checked: 2, differences: [] });
  });

  it("takes the whole York file", async () => {
    const { programmeId, manager } = await aService();
    for (const name of ["sam.okafor", "ruth.hale", "imran.shah", "lucy.merrick"]) {
      await aWorker({ programmeId, email: `${name}@example.org` });
    }
    const destinations = [
      "York Mind",
      "Adult Social Care",
      "Mental Health Recovery Team",
      "The Haven",
      "Kyra Women's Project",
      "Access to Wellbeing Service",
    ];
    for (const name of destinations) await aDestination({ programmeId, name });

    const batchId = await checked(manager, readFileSync("prisma/york/caseload.csv"));
    expect(await confirm(manager, batchId)).toEqual({ ok: true, value: { added: 120 } });
    const { differences } = await checkCases(db, { programmeId });
    expect(differences).toEqual([]);
  });

  it("asks for a reason after the last day for referrals, of a manager only, and records it", async () => {
    const { programmeId, manager, people } = await aService({ lastReferralOn: "2020-07-31" });
    const administrator = actorOf(await anAdministrator({ programmeId }));

    const current = await checked(administrator, people(asha));
    expect(await confirm(administrator, current, { reason: "Missed" })).toEqual({
      ok: false,
      refusal: "managers_only",
    });
    const batchId = await checked(manager, people(robin));
    expect(await confirm(manager, batchId)).toEqual({ ok: false, refusal: "reason_missing" });
    expect(await confirm(manager, batchId, { reason: "The whole caseload moves here." })).toMatchObject({
      ok: true,
    });
    expect(await db.auditEvent.findFirst({ where: { programmeId, kind: "case_opened" } })).toMatchObject({
      data: { by: "import", reason: "The whole caseload moves here." },
    });
  });

  it("adds people once when it is sent twice, and once when two people confirm at once", async () => {
    const { programmeId, manager, people } = await aService();
    const other = actorOf(await aManager({ programmeId }));
    const batchId = await checked(manager, people(robin, asha));
    const form = { requestKey: key(), batchId, version: 0, reason: "" };

    const outcomes = await Promise.all([
      confirmImport(importScopeOf(manager), manager, form),
      confirmImport(importScopeOf(manager), manager, form),
      confirm(other, batchId),
    ]);
    const added = outcomes.filter((outcome) => outcome.ok);
    expect(added.length).toBeGreaterThan(0);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(
      Array.from({ length: 3 - added.length }, () => ({ ok: false, refusal: "not_checked" })),
    );
    expect(await peopleIn(programmeId)).toBe(2);
  });

  it("adds no one twice when two files are confirmed at once, and says which lines", async () => {
    const { programmeId, manager, people } = await aService();
    const [one, other] = [
      await checked(manager, people(robin, asha)),
      await checked(manager, people(robin, asha)),
    ];

    const outcomes = await Promise.all([confirm(manager, one), confirm(manager, other)]);
    expect(outcomes).toContainEqual({ ok: true, value: { added: 2 } });
    expect(outcomes).toContainEqual({ ok: true, value: { notReady: 2 } });
    expect(await peopleIn(programmeId)).toBe(2);
  });

  it("checks again what may have changed, keeps what it found, and wants to be confirmed anew", async () => {
    const { programmeId, worker, manager, people } = await aService();
    const batchId = await checked(manager, people(robin, asha));
    await db.staff.update({ where: { id: worker.id }, data: { status: "left" } });

    expect(await confirm(manager, batchId)).toEqual({ ok: true, value: { notReady: 2 } });
    expect(await findImport(importScopeOf(manager), batchId)).toMatchObject({
      status: "checked",
      version: 1,
      lines: { ready: 0, faulty: 2 },
    });
    expect(await confirm(manager, batchId)).toEqual({ ok: false, refusal: "changed_since" });
    expect(await confirm(manager, batchId, { version: 1 })).toEqual({ ok: false, refusal: "nothing_ready" });
    expect(await peopleIn(programmeId)).toBe(0);
  });
});

describe("undoing", () => {
  it("removes everyone again and keeps the history, so that the fixed file can be loaded", async () => {
    const { programmeId, manager, people } = await aService();
    await aDestination({ programmeId, name: "York Mind" });
    const file = people({ ...robin, destination: "York Mind", needs: "housing" }, asha);
    const batchId = await checked(manager, file);
    await confirm(manager, batchId);

    expect(await undo(manager, batchId)).toEqual({ ok: true, value: 2 });
    expect(await peopleIn(programmeId)).toBe(0);
    expect(await db.case.count({ where: { programmeId } })).toBe(0);
    expect(await db.handover.count({ where: { case: { programmeId } } })).toBe(0);
    expect(await db.auditEvent.count({ where: { programmeId, caseId: { not: null } } })).toBe(3);
    expect(await findImport(importScopeOf(manager), batchId)).toMatchObject({ status: "undone" });
    expect(await undo(manager, batchId)).toEqual({ ok: false, refusal: "not_confirmed" });

    const again = await checked(manager, file);
    expect(await confirm(manager, again)).toEqual({ ok: true, value: { added: 2 } });
  });

  it("is refused as soon as something was written on one of the cases, and removes no one", async () => {
    const { programmeId, manager, people } = await aService();
    const write: Record<string, (caseId: string) => Promise<unknown>> = {
      contact: (caseId) => aContact({ caseId }),
      plan: (caseId) => aHandover({ caseId }),
    };
    for (const [at, add] of Object.values(write).entries()) {
      const batchId = await checked(
        manager,
        people(
          { ...robin, reference: `A-${at}`, first_name: `Robin ${at}` },
          { ...asha, reference: `B-${at}`, first_name: `Asha ${at}` },
        ),
      );
      await confirm(manager, batchId);
      const opened = await db.case.findFirstOrThrow({ where: { programmeId, reference: `B-${at}` } });
      await add(opened.id);

      expect(await undo(manager, batchId)).toEqual({ ok: false, refusal: { writtenOn: [`B-${at}`] } });
    }
    expect(await peopleIn(programmeId)).toBe(4);
  });

  it("reaches no one else's file", async () => {
    const { manager, people } = await aService();
    const batchId = await checked(manager, people(robin));
    await confirm(manager, batchId);
    expect(await undo(actorOf(await aManager()), batchId)).toEqual({ ok: false, refusal: "not_found" });
  });
});

it("shows ready lines as they are understood", async () => {
  const { programmeId, manager, people } = await aService();
  const batchId = await checked(manager, people({ ...robin, started_on: "8 Nov 2019", risk_level: "LOW" }));
  const programme = await findProgramme(programmeId);
  expect(await listReadySample(batchId, programme, "manager", 5)).toMatchObject([
    { line: 2, name: "Robin Thistlewood", startedOn: "2019-11-08", risk: "low", worker: "Amal Devlin" },
  ]);
});

it("reads all lines to fix, however many they are", async () => {
  const { manager, people } = await aService();
  const lines = Array.from({ length: 1_001 }, (_, at) => ({ ...robin, reference: `X-${at}`, last_name: "" }));
  const batchId = await checked(manager, people(...lines));
  let count = 0;
  for await (const part of readFaultyLines(batchId)) count += part.length;
  expect(count).toBe(1_001);
});
