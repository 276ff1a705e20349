import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import type { EndReason } from "@/lib/domain/case/end-reasons";
import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import {
  actorOf,
  aCase,
  aHandover,
  aManager,
  aProgramme,
  aWorker,
  type StaffMember,
} from "@/prisma/factories";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import type { DecideClosure } from "./schema";
import { decideClosure, reopenCase, requestClosure } from "./writes";

async function aService() {
  const { id: programmeId } = await aProgramme();
  const sam = await aWorker({ programmeId, name: "Sam" });
  const nadia = await aManager({ programmeId, name: "Nadia" });
  return { programmeId, sam, nadia };
}

type Seen = { reference: string; version?: number };

const ask = (
  who: StaffMember,
  { reference, version = 0 }: Seen,
  reason: EndReason,
  requestKey = newRequestKey(),
) =>
  requestClosure(scopeOf(actorOf(who)), actorOf(who), {
    requestKey,
    reference,
    version,
    reason,
    words: "Agreed with them.",
  });

const decide = (
  who: StaffMember,
  { reference, version = 1 }: Seen,
  decision: DecideClosure["decision"],
  note = "",
  requestKey = newRequestKey(),
) => decideClosure(scopeOf(actorOf(who)), actorOf(who), { requestKey, reference, version, decision, note });

const reopen = (who: StaffMember, { reference, version = 2 }: Seen, why: string) =>
  reopenCase(scopeOf(actorOf(who)), actorOf(who), { requestKey: newRequestKey(), reference, version, why });

const refusal = (of: unknown) => ({ ok: false, refusal: of });
const done = { ok: true, value: null };
const stored = (id: string) => db.case.findUniqueOrThrow({ where: { id } });

it("ends a case by two people, and opens it again", async () => {
  const { programmeId, sam, nadia } = await aService();
  const { id, reference } = await aCase({ workerId: sam.id });
  const seen = { reference };

  expect(await ask(sam, seen, "moved_away")).toEqual(done);
  expect(await stored(id)).toMatchObject({
    stage: "closure_requested",
    nextDueKind: expect.any(String),
    version: 1,
  });

  expect(await decide(nadia, seen, "approve")).toEqual(done);
  expect(await stored(id)).toMatchObject({
    stage: "closed",
    endReason: "moved_away",
    endedOn: columnOf(today()),
    holderWorkerId: null,
    nextDueOn: null,
    version: 2,
  });
  expect(await db.deadline.count({ where: { caseId: id } })).toBe(0);

  expect(await reopen(nadia, seen, "They came back to York.")).toEqual(done);
  expect(await stored(id)).toMatchObject({
    stage: "to_review",
    endReason: null,
    endedOn: null,
    holderWorkerId: sam.id,
    version: 3,
  });
  expect((await checkCases(db, { programmeId })).differences).toEqual([]);
});

it("keeps the destination that took over as the holder, also of a reopened case", async () => {
  const { programmeId, sam, nadia } = await aService();
  const { id, reference } = await aCase({ workerId: sam.id });
  const { destinationId } = await aHandover({ caseId: id, status: "completed" });

  expect(await ask(sam, { reference }, "handed_over")).toEqual(done);
  expect(await decide(nadia, { reference }, "approve")).toEqual(done);
  expect(await stored(id)).toMatchObject({ stage: "closed", holderDestinationId: destinationId });

  expect(await reopen(nadia, { reference }, "Asked for us.")).toEqual(done);
  expect(await stored(id)).toMatchObject({ stage: "ready_to_close", holderDestinationId: destinationId });
  expect((await checkCases(db, { programmeId })).differences).toEqual([]);
});

it("sends a request back with its reason, and nothing else changes", async () => {
  const { sam, nadia } = await aService();
  const { id, reference } = await aCase({ workerId: sam.id });
  await ask(sam, { reference }, "lost_contact");

  expect(await decide(nadia, { reference }, "send_back")).toEqual(refusal("reason_missing"));
  expect(await decide(nadia, { reference }, "send_back", "Try a visit first.")).toEqual(done);
  expect(await stored(id)).toMatchObject({ stage: "to_review", endReason: null, holderWorkerId: sam.id });
  expect(await ask(sam, { reference, version: 2 }, "lost_contact")).toEqual(done);
});

describe("refusals", () => {
  it("keeps the guards of the reason, when it is asked and again when it is approved", async () => {
    const { sam, nadia } = await aService();
    const { id, reference } = await aCase({ workerId: sam.id });

    expect(await ask(sam, { reference }, "handed_over")).toEqual(refusal("no_completed_lead"));
    expect(await ask(sam, { reference }, "no_further_support_needed")).toEqual(done);
    await aHandover({ caseId: id, status: "referred" });
    expect(await decide(nadia, { reference }, "approve")).toEqual(refusal("handover_undecided"));
    expect(await stored(id)).toMatchObject({ endReason: null });
  });

  it("asks for a note where contact was lost, and where the risk is high", async () => {
    const { sam, nadia } = await aService();
    const { reference } = await aCase({ workerId: sam.id });
    const high = await aCase({ workerId: sam.id, riskLevel: "high" });
    await ask(sam, { reference }, "lost_contact");
    await ask(sam, high, "moved_away");

    expect(await decide(nadia, { reference }, "approve")).toEqual(refusal("note_missing"));
    expect(await decide(nadia, { reference: high.reference }, "approve")).toEqual(refusal("note_missing"));
    expect(await decide(nadia, { reference }, "approve", "Three letters, two visits.")).toEqual(done);
  });

  it("never lets anybody decide their own request, nor a worker any", async () => {
    const { programmeId, sam, nadia } = await aService();
    const { reference } = await aCase({ workerId: sam.id });
    await ask(nadia, { reference }, "moved_away");

    expect(await decide(nadia, { reference }, "approve")).toEqual(refusal("own_request"));
    expect(await decide(sam, { reference }, "approve")).toEqual(refusal("not_found"));
    expect(await decide(await aManager({ programmeId }), { reference }, "approve")).toEqual(done);
    expect(await reopen(sam, { reference }, "Back.")).toEqual(refusal("not_found"));
  });

  it("says what stands already", async () => {
    const { sam, nadia } = await aService();
    const { reference } = await aCase({ workerId: sam.id });
    const ended = await aCase({ workerId: sam.id, endReason: "moved_away" });

    expect(await decide(nadia, { reference, version: 0 }, "approve")).toEqual(refusal("nothing_requested"));
    expect(await reopen(nadia, { reference, version: 0 }, "Back.")).toEqual(refusal("not_ended"));
    expect(await ask(sam, ended, "custody")).toEqual(refusal("already_ended"));
    await ask(sam, { reference }, "moved_away");
    expect(await ask(sam, { reference, version: 1 }, "custody")).toEqual(refusal("already_requested"));
  });

  it("does not reach a colleague's case, nor another programme's", async () => {
    const { programmeId, sam, nadia } = await aService();
    const theirs = await aCase({ workerId: (await aWorker({ programmeId })).id });
    const foreign = await aCase();

    expect(await ask(sam, theirs, "moved_away")).toEqual(refusal("not_found"));
    expect(await ask(nadia, foreign, "moved_away")).toEqual(refusal("not_found"));
  });
});

it("shows the second of two what the first has decided", async () => {
  const { programmeId, sam, nadia } = await aService();
  const olu = await aManager({ programmeId, name: "Olu" });
  const { id, reference } = await aCase({ workerId: sam.id });
  await ask(sam, { reference }, "moved_away");

  const outcomes = await Promise.all([
    decide(nadia, { reference }, "approve"),
    decide(olu, { reference }, "send_back", "Wait."),
  ]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([
    refusal({
      changed: {
        by: expect.stringMatching(/Olu|Nadia/),
        when: expect.any(String),
        version: 2,
        facts: [
          { label: "Worker", value: "Sam" },
          { label: "Closure", value: expect.any(String), yours: expect.any(String) },
        ],
      },
    }),
  ]);
  expect(
    await db.auditEvent.count({ where: { caseId: id, kind: { in: ["case_closed", "closure_sent_back"] } } }),
  ).toBe(1);
});

it("answers the same form the same and ends nothing twice", async () => {
  const { sam, nadia } = await aService();
  const { id, reference } = await aCase({ workerId: sam.id });
  const [asking, deciding] = [newRequestKey(), newRequestKey()];

  expect(await ask(sam, { reference }, "moved_away", asking)).toEqual(
    await ask(sam, { reference }, "moved_away", asking),
  );
  const approve = () => decide(nadia, { reference }, "approve", "", deciding);
  expect(await approve()).toEqual(await approve());
  expect(await db.closureRequest.count({ where: { caseId: id } })).toBe(1);
  expect(await db.auditEvent.count({ where: { caseId: id, kind: "case_closed" } })).toBe(1);
});
