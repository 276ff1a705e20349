import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aChecklistEntry } from "@/prisma/factories/checklists";
import { aHandover } from "@/prisma/factories/handovers";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { findEntry, listChecklists } from "./reads";
import type { DecideEntry } from "./schema";
import { decideEntry } from "./writes";

const today = calendarDate("2020-09-09");
const atNine = <Answer>(run: () => Promise<Answer>) => atInstant(new Date("2020-09-09T08:00:00Z"), run);

/** A worker with one case, which is being handed over, and the manager. */
const aCaseload = (status: "handing_over" | "accepted" = "handing_over") =>
  atNine(async () => {
    const worker = await aWorker();
    const { id: caseId, reference } = await aCase({ workerId: worker.id });
    const { id: handoverId } = await aHandover({ caseId, status });
    const { id: entryId } = await aChecklistEntry({ handoverId, item: "plan_talked_through" });
    return {
      worker: actorOf(worker),
      manager: actorOf(await aManager({ programmeId: worker.programmeId })),
      caseId,
      of: { reference, handoverId, entryId },
    };
  });

type Of = { reference: string; handoverId: string; entryId: string };
const decide = (actor: Actor, of: Of, over: Partial<Omit<DecideEntry, keyof Of>> = {}) =>
  atNine(() =>
    decideEntry(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      version: 0,
      state: "done",
      decidedOn: today,
      notes: null,
      ...of,
      ...over,
    }),
  );
const waiver = { state: "waived", decidedOn: null, notes: "The person has no plan." } as const;

describe("decideEntry", () => {
  it("marks an item as done, with its event and what follows from it, and opens it again", async () => {
    const { worker, caseId, of } = await aCaseload();
    const due = () => db.deadline.count({ where: { caseId, kind: "checklist_item", subject: of.entryId } });
    expect(await due()).toBe(1);

    expect(await decide(worker, of, { notes: "Over tea." })).toEqual({ ok: true, value: null });

    expect(await findEntry(scopeOf(worker), of)).toMatchObject({
      state: "done",
      decidedOn: today,
      decidedBy: worker.name,
      notes: "Over tea.",
      version: 1,
    });
    expect(await due()).toBe(0);
    expect(await db.auditEvent.findMany({ where: { caseId, kind: "checklist_settled" } })).toMatchObject([
      { byId: worker.id, data: { handoverId: of.handoverId, item: "plan_talked_through", state: "done" } },
    ]);

    await decide(worker, of, { version: 1, state: "open", decidedOn: null });
    expect(await findEntry(scopeOf(worker), of)).toMatchObject({
      state: "open",
      decidedOn: null,
      decidedBy: null,
      notes: null,
    });
    expect(await due()).toBe(1);
  });

  it("lets only a manager waive, with a reason", async () => {
    const { worker, manager, of } = await aCaseload();

    expect(await decide(worker, of, waiver)).toEqual({ ok: false, refusal: "managers_waive" });
    expect(await decide(manager, of, { ...waiver, notes: null })).toMatchObject({
      ok: false,
      refusal: { faults: [{ question: "notes" }] },
    });
    expect(await decide(manager, of, waiver)).toEqual({ ok: true, value: null });
    expect(await findEntry(scopeOf(worker), of)).toMatchObject({ state: "waived", decidedOn: today });
  });

  it("shows the second of two simultaneous people what the first decided", async () => {
    const { worker, manager, of } = await aCaseload();

    const both = await Promise.all([decide(worker, of), decide(manager, of, waiver)]);

    const entry = await findEntry(scopeOf(worker), of);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.refusal]))).toMatchObject([
      {
        changed: {
          version: 1,
          by: entry?.decidedBy,
          facts: [{ value: expect.stringContaining(entry?.state === "done" ? "Done" : "Waived") }],
        },
      },
    ]);
  });

  it("is closed before the handing over starts and after it ends", async () => {
    const { worker, of } = await aCaseload("accepted");

    expect(await decide(worker, of)).toEqual({ ok: false, refusal: "not_handing_over" });
  });

  it("refuses a future date next to its question", async () => {
    const { worker, of } = await aCaseload();

    expect(await decide(worker, of, { decidedOn: calendarDate("2020-09-10") })).toMatchObject({
      ok: false,
      refusal: { faults: [{ question: "decidedOn" }] },
    });
  });

  it("reaches neither a colleague’s case nor the entry of another handover", async () => {
    const { worker, caseId, of } = await aCaseload();
    const colleague = actorOf(await aWorker({ programmeId: worker.programmeId }));
    const other = await atNine(() => aHandover({ caseId, kind: "supporting", status: "handing_over" }));

    expect(await decide(colleague, of)).toEqual({ ok: false, refusal: "not_found" });
    expect(await decide(worker, { ...of, handoverId: other.id })).toEqual({
      ok: false,
      refusal: "not_found",
    });
    expect(await findEntry(scopeOf(colleague), of)).toBeNull();
  });
});

describe("listChecklists", () => {
  it("lists the entries of a case in their order, and nothing of a case out of reach", async () => {
    const { worker, caseId, of } = await aCaseload();
    await atNine(() => aChecklistEntry({ handoverId: of.handoverId, item: "safe_contact_passed_on" }));
    const colleague = actorOf(await aWorker({ programmeId: worker.programmeId }));

    const items = (await listChecklists(scopeOf(worker), caseId)).map(({ item }) => item);

    expect(items.slice(0, 2)).toEqual(["safe_contact_passed_on", "plan_talked_through"]);
    expect(await listChecklists(scopeOf(colleague), caseId)).toEqual([]);
  });
});
