import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresScopeOf, officeScopeOf, scopeOf, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { recordCaseEvent } from "@/lib/audit/record";
import { addDays, calendarDate, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import type { Account } from "@/lib/domain/closure/accounted";
import { firstDayOf, caseloadOn } from "@/lib/domain/closure/accounted-for";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { moveHandover } from "@/lib/handovers/writes";
import { findCaseToMove } from "@/lib/moves/reads";
import { moveCase } from "@/lib/moves/writes";
import { atInstant, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { listCasesOn, readHistories } from "./reads";

async function aService() {
  const { id: programmeId } = await aProgramme();
  const worker = await aWorker({ programmeId });
  return {
    programmeId,
    worker: actorOf(worker),
    manager: actorOf(await aManager({ programmeId })),
    second: actorOf(await aManager({ programmeId })),
    office: actorOf(await aCommissioner({ programmeId })),
  };
}
type Service = Awaited<ReturnType<typeof aService>>;

type Answers = Omit<MoveAnswers, "happenedOn">;
async function move(
  scope: CaseScope | OfficeScope,
  actor: Actor,
  reference: string,
  chosen: ChosenCaseMove,
  answers: Answers = {},
) {
  const found = await findCaseToMove(scope, reference);
  if (!found) return false;
  const input = { reference, version: found.version, chosen, answers: { happenedOn: today(), ...answers } };
  return (await moveCase(scope, actor, newRequestKey(), input)).ok;
}

/** Writes to attempt on a case, each by someone who is allowed to. Each returns whether it was applied. */
const steps = {
  hold: async ({ manager, office }: Service, reference: string) =>
    (await move(
      scopeOf(manager),
      manager,
      reference,
      { move: "propose_hold" },
      {
        reason: "No destination can begin in time.",
        summary: "Medium risk.",
        interimPlan: "Someone rings on Tuesdays.",
      },
    )) &&
    move(
      officeScopeOf(office),
      office,
      reference,
      { move: "accept_hold" },
      {
        holderId: office.id,
        noDeputy: "There is no one else in the office.",
        reviewOn: addDays(today(), 7),
        lawfulBasis: "public_task",
        article9Condition: "health_or_social_care",
        personInformed: "yes",
      },
    ),
  end_hold: ({ office }: Service, reference: string) =>
    move(scopeOf(office), office, reference, { move: "end_hold" }, { reason: "A place is free." }),
  ask: ({ manager }: Service, reference: string) =>
    move(
      scopeOf(manager),
      manager,
      reference,
      { move: "request_closure", endReason: "moved_away" },
      {
        details: "To their sister.",
        newArea: "Leeds",
        outOfAreaOffered: "yes",
        personInformed: "yes",
        gpInformed: "yes",
      },
    ),
  approve: ({ second }: Service, reference: string) =>
    move(scopeOf(second), second, reference, { move: "approve_closure" }, { note: "Checked." }),
  close_as_duplicate: async (service: Service, reference: string) =>
    (await move(
      scopeOf(service.manager),
      service.manager,
      reference,
      { move: "request_closure", endReason: "duplicate_or_error" },
      { details: "Entered twice.", whyNot: "No one knows." },
    )) && steps.approve(service, reference),
  reopen: ({ manager, worker }: Service, reference: string) =>
    move(
      scopeOf(manager),
      manager,
      reference,
      { move: "reopen" },
      { workerId: worker.id, reason: "They are back." },
    ),
  take_on_again: ({ manager, worker }: Service, reference: string) =>
    move(
      scopeOf(manager),
      manager,
      reference,
      { move: "take_on_again" },
      { workerId: worker.id, reason: "They are back." },
    ),
  hand_over: async ({ programmeId }: Service, reference: string) => {
    const about = await db.case.findFirstOrThrow({
      where: { programmeId, reference },
      select: { id: true, endReason: true, handovers: { where: { kind: "lead", status: "completed" } } },
    });
    if (about.endReason !== null || about.handovers.length > 0) return false;
    await aHandover({ caseId: about.id, status: "completed" });
    return true;
  },
  break_down: async ({ manager, programmeId }: Service, reference: string) => {
    const handover = await db.handover.findFirst({
      where: { kind: "lead", status: "completed", case: { programmeId, reference } },
      select: { id: true, version: true },
    });
    if (!handover) return false;
    const answers = { happenedOn: today(), side: "destination" as const, details: "They stopped." };
    const { id: handoverId, version } = handover;
    const input = { reference, handoverId, version, move: "break_down_later" as const, answers };
    return (await moveHandover(scopeOf(manager), manager, newRequestKey(), input)).ok;
  },
};
const stepNames = Object.keys(steps) as (keyof typeof steps)[];

/** Each write once, in an order in which it is applied; random ones follow. */
const everyStep: readonly { reference: string; step: keyof typeof steps }[] = [
  { reference: "A", step: "hold" },
  { reference: "B", step: "hold" },
  { reference: "C", step: "close_as_duplicate" },
  { reference: "A", step: "end_hold" },
  { reference: "B", step: "hand_over" },
  { reference: "C", step: "reopen" },
  { reference: "B", step: "break_down" },
  { reference: "B", step: "hand_over" },
  { reference: "B", step: "take_on_again" },
  { reference: "A", step: "ask" },
  { reference: "A", step: "approve" },
];

const noon = (day: CalendarDate) => new Date(`${day}T11:00:00Z`);

it("counts a hold that the office took without a proposal as held from that day on", async () => {
  const { programmeId, office } = await aService();
  const { reference } = await aCase({ programmeId });
  const closingDay = calendarDate("2020-09-30");
  const taken = await atInstant(new Date("2020-09-30T10:00:00Z"), () =>
    move(
      officeScopeOf(office),
      office,
      reference,
      { move: "take_hold" },
      {
        reason: "Support ends today.",
        interimPlan: "Someone calls on Tuesdays.",
        holderId: office.id,
        noDeputy: "There is no one else in the office.",
        reviewOn: addDays(closingDay, 7),
        lawfulBasis: "public_task",
        article9Condition: "health_or_social_care",
        personInformed: "yes",
      },
    ),
  );
  expect(taken).toBe(true);
  const { cases } = await readHistories(figuresScopeOf(office));
  const heldOn = (day: CalendarDate) => caseloadOn(day, cases).account.held;
  expect([heldOn(addDays(closingDay, -1)), heldOn(closingDay)]).toEqual([0, 1]);
});

describe("the caseload on a day, from the history", () => {
  it("gives today’s figures as the cases have them after every step of random histories, and each past day’s as they were then", async () => {
    const first = calendarDate("2020-08-03");
    const service = await atInstant(noon(first), aService);
    const references = ["A", "B", "C"];
    await atInstant(noon(first), async () => {
      for (const reference of references) {
        await aCase({
          programmeId: service.programmeId,
          workerId: service.worker.id,
          reference,
          openedOn: first,
        });
      }
    });
    const scope = figuresScopeOf(service.manager);
    const choice = fc.record({
      reference: fc.constantFrom(...references),
      step: fc.constantFrom(...stepNames),
    });
    const choices = [...everyStep, ...fc.sample(choice, { numRuns: 30, seed: 20200930 })];

    const earlierDays = new Map<CalendarDate, Account>();
    const made = new Set<string>();
    for (const [index, { reference, step }] of choices.entries()) {
      const day = addDays(first, Math.floor(index / 2));
      await atInstant(noon(day), async () => {
        if (await steps[step](service, reference)) made.add(step);
      });
      const { cases, stored } = await readHistories(scope);
      expect(caseloadOn(day, cases).account, `${step} on ${reference}, ${day}`).toEqual(stored);
      earlierDays.set(day, stored);
    }

    expect([...made].sort()).toEqual([...stepNames].sort());
    const { cases } = await readHistories(scope);
    expect(firstDayOf(cases)).toBe(first);
    for (const [day, account] of earlierDays) {
      expect(account.isWhole).toBe(true);
      expect(caseloadOn(day, cases).account, day).toEqual(account);
    }
  });

  it("counts a held person whose closure is requested as held, and leaves out people of an undone import", async () => {
    const service = await aService();
    const { programmeId } = service;
    const { id: caseId, reference } = await aCase({ programmeId });
    await aHold({ caseId, state: "accepted", holderId: service.office.id });
    expect(await steps.ask(service, reference)).toBe(true);
    await recordCaseEvent(
      db,
      { programmeId, byId: service.manager.id, caseId: crypto.randomUUID() },
      { kind: "case_opened", workerId: service.worker.id, by: "import" },
    );

    const { cases, stored } = await readHistories(figuresScopeOf(service.manager));
    expect(stored).toMatchObject({ opened: 1, outstanding: 0, held: 1, isWhole: true });
    expect(caseloadOn(today(), cases).account).toEqual(stored);
  });

  it("names a case that has no opening event", async () => {
    const service = await aService();
    const { programmeId } = service;
    const recorded = await aCase({ programmeId });
    const { id, ...row } = recorded;
    const lost = await db.case.create({
      data: { ...row, reference: `${row.reference}-lost`, referenceKey: `${row.referenceKey}-LOST` },
    });

    const { cases } = await readHistories(figuresScopeOf(service.manager));
    const { account, missing } = caseloadOn(today(), cases);
    expect(missing).toEqual([lost.id]);
    expect(missing).not.toContain(id);
    expect(account).toMatchObject({ opened: 2, outstanding: 1, isWhole: false });
  });

  it("lists references to those who may see them, and nothing to an administrator or another programme", async () => {
    const { programmeId, office, manager } = await aService();
    const { id, reference } = await aCase({ programmeId });
    const rows = await listCasesOn(figuresScopeOf(office), [id]);
    expect(rows).toEqual([{ id, reference, worker: { name: "Amal Devlin" } }]);

    const administrator = actorOf(await anAdministrator({ programmeId }));
    for (const actor of [administrator, actorOf(await aManager())]) {
      expect(await listCasesOn(figuresScopeOf(actor), [id])).toEqual([]);
      expect((await readHistories(figuresScopeOf(actor))).cases).toEqual([]);
    }
    expect((await readHistories(figuresScopeOf(manager))).cases).toHaveLength(1);
  });
});
