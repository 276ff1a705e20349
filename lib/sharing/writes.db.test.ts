import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { sharingLabels } from "@/lib/domain/vocabulary/sharing";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aSharingDecision } from "@/prisma/factories/sharing";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { findSharing, listSharing } from "./reads";
import type { ApproveSharing, RecordRecall, RecordSharing, WithdrawSharing } from "./schema";
import { approveSharing, recordRecall, recordSharing, withdrawSharing } from "./writes";

const today = calendarDate("2020-09-09");
const nine = new Date("2020-09-09T08:00:00Z");
const atNine = <Answer>(run: () => Promise<Answer>) => atInstant(nine, run);

type Of = { reference: string; destinationId: string };

const consent: Omit<RecordSharing, "requestKey" | keyof Of> = {
  version: 0,
  decision: "given",
  scope: "The whole summary.",
  withheld: [],
  reason: null,
  how: "in_person",
  givenBy: "The person",
  decidedOn: today,
  reviewOn: calendarDate("2020-12-09"),
  lawfulBasis: "consent",
  article9Condition: "explicit_consent",
};
const without = {
  decision: "without_consent",
  reason: "A child is at risk.",
  lawfulBasis: "vital_interests",
  article9Condition: "substantial_public_interest",
} as const;
const withdrawal = {
  reason: "Changed their mind.",
  how: "phone",
  givenBy: "The person",
  decidedOn: today,
} as const;

/** A worker with a case, a destination, and the manager. */
const aCaseload = () =>
  atNine(async () => {
    const worker = await aWorker();
    const { programmeId } = worker;
    const { id: caseId, reference } = await aCase({ workerId: worker.id });
    const { id: destinationId } = await aDestination({ programmeId });
    return {
      worker: actorOf(worker),
      manager: actorOf(await aManager({ programmeId })),
      caseId,
      of: { reference, destinationId },
    };
  });

type Over<Input> = Partial<Omit<Input, keyof Of>>;

const record = (actor: Actor, of: Of, over: Over<RecordSharing> = {}) =>
  atNine(() =>
    recordSharing(scopeOf(actor), actor, { ...consent, requestKey: newRequestKey(), ...of, ...over }),
  );
const withdraw = (actor: Actor, of: Of, over: Over<WithdrawSharing> = {}) =>
  atNine(() =>
    withdrawSharing(scopeOf(actor), actor, {
      ...withdrawal,
      version: 1,
      requestKey: newRequestKey(),
      ...of,
      ...over,
    }),
  );
const approve = (actor: Actor, of: Of, over: Over<ApproveSharing> = {}) =>
  atNine(() =>
    approveSharing(scopeOf(actor), actor, { version: 1, requestKey: newRequestKey(), ...of, ...over }),
  );
const recall = (actor: Actor, of: Of, over: Over<RecordRecall> = {}) =>
  atNine(() =>
    recordRecall(scopeOf(actor), actor, {
      details: "They deleted it and wrote so.",
      happenedOn: today,
      requestKey: newRequestKey(),
      ...of,
      ...over,
    }),
  );

const currentDecision = async (actor: Actor, of: Of) => (await findSharing(scopeOf(actor), of))?.current;
const eventsOf = (caseId: string) =>
  db.auditEvent.findMany({
    where: { caseId, kind: { startsWith: "sharing" } },
    orderBy: { id: "asc" },
    select: { kind: true, byId: true, data: true },
  });
const logOf = async (caseId: string) =>
  (await db.sharingLogEntry.findMany({ where: { caseId }, orderBy: { id: "asc" } })).map(
    ({ event }) => event,
  );

describe("recordSharing", () => {
  it("writes the decision, its event and what follows from it", async () => {
    const { worker, caseId, of } = await aCaseload();

    const recorded = await record(worker, of, { withheld: ["safeguarding"], decision: "given_in_part" });

    const made = await currentDecision(worker, of);
    expect(recorded).toEqual({ ok: true, value: { decisionId: made?.id } });
    expect(made).toMatchObject({
      decision: "given_in_part",
      withheld: ["safeguarding"],
      decidedOn: today,
      recordedBy: { id: worker.id },
      approved: null,
    });
    expect(await eventsOf(caseId)).toEqual([
      {
        kind: "sharing_decided",
        byId: worker.id,
        data: { decisionId: made?.id, destinationId: of.destinationId, decision: "given_in_part" },
      },
    ]);
  });

  it("makes the newest current and keeps those before it", async () => {
    const { worker, of } = await aCaseload();
    await record(worker, of);
    await record(worker, of, { version: 1, decision: "refused", reason: "Wants no letters about them." });

    expect(await findSharing(scopeOf(worker), of)).toMatchObject({
      version: 2,
      current: { decision: "refused" },
      earlier: [{ decision: "given" }],
    });
  });

  it("answers the same form the same and writes it once", async () => {
    const { worker, caseId, of } = await aCaseload();
    const requestKey = newRequestKey();
    const send = () =>
      atNine(() => recordSharing(scopeOf(worker), worker, { ...consent, ...of, requestKey }));

    const [first, second] = await Promise.all([send(), send()]);

    expect(second).toEqual(first);
    expect(await db.sharingDecisionMade.count({ where: { caseId } })).toBe(1);
  });

  it("shows the second of two simultaneous people what the first decided", async () => {
    const { worker, manager, caseId, of } = await aCaseload();

    const both = await Promise.all([
      record(worker, of),
      record(manager, of, { decision: "refused", reason: "They said no to me." }),
    ]);

    const [refusal, ...more] = both.flatMap((one) => (one.ok ? [] : [one.refusal]));
    const made = await currentDecision(worker, of);
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({ changed: { version: 1, by: made?.recordedBy.name } });
    expect(refusal).toHaveProperty("changed.facts.0.value", made && sharingLabels[made.decision]);
    expect(await db.sharingDecisionMade.count({ where: { caseId } })).toBe(1);
  });

  it("refuses a fault next to its question, and writes nothing", async () => {
    const { worker, caseId, of } = await aCaseload();

    expect(
      await record(worker, of, { lawfulBasis: null, decidedOn: calendarDate("2020-09-10") }),
    ).toMatchObject({
      ok: false,
      refusal: { faults: [{ question: "decidedOn" }, { question: "lawfulBasis" }] },
    });
    expect(await db.sharingDecisionMade.count({ where: { caseId } })).toBe(0);
  });

  it("accepts no decision on a case that has ended, nor after a death", async () => {
    const { worker, caseId, of } = await aCaseload();
    await db.case.update({ where: { id: caseId }, data: { diedOn: nine, deathRecordedAt: nine } });

    expect(await record(worker, of)).toEqual({ ok: false, refusal: "person_died" });

    const ended = await atNine(() => anEndedCase({ workerId: worker.id, endReason: "moved_away" }));
    expect(await record(worker, { ...of, reference: ended.reference })).toEqual({
      ok: false,
      refusal: "case_ended",
    });
  });

  it("reaches neither a colleague’s case nor a destination of another programme", async () => {
    const { worker, of } = await aCaseload();
    const colleague = actorOf(await aWorker({ programmeId: worker.programmeId }));
    const elsewhere = await aDestination();

    expect(await record(colleague, of)).toEqual({ ok: false, refusal: "not_found" });
    expect(await record(worker, { ...of, destinationId: elsewhere.id })).toEqual({
      ok: false,
      refusal: "not_found",
    });
    expect(await findSharing(scopeOf(colleague), of)).toBeNull();
  });
});

describe("withdrawSharing", () => {
  /** A handover to the destination, on consent; once it is referred, the summary has been sent. */
  const aHandedOver = async (status: "draft" | "referred") => {
    const caseload = await aCaseload();
    const { caseId, of } = caseload;
    const { id: handoverId } = await atNine(async () => {
      await aSharingDecision({ caseId, destinationId: of.destinationId });
      return aHandover({ caseId, destinationId: of.destinationId, status });
    });
    return { ...caseload, handoverId };
  };

  it("stops what was not sent", async () => {
    const { worker, caseId, of } = await aHandedOver("draft");

    expect(await withdraw(worker, of)).toMatchObject({ ok: true });

    expect(await currentDecision(worker, of)).toMatchObject({
      decision: "withdrawn",
      reason: "Changed their mind.",
    });
    expect(await listSharing(scopeOf(worker), caseId)).toMatchObject([
      { status: "no", decision: "withdrawn", recallDue: false },
    ]);
    expect(await logOf(caseId)).toEqual([]);
  });

  it("requires a recall of what was sent, with a deadline, until it is recorded", async () => {
    const { worker, caseId, of, handoverId } = await aHandedOver("referred");

    await withdraw(worker, of);

    expect(await logOf(caseId)).toEqual(["sent", "recall_due"]);
    expect(await listSharing(scopeOf(worker), caseId)).toMatchObject([{ recallDue: true }]);
    expect(await db.deadline.count({ where: { caseId, kind: "recall_sharing" } })).toBe(1);

    expect(await recall(worker, of)).toEqual({ ok: true, value: null });
    expect(await logOf(caseId)).toEqual(["sent", "recall_due", "recalled"]);
    expect(await db.deadline.count({ where: { caseId, kind: "recall_sharing" } })).toBe(0);
    expect(await eventsOf(caseId)).toMatchObject([
      { kind: "sharing_decided" },
      { kind: "sharing_decided", data: { decision: "withdrawn" } },
      { kind: "sharing_recalled", data: { handoverId, destinationId: of.destinationId } },
    ]);
    expect(await recall(worker, of)).toEqual({ ok: false, refusal: "nothing_to_recall" });
  });

  it("requires it although the case has since ended", async () => {
    const { worker, caseId, of } = await aHandedOver("referred");
    const ended = { endReason: "moved_away", endedOn: nine, stage: "closed" } as const;
    await db.case.update({ where: { id: caseId }, data: ended });

    expect(await withdraw(worker, of)).toMatchObject({ ok: true });
    expect(await db.deadline.findMany({ where: { caseId } })).toMatchObject([{ kind: "recall_sharing" }]);
    expect(await recall(worker, of)).toEqual({ ok: true, value: null });
    expect(await db.deadline.count({ where: { caseId } })).toBe(0);
  });

  it("requires it too when a refusal replaces a consent", async () => {
    const { worker, caseId, of } = await aHandedOver("referred");

    await record(worker, of, { version: 1, decision: "refused", reason: "No more." });

    expect(await logOf(caseId)).toEqual(["sent", "recall_due"]);
  });

  it("requires no recall from another destination", async () => {
    const { worker, caseId, of } = await aHandedOver("draft");
    await atNine(() => aHandover({ caseId, kind: "supporting", status: "referred" }));

    await withdraw(worker, of);

    expect(await logOf(caseId)).toEqual(["sent"]);
  });

  it("refuses a recall in the future, or before the withdrawal", async () => {
    const { worker, of } = await aHandedOver("referred");
    await withdraw(worker, of);

    for (const day of ["2020-09-10", "2020-09-08"]) {
      expect(await recall(worker, of, { happenedOn: calendarDate(day) })).toMatchObject({
        ok: false,
        refusal: { faults: [{ question: "happenedOn" }] },
      });
    }
  });

  it("finds nothing to withdraw where nothing may be shared", async () => {
    const { worker, of } = await aCaseload();

    expect(await withdraw(worker, of, { version: 0 })).toEqual({ ok: false, refusal: "nothing_to_withdraw" });
  });
});

describe("approveSharing", () => {
  it("needs a manager other than the one who recorded it", async () => {
    const { worker, manager, caseId, of } = await aCaseload();
    await record(worker, of, without);
    expect(await listSharing(scopeOf(worker), caseId)).toMatchObject([{ status: "approval_missing" }]);

    expect(await approve(worker, of)).toEqual({ ok: false, refusal: "managers_approve" });
    expect(await approve(manager, of)).toMatchObject({ ok: true });

    expect(await currentDecision(worker, of)).toMatchObject({ approved: { by: manager.name } });
    expect(await listSharing(scopeOf(worker), caseId)).toMatchObject([{ status: "allowed" }]);
    expect((await eventsOf(caseId)).map(({ kind }) => kind)).toEqual(["sharing_decided", "sharing_approved"]);
    expect(await approve(manager, of, { version: 2 })).toEqual({ ok: false, refusal: "already_approved" });
  });

  it("refuses the manager who recorded it, by rule and by the database", async () => {
    const { manager, of } = await aCaseload();
    const recorded = await record(manager, of, without);
    const id = recorded.ok ? recorded.value.decisionId : "";

    expect(await approve(manager, of)).toEqual({ ok: false, refusal: "own_decision" });
    await expect(
      db.sharingDecisionMade.update({ where: { id }, data: { approvedById: manager.id, approvedAt: nine } }),
    ).rejects.toThrow(/sharing_two_people/);
  });

  it("approves only what was seen", async () => {
    const { worker, manager, of } = await aCaseload();
    await record(worker, of, without);
    await record(worker, of, { ...without, version: 1, reason: "For another reason." });

    expect(await approve(manager, of)).toMatchObject({
      ok: false,
      refusal: {
        changed: {
          version: 2,
          facts: expect.arrayContaining([{ label: "Why", value: "For another reason.", attempted: "–" }]),
        },
      },
    });
  });
});

describe("the database itself", () => {
  it("keeps a decision as it was written, but for one approval", async () => {
    const { manager, caseId } = await aCaseload();
    const { id } = await atNine(() => aSharingDecision({ caseId, ...without }));

    await expect(
      db.sharingDecisionMade.update({ where: { id }, data: { scope: "More." } }),
    ).rejects.toThrow();
    await expect(db.sharingDecisionMade.delete({ where: { id } })).rejects.toThrow();
    const approval = { approvedById: manager.id, approvedAt: nine };
    await db.sharingDecisionMade.update({ where: { id }, data: approval });
    await expect(db.sharingDecisionMade.update({ where: { id }, data: approval })).rejects.toThrow();
  });

  it("lets nothing be shared without both bases", async () => {
    const { caseId } = await aCaseload();

    await expect(atNine(() => aSharingDecision({ caseId, article9Condition: null }))).rejects.toThrow(
      /sharing_has_bases/,
    );
  });

  it("keeps the log as it was written", async () => {
    const { caseId } = await aCaseload();
    const { id: handoverId } = await atNine(() => aHandover({ caseId, status: "referred" }));
    const { id } = await db.sharingLogEntry.findFirstOrThrow({ where: { handoverId } });

    await expect(db.sharingLogEntry.update({ where: { id }, data: { details: "Never." } })).rejects.toThrow();
    await expect(db.sharingLogEntry.delete({ where: { id } })).rejects.toThrow();
  });
});

describe("listSharing", () => {
  it("names the destinations of handovers under way, decided or not, and those with a decision", async () => {
    const { worker, caseId, of } = await aCaseload();
    const draft = await atNine(() => aHandover({ caseId }));
    await atNine(() => aHandover({ caseId, kind: "supporting", status: "withdrawn" }));
    await record(worker, of);

    const lines = await listSharing(scopeOf(worker), caseId);

    expect(lines.map(({ destination, status }) => [destination.id, status])).toEqual([
      [draft.destinationId, "none"],
      [of.destinationId, "allowed"],
    ]);
  });

  it("shows nothing of a case out of reach", async () => {
    const { worker, caseId, of } = await aCaseload();
    await record(worker, of);
    const colleague = actorOf(await aWorker({ programmeId: worker.programmeId }));

    expect(await listSharing(scopeOf(colleague), caseId)).toEqual([]);
  });
});
