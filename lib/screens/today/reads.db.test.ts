import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { scopeOf, type CaseScope } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { anAlert } from "@/prisma/factories/alerts";
import { aCase } from "@/prisma/factories/cases";
import { aChecklistEntry } from "@/prisma/factories/checklists";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aDeath } from "@/prisma/factories/deaths";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aServiceUser } from "@/prisma/factories/people";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aProgramme } from "@/prisma/factories/programmes";
import { aSharingDecision } from "@/prisma/factories/sharing";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { listApprovals, listNextSteps, readToday } from "./reads";

const today = calendarDate("2020-09-09");
const acting = { worker: true, manager: true, supportHasEnded: false };
const asked = { today, dueSoonDays: 7, acting, pageSize: 25 };

async function aService() {
  const { id: programmeId } = await aProgramme();
  const [sam, ruth] = [await aWorker({ programmeId }), await aWorker({ programmeId })];
  const mind = await aDestination({ programmeId, name: "York Mind", phone: "01904 643364" });

  const aPerson = (lastName: string, over: { phone?: string | null } = {}) =>
    aServiceUser({ programmeId, firstName: "Robin", lastName, ...over });
  const waiting = await aCase({ workerId: sam.id, reference: "A", serviceUserId: (await aPerson("Ash")).id });
  await aHandover({ caseId: waiting.id, destinationId: mind.id, status: "referred", sentOn: "2020-08-25" });
  await anInvolvement({ caseId: waiting.id, addedAt: new Date("2020-08-01T09:00:00Z") });
  await anAlert({ caseId: waiting.id, reviewOn: "2020-09-12" });

  const declined = await aCase({
    workerId: ruth.id,
    reference: "B",
    serviceUserId: (await aPerson("Beck")).id,
  });
  await aHandover({
    caseId: declined.id,
    destinationId: mind.id,
    status: "decline_reported",
    sentOn: "2020-09-07",
  });
  return { programmeId, sam, ruth, mind, waiting, declined, nadia: await aManager({ programmeId }) };
}

let service: Awaited<ReturnType<typeof aService>>;
let own: CaseScope;
let all: CaseScope;
beforeAll(async () => {
  service = await aService();
  own = scopeOf(actorOf(service.sam));
  all = scopeOf(actorOf(service.nadia));
});

const read = (
  scope: CaseScope,
  over: { role?: "worker" | "manager" | "commissioner"; show?: "manager" | "all" } = {},
) => readToday(scope, { show: over.show ?? "all", page: 1 }, { ...asked, role: over.role ?? "worker" });

describe("a worker’s day", () => {
  it("lists what is overdue, due today and due soon for their own people, soonest first", async () => {
    const { steps, total, counts } = await read(own);

    expect(steps.map(({ dueOn, sentence }) => `${dueOn} ${sentence}`)).toEqual([
      "2020-07-15 Review the person’s needs.",
      "2020-07-15 Contact the person.",
      "2020-09-09 Call York Mind for an answer to the referral.",
      "2020-09-11 Review the alert “Self-neglect”.",
      "2020-09-16 Ask York Mind for an answer: the worker has had no reply to the referral.",
      "2020-09-16 Inform Dr Osei (GP) that the service is closing.",
    ]);
    expect(total).toBe(6);
    expect(counts.all).toEqual({ overdue: 2, today: 1, soon: 3 });
  });

  it("says who a step is about, whose it is, where to do it and who to call", async () => {
    const { steps } = await read(own);
    const [handover] = await db.handover.findMany({ where: { caseId: service.waiting.id } });
    const [involvement] = await db.involvement.findMany({ where: { caseId: service.waiting.id } });
    const of = (kind: string) => steps.find((step) => step.kind === kind);

    expect(of("answer_due")).toMatchObject({
      person: { reference: "A", name: "Robin Ash" },
      whose: "worker",
      link: { href: `/cases/A#handover-${handover?.id}`, label: "Go to this handover" },
      phone: "01904 643364",
    });
    expect(of("answer_to_manager")).toMatchObject({ whose: "manager" });
    expect(of("contact_due")).toMatchObject({
      link: { href: "/cases/A/contacts/new" },
      phone: "07700 900123",
    });
    expect(of("professional_to_tell")).toMatchObject({
      link: { href: `/cases/A/professionals/${involvement?.id}/contact` },
      phone: "01904 555010",
    });
  });
});

describe("a manager’s day", () => {
  it("first lists what waits for a manager, and everything on request", async () => {
    const { steps, counts } = await read(all, { role: "manager", show: "manager" });

    expect(steps.map(({ kind, person }) => `${kind} ${person.reference}`)).toEqual([
      "confirm_decline B",
      "answer_to_manager A",
    ]);
    expect(counts.manager).toEqual({ overdue: 0, today: 1, soon: 1 });
    const whole = await read(all, { role: "manager" });
    expect(whole.total).toBe(whole.steps.length);
    expect(whole.steps.length).toBeGreaterThan(steps.length);
  });

  it("lists sharing without consent that no manager has approved, while it is the current decision", async () => {
    const { programmeId } = service;
    const nadia = scopeOf(actorOf(await aManager({ programmeId })));
    const about = await aCase({ programmeId, reference: "S", openedOn: "2020-09-08" });
    const of = { caseId: about.id, destinationId: service.mind.id };
    await aSharingDecision({ ...of, decision: "without_consent", decidedOn: "2020-09-08" });

    expect(await listApprovals(nadia, 25)).toEqual([
      {
        reference: "S",
        name: "Robin Thistlewood",
        destination: { id: service.mind.id, name: "York Mind" },
        decidedOn: "2020-09-08",
      },
    ]);
    expect(await listApprovals(own, 25)).toEqual([]);
    await aSharingDecision({ ...of, decidedOn: "2020-09-09" });
    expect(await listApprovals(nadia, 25)).toEqual([]);
  });
});

describe("a commissioning manager’s day", () => {
  it("lists only people they hold", async () => {
    const commissioner = await aCommissioner({ programmeId: service.programmeId });
    expect(await read(scopeOf(actorOf(commissioner)), { role: "commissioner" })).toMatchObject({
      total: 0,
      steps: [],
    });
  });

  it("has the steps of a held case, which leave the worker’s day", async () => {
    const { programmeId } = service;
    const [worker, holder] = [await aWorker({ programmeId }), await aCommissioner({ programmeId })];
    const { id: caseId, reference } = await aCase({ workerId: worker.id });
    expect((await read(scopeOf(actorOf(worker)))).total).toBeGreaterThan(0);
    await aHold({ caseId, state: "accepted", holderId: holder.id, reviewOn: "2020-09-14" });

    expect((await read(scopeOf(actorOf(worker)))).total).toBe(0);
    const { steps } = await read(scopeOf(actorOf(holder)), { role: "commissioner" });
    expect(new Set(steps.map(({ whose }) => whose))).toEqual(new Set(["named_holder"]));
    expect(steps.find(({ kind }) => kind === "hold_review")).toMatchObject({
      sentence: "Review the hold.",
      link: { href: `/cases/${reference}/moves/review_hold` },
    });
    expect(steps.find(({ kind }) => kind === "contact_due")).toBeDefined();
  });
});

it("lists only informing the professionals and confirming the death for a person who has died", async () => {
  const worker = await aWorker({ programmeId: service.programmeId });
  const { id: caseId } = await aCase({ workerId: worker.id });
  await anInvolvement({ caseId, addedAt: new Date("2020-08-01T09:00:00Z") });
  await aDeath({ caseId, diedOn: "2020-09-07" });

  const { steps } = await read(scopeOf(actorOf(worker)));
  expect(steps.map(({ sentence, phone }) => [sentence, phone])).toEqual([
    ["Inform Dr Osei (GP) that the person has died.", "01904 555010"],
    ["Confirm the recorded death, or take it back: a second person must check it.", null],
  ]);
});

it("makes one step of the open items of a checklist", async () => {
  const { programmeId, mind } = service;
  const worker = await aWorker({ programmeId });
  const { id: caseId } = await aCase({ workerId: worker.id });
  const { id: handoverId } = await aHandover({
    caseId,
    destinationId: mind.id,
    status: "handing_over",
    sentOn: "2020-09-01",
  });
  await db.checklistEntry.deleteMany({ where: { handoverId } });
  for (const item of ["safe_contact_passed_on", "plan_talked_through", "professionals_know"] as const) {
    await aChecklistEntry({ handoverId, item, state: item === "professionals_know" ? "done" : "open" });
  }

  const { steps } = await read(scopeOf(actorOf(worker)));
  const ofList = steps.filter(({ kind }) => kind === "checklist_item");
  expect(ofList.map(({ sentence, link }) => [sentence, link.href.split("#")[1]])).toEqual([
    ["Work through the checklist for York Mind: 2 items are open.", `handover-${handoverId}`],
  ]);
});

describe("the number to call", () => {
  const stepsOf = async (over: Parameters<typeof aCase>[0], died = false) => {
    const about = await aCase({ programmeId: service.programmeId, ...over });
    if (died) await aDeath({ caseId: about.id, diedOn: "2020-09-07" });
    return listNextSteps(all, about.id, { limit: 3, acting });
  };

  it("is the person’s if calling them is safe or has not been asked about", async () => {
    expect((await stepsOf({ routes: {} }))[0]?.phone).toBe("07700 900123");
    expect((await stepsOf({ routes: { call: true } }))[0]?.phone).toBe("07700 900123");
  });

  it("is empty if calling the person is unsafe", async () => {
    const steps = await stepsOf({ routes: { call: false } });
    expect(steps.map(({ phone }) => phone)).toEqual([null, null, null]);
  });

  it("is never a person’s who has died: no step to call them is left", async () => {
    const steps = await stepsOf({}, true);
    expect(steps.map(({ kind, phone }) => [kind, phone])).toEqual([
      ["death_to_confirm", null],
      ["closure_to_request", null],
    ]);
  });
});

describe("the next steps of a case", () => {
  it("are the nearest, as many as requested, and none out of reach", async () => {
    const steps = await listNextSteps(own, service.waiting.id, { limit: 3, acting });
    expect(steps.map(({ kind }) => kind)).toEqual(["first_review", "contact_due", "answer_due"]);
    expect(await listNextSteps(own, service.declined.id, { limit: 3, acting })).toEqual([]);
  });

  it("link to the move of a planned handover", async () => {
    const { id: caseId, reference } = await aCase({ programmeId: service.programmeId });
    const { id } = await aHandover({ caseId, destinationId: service.mind.id });
    const steps = await listNextSteps(all, caseId, { limit: 9, acting });

    expect(steps.find(({ kind }) => kind === "latest_safe_start")).toMatchObject({
      sentence: "Send the referral to York Mind.",
      link: { href: `/cases/${reference}/handovers/${id}/make_version`, label: "Make the version to send" },
      moves: { handoverId: id, move: "make_version" },
    });
  });

  it("include what a manager has to decide", async () => {
    const { id: caseId } = await aCase({ programmeId: service.programmeId });
    await aClosureRequest({ caseId, requestedAt: new Date("2020-09-01T09:00:00Z") });
    const steps = await listNextSteps(all, caseId, { limit: 9, acting });
    expect(steps.find(({ kind }) => kind === "closure_request")).toMatchObject({ whose: "manager" });

    const later = await listNextSteps(all, caseId, {
      limit: 9,
      acting: { ...acting, supportHasEnded: true },
    });
    expect(later.find(({ kind }) => kind === "closure_request")).toMatchObject({ whose: "office" });
  });
});

it("splits a long day into pages without repeats", async () => {
  const page = (number: number) =>
    readToday(own, { show: "all", page: number }, { ...asked, role: "worker", pageSize: 4 });
  const [first, second, beyond] = [await page(1), await page(2), await page(9)];

  expect([first.steps.length, second.steps.length]).toEqual([4, 2]);
  expect(new Set([...first.steps, ...second.steps].map(({ key }) => key)).size).toBe(6);
  expect(beyond).toMatchObject({ page: 2, steps: second.steps });
});

it("uses as many queries for many steps as for few", async () => {
  const query = vi.spyOn(pg.Client.prototype, "query");
  const queriesFor = async (scope: CaseScope, pageSize: number) => {
    query.mockClear();
    const { steps } = await readToday(
      scope,
      { show: "all", page: 1 },
      { ...asked, role: "manager", pageSize },
    );
    return { steps: steps.length, queries: query.mock.calls.length };
  };
  // One step of each kind of subject, and then everyone’s.
  const few = await queriesFor(own, 6);
  const many = await queriesFor(all, 100);

  expect(few.steps).toBe(6);
  expect(many.steps).toBeGreaterThan(10);
  expect(many.queries).toBe(few.queries);
  expect(many.queries).toBeLessThan(25);
});
