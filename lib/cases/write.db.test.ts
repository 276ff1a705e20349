import pg from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { actorOf, aWorker } from "@/prisma/factories/staff";
import { logContact } from "@/lib/contacts/writes";
import { moveHandover } from "@/lib/handovers/writes";
import { rehearseOnCase, writeToCase, writeToCases, type CaseWrite } from "./write";

afterEach(() => vi.restoreAllMocks());

async function aCaseload(cases = 1) {
  const worker = await aWorker();
  const made = [];
  for (let at = 0; at < cases; at++) made.push(await aCase({ workerId: worker.id }));
  const actor = actorOf(worker);
  return { actor, scope: scopeOf(actor), references: made.map(({ reference }) => reference), cases: made };
}

const form = (actor: Actor, requestKey = newRequestKey()) => ({
  scope: scopeOf(actor),
  actor,
  requestKey,
  action: "test",
});

const death = calendarDate("2020-09-08");
const die = async ({ tx, facts: { id } }: CaseWrite) => {
  await tx.case.update({ where: { id }, data: { diedOn: columnOf(death), deathRecordedAt: now() } });
  return ok({ value: "done", events: [{ kind: "death_recorded", on: death }] as const });
};

/** The statements that are sent to the database from now on. */
function statements() {
  const query = vi.spyOn(pg.Client.prototype, "query");
  return () =>
    query.mock.calls.map(([statement]: unknown[]) =>
      typeof statement === "string" ? statement : String((statement as { text?: unknown }).text),
    );
}

const readingsOfFacts = (sent: readonly string[]) =>
  sent.filter((text) => text.includes('"contact_lost_at"') && text.includes("LATERAL"));

describe("writeToCase", () => {
  it("reads the case once before its rule, and once more to derive from what was written", async () => {
    const { actor, references } = await aCaseload();
    const sent = statements();
    let before: string[] = [];

    await writeToCase({ ...form(actor), reference: references[0] ?? "" }, (write) => {
      before = sent();
      return die(write);
    });

    expect(readingsOfFacts(before)).toHaveLength(1);
    expect(readingsOfFacts(sent())).toHaveLength(2);
  });

  it("answers a form that is sent again without running it again", async () => {
    const { actor, references } = await aCaseload();
    const again = { ...form(actor), reference: references[0] ?? "" };
    const run = vi.fn(die);

    expect(await writeToCase(again, run)).toEqual({ ok: true, value: "done" });
    expect(await writeToCase(again, run)).toEqual({ ok: true, value: "done" });
    expect(run).toHaveBeenCalledOnce();
  });

  it("records what was done and derives what follows, or changes nothing", async () => {
    const { actor, references, cases } = await aCaseload();
    const [reference = ""] = references;
    const caseId = cases[0]?.id ?? "";
    const read = async () => ({
      diedOn: (await db.case.findUniqueOrThrow({ where: { id: caseId } })).diedOn,
      events: await db.auditEvent.count({ where: { caseId, kind: "death_recorded", byId: actor.id } }),
      contactsDue: await db.deadline.count({ where: { caseId, kind: "contact_due" } }),
    });

    await writeToCase({ ...form(actor), reference }, async (write) => {
      await die(write);
      return refuse("no");
    });
    expect(await read()).toEqual({ diedOn: null, events: 0, contactsDue: 1 });

    await writeToCase({ ...form(actor), reference }, die);
    expect(await read()).toEqual({ diedOn: columnOf(death), events: 1, contactsDue: 0 });
  });
});

describe("writeToCases", () => {
  const touch = (
    actor: Actor,
    references: readonly string[],
    eventsFor: (ids: string[]) => string[] = (ids) => ids,
  ) =>
    writeToCases({ ...form(actor), references }, ({ cases }) => {
      const ids = cases.map(({ facts }) => facts.id);
      const event = { kind: "review_completed", on: death } as const;
      const events = eventsFor(ids).map((caseId) => ({ caseId, event }));
      return Promise.resolve(ok({ value: ids, events }));
    });

  it("locks all cases in the order of their ids, or none", async () => {
    const { actor, references, cases } = await aCaseload(3);
    const ids = cases.map(({ id }) => id).toSorted();

    expect(await touch(actor, references.toReversed())).toEqual({ ok: true, value: ids });
    expect(await touch(actor, [...references, "XX-0000"])).toEqual({ ok: false, refusal: "not_found" });
  });

  it("lets two writes to the same cases follow each other, whatever their order", async () => {
    const { actor, references } = await aCaseload(4);

    const both = await Promise.all([touch(actor, references), touch(actor, references.toReversed())]);

    expect(both.map((one) => one.ok)).toEqual([true, true]);
  });

  it("fails when a case was written to and nothing was recorded on it", async () => {
    const { actor, references, cases } = await aCaseload(2);

    await expect(touch(actor, references, (ids) => ids.slice(1))).rejects.toThrow("nothing was recorded");

    const caseId = { in: cases.map(({ id }) => id) };
    expect(await db.auditEvent.count({ where: { caseId, kind: "review_completed" } })).toBe(0);
  });
});

describe("rehearseOnCase", () => {
  it("checks the rule and changes nothing", async () => {
    const { actor, scope, references, cases } = await aCaseload();
    const [reference = ""] = references;

    expect(
      await rehearseOnCase({ scope, actor, reference }, ({ facts }) => Promise.resolve(ok(facts.id))),
    ).toEqual({ ok: true, value: cases[0]?.id });
    expect(await rehearseOnCase({ scope, actor, reference: "XX-0000" }, die)).toEqual({
      ok: false,
      refusal: "not_found",
    });
  });
});

describe("the queries of a write", () => {
  it("stay few: the case is locked, read, written, recorded and derived", async () => {
    const worker = await aWorker();
    const actor = actorOf(worker);
    const { id: caseId, reference } = await aReviewedCase({ workerId: worker.id });
    const { id: destinationId } = await aDestination({ programmeId: worker.programmeId });
    const { id: handoverId } = await aHandover({ caseId, destinationId, status: "referred" });
    const { version } = await db.handover.findUniqueOrThrow({ where: { id: handoverId } });
    const today = calendarDate("2020-09-09");
    const count = async (write: () => Promise<{ ok: boolean }>) => {
      vi.restoreAllMocks();
      const sent = statements();
      expect(await write()).toMatchObject({ ok: true });
      return sent().length;
    };

    const contact = await count(() =>
      logContact(scopeOf(actor), actor, newRequestKey(), {
        reference,
        happenedOn: today,
        with: "person",
        medium: "phone",
        location: null,
        direction: "from_us",
        result: "made",
        purposes: ["check_in"],
        notes: "Spoke for ten minutes.",
        nextStep: null,
        involvementId: null,
        professionalOutcome: null,
      }),
    );
    const acknowledged = await count(() =>
      moveHandover(scopeOf(actor), actor, newRequestKey(), {
        reference,
        handoverId,
        version,
        move: "acknowledge",
        answers: { happenedOn: today, who: "Sunita Rao", how: "phone" },
      }),
    );

    // Before there was one way to write, they took 30 and 74.
    expect(contact).toBeLessThanOrEqual(14);
    expect(acknowledged).toBeLessThanOrEqual(22);
  });
});
