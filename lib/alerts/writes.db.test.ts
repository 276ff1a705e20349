import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { anAlert } from "@/prisma/factories/alerts";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { findAlert, listAlerts } from "./reads";
import type { RaiseAlert } from "./schema";
import { endAlert, raiseAlert, reviewAlert } from "./writes";

const today = calendarDate("2020-09-09");
const nextMonth = calendarDate("2020-10-09");
const atNine = <Answer>(run: () => Promise<Answer>) => atInstant(new Date("2020-09-09T08:00:00Z"), run);

type Make = (given: { workerId: string }) => ReturnType<typeof aCase>;

const aCaseload = (make: Make = aCase) =>
  atNine(async () => {
    const worker = await aWorker();
    const { id: caseId, reference } = await make({ workerId: worker.id });
    return { worker, actor: actorOf(worker), caseId, reference };
  });

/** A case with an active alert. */
const anAlerted = async () => {
  const caseload = await aCaseload();
  const { id: alertId } = await atNine(() => anAlert({ caseId: caseload.caseId, kind: "missing" }));
  return { ...caseload, alertId };
};

const raise = (actor: Actor, over: Partial<RaiseAlert> & { reference: string }) =>
  atNine(() =>
    raiseAlert(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      kind: "domestic_abuse",
      details: "Do not call before eleven.",
      reviewOn: nextMonth,
      ...over,
    }),
  );

type Which = { reference: string; alertId: string; version?: number };
const review = (actor: Actor, { version = 0, ...which }: Which, reviewOn = nextMonth) =>
  atNine(() =>
    reviewAlert(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      details: "Came back by herself twice.",
      reviewOn,
      version,
      ...which,
    }),
  );
const end = (actor: Actor, { version = 0, ...which }: Which) =>
  atNine(() =>
    endAlert(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      why: "She lives with her sister now.",
      version,
      ...which,
    }),
  );

const kindsOf = async (caseId: string) =>
  (
    await db.auditEvent.findMany({
      where: { caseId, kind: { startsWith: "alert" } },
      orderBy: { id: "asc" },
    })
  ).map(({ kind }) => kind);

describe("raiseAlert", () => {
  it("is active on the case from then on, with its event", async () => {
    const { actor, caseId, reference } = await aCaseload();
    expect(await raise(actor, { reference })).toMatchObject({ ok: true });

    expect(await listAlerts(scopeOf(actor), caseId)).toMatchObject([
      {
        kind: "domestic_abuse",
        details: "Do not call before eleven.",
        raisedOn: today,
        raisedBy: actor.name,
        reviewOn: nextMonth,
        ended: null,
        version: 0,
      },
    ]);
    expect(await kindsOf(caseId)).toEqual(["alert_raised"]);
  });

  it("makes its review a deadline", async () => {
    const { actor, caseId, reference } = await aCaseload();
    await raise(actor, { reference });
    expect(await db.deadline.count({ where: { caseId, kind: "alert_review" } })).toBe(1);
  });

  it.each([
    ["2020-09-09", "review_in_past"],
    ["2021-09-10", "review_too_late"],
  ])("refuses %s as the day of its review", async (day, refusal) => {
    const { actor, caseId, reference } = await aCaseload();
    expect(await raise(actor, { reference, reviewOn: calendarDate(day) })).toEqual({ ok: false, refusal });
    expect(await kindsOf(caseId)).toEqual([]);
  });

  it("refuses the same alert twice, also at the same moment, and a replay changes nothing", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const both = await Promise.all([raise(actor, { reference }), raise(actor, { reference })]);
    expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "already_raised" }]);

    const requestKey = newRequestKey();
    const first = await raise(actor, { reference, kind: "medication", requestKey });
    expect(await raise(actor, { reference, kind: "medication", requestKey })).toEqual(first);
    expect(await listAlerts(scopeOf(actor), caseId)).toHaveLength(2);
  });

  it("is refused on a case that has ended, and on someone else’s", async () => {
    const { worker, actor, reference } = await aCaseload((given) =>
      anEndedCase({ ...given, endReason: "moved_away" }),
    );
    const other = actorOf(await aWorker({ programmeId: worker.programmeId }));
    expect(await raise(actor, { reference })).toEqual({ ok: false, refusal: "case_ended" });
    expect(await raise(other, { reference })).toEqual({ ok: false, refusal: "not_found" });
  });
});

describe("reviewAlert and endAlert", () => {
  it("postpone the review, then end the alert, and keep it readable", async () => {
    const { actor, caseId, reference, alertId } = await anAlerted();

    expect(await review(actor, { reference, alertId })).toMatchObject({ ok: true });
    expect(await findAlert(scopeOf(actor), { reference, alertId })).toMatchObject({
      details: "Came back by herself twice.",
      reviewOn: nextMonth,
      version: 1,
    });

    expect(await end(actor, { reference, alertId, version: 1 })).toMatchObject({ ok: true });
    expect(await listAlerts(scopeOf(actor), caseId)).toEqual([]);
    expect(await findAlert(scopeOf(actor), { reference, alertId })).toMatchObject({
      ended: { on: today, why: "She lives with her sister now." },
    });
    expect(await kindsOf(caseId)).toEqual(["alert_raised", "alert_reviewed", "alert_ended"]);
  });

  it("refuse a review on a day that has passed, and anything more once it has ended", async () => {
    const { actor, reference, alertId } = await anAlerted();
    expect(await review(actor, { reference, alertId }, today)).toEqual({
      ok: false,
      refusal: "review_in_past",
    });
    await end(actor, { reference, alertId });
    const ended = { ok: false, refusal: "already_ended" };
    expect(await review(actor, { reference, alertId })).toEqual(ended);
    expect(await end(actor, { reference, alertId })).toEqual(ended);
  });

  it("show what someone else has saved next to what was entered", async () => {
    const { worker, actor, reference, alertId } = await anAlerted();
    const manager = actorOf(await aManager({ programmeId: worker.programmeId }));
    await review(manager, { reference, alertId });

    expect(await end(actor, { reference, alertId })).toMatchObject({
      ok: false,
      refusal: {
        changed: {
          by: manager.name,
          version: 1,
          facts: [
            { label: "Details", value: "Came back by herself twice." },
            { label: "Next review", value: "9 Oct" },
            { label: "Status", value: "Active", attempted: "Ended: She lives with her sister now." },
          ],
        },
      },
    });
    expect(await end(actor, { reference, alertId, version: 1 })).toMatchObject({ ok: true });
  });

  it("answer someone else’s alert, and one of another case, as a missing one", async () => {
    const { worker, actor, reference, alertId } = await anAlerted();
    const other = actorOf(await aWorker({ programmeId: worker.programmeId }));
    const elsewhere = await anAlerted();
    const missing = { ok: false, refusal: "not_found" };
    expect(await end(other, { reference, alertId })).toEqual(missing);
    expect(await review(actor, { reference, alertId: elsewhere.alertId })).toEqual(missing);
    expect(await findAlert(scopeOf(other), { reference, alertId })).toBeNull();
  });
});
