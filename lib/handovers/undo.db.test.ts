import { describe, expect, it } from "vitest";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { moveCase } from "@/lib/moves/writes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aSharingDecision } from "@/prisma/factories/sharing";
import { aDestination } from "@/prisma/factories/destinations";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { moveHandover } from "./writes";

const today = calendarDate("2020-09-09");
const at = (minutes: number) => new Date(new Date("2020-09-09T08:00:00Z").getTime() + minutes * 60_000);

async function aSituation() {
  const worker = await aWorker();
  const { programmeId } = worker;
  const { id: caseId, reference } = await aReviewedCase({ workerId: worker.id });
  const { id: destinationId } = await aDestination({ programmeId });
  await aSharingDecision({ caseId, destinationId });
  return {
    caseId,
    reference,
    destinationId,
    worker: actorOf(worker),
    manager: actorOf(await aManager({ programmeId })),
    other: actorOf(await aManager({ programmeId })),
    alex: actorOf(await aCommissioner({ programmeId })),
  };
}
type Situation = Awaited<ReturnType<typeof aSituation>>;

/** A handover with its whole history. */
const handoverOf = (
  { caseId, destinationId }: Situation,
  over: Parameters<typeof aHandover>[0] extends infer Over ? Partial<Over> : never,
) => atInstant(at(0), () => aHandover({ ...over, caseId, destinationId }));

let minutes = 1;
async function move(
  { reference }: Situation,
  actor: Actor,
  handoverId: string,
  name: LaterMove,
  answers: Partial<MoveAnswers> = {},
) {
  const { version } = await db.handover.findUniqueOrThrow({ where: { id: handoverId } });
  minutes += 1;
  return atInstant(at(minutes), () =>
    moveHandover(scopeOf(actor), actor, newRequestKey(), {
      reference,
      handoverId,
      version,
      move: name,
      answers: { happenedOn: today, ...answers },
    }),
  );
}

const done = { ok: true };
const mistake = { reason: "It was another person." } as const;
const evidence = { who: "Sunita Rao", role: "Duty nurse", how: "phone" } as const;
const stored = (id: string) => db.case.findUniqueOrThrow({ where: { id } });
const deadlines = async (caseId: string) =>
  (await db.deadline.findMany({ where: { caseId }, orderBy: [{ kind: "asc" }, { subject: "asc" }] })).map(
    ({ kind, dueOn }) => ({ kind, dueOn }),
  );
const isWhole = async (id: string) =>
  expect(await checkCases(db, { id })).toEqual({ checked: 1, differences: [] });

describe("taking back the last entry of a handover", () => {
  it("leaves an acceptance as if it had never been recorded, and in the history as taken back", async () => {
    const situation = await aSituation();
    const { caseId, worker } = situation;
    const { id } = await handoverOf(situation, { status: "referred", sentOn: "2020-09-07" });
    const before = [await deadlines(caseId), (await stored(caseId)).stage];

    const startOn = addDays(today, 7);
    expect(await move(situation, worker, id, "accept", { ...evidence, startOn })).toMatchObject(done);
    expect(await move(situation, worker, id, "take_back", mistake)).toMatchObject(done);

    expect([await deadlines(caseId), (await stored(caseId)).stage]).toEqual(before);
    expect(await db.handover.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "referred",
      expectedStartOn: null,
    });
    const accepted = await db.handoverEvent.findFirstOrThrow({ where: { handoverId: id, move: "accept" } });
    expect(
      await db.handoverEvent.findFirstOrThrow({ where: { handoverId: id, move: "take_back" } }),
    ).toMatchObject({ cancelsId: accepted.id });
    await isWhole(caseId);
  });

  it("is for the one who recorded it that day, and after that for a manager", async () => {
    const situation = await aSituation();
    const { worker, manager } = situation;
    const { id } = await handoverOf(situation, { status: "referred", sentOn: "2020-09-07" });
    await move(situation, manager, id, "accept", { ...evidence, startOn: addDays(today, 7) });

    expect(await move(situation, worker, id, "take_back", mistake)).toMatchObject({
      refusal: { refusals: ["own_today_or_decider"] },
    });
    expect(await move(situation, manager, id, "take_back", mistake)).toMatchObject(done);
  });

  it("returns a person whom a destination had taken over by mistake to the office that held them", async () => {
    const situation = await aSituation();
    const { caseId, manager, alex } = situation;
    await atInstant(at(0), () => aHold({ caseId, state: "accepted", holderId: alex.id }));
    const { id } = await handoverOf(situation, { status: "completed", completedOn: "2020-09-08" });
    expect(await stored(caseId)).toMatchObject({ position: "outstanding" });

    expect(await move(situation, manager, id, "take_back", mistake)).toMatchObject(done);
    expect(await stored(caseId)).toMatchObject({ position: "held", holderOfficeId: alex.id });
    expect(await db.hold.findFirstOrThrow({ where: { caseId } })).toMatchObject({ state: "accepted" });
    await isWhole(caseId);
  });

  it("takes back the hold that an answer with a late start had proposed", async () => {
    const situation = await aSituation();
    const { caseId, worker } = situation;
    const { id } = await handoverOf(situation, { status: "referred", sentOn: "2020-09-07" });
    const late = { startOn: calendarDate("2020-10-20"), interimPlan: "We call every week." };
    expect(await move(situation, worker, id, "accept", { ...evidence, ...late })).toMatchObject(done);
    expect(await db.hold.findFirstOrThrow({ where: { caseId } })).toMatchObject({ state: "proposed" });

    expect(await move(situation, worker, id, "take_back", mistake)).toMatchObject(done);
    expect(await db.hold.findFirstOrThrow({ where: { caseId } })).toMatchObject({ state: "taken_back" });
    await isWhole(caseId);
  });

  it("marks the need that a decline confirmed by mistake had left unmet", async () => {
    const situation = await aSituation();
    const { caseId, manager, other } = situation;
    const { id } = await handoverOf(situation, { status: "referred", sentOn: "2020-09-07" });
    await move(situation, manager, id, "report_decline", {
      ...evidence,
      declineReason: "no_capacity",
      statement: "No places.",
    });
    expect(
      await move(situation, other, id, "confirm_decline", { details: "Their manager was asked." }),
    ).toMatchObject(done);
    expect(await move(situation, other, id, "take_back", mistake)).toMatchObject(done);

    expect(await db.handover.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "decline_reported",
    });
    expect(await db.unmetNeed.findMany({ where: { caseId } })).toMatchObject([
      { takenBackAt: expect.any(Date) as Date },
    ]);
    await isWhole(caseId);
  });

  it("lets an end stand again that a mistaken breakdown had reversed", async () => {
    const situation = await aSituation();
    const { caseId, reference, manager, other } = situation;
    const { id } = await handoverOf(situation, { status: "completed", completedOn: "2020-09-07" });
    const moveIt = async (
      actor: Actor,
      chosen: Parameters<typeof moveCase>[3]["chosen"],
      answers: Partial<MoveAnswers>,
    ) => {
      const { version } = await stored(caseId);
      minutes += 1;
      return atInstant(at(minutes), () =>
        moveCase(scopeOf(actor), actor, newRequestKey(), {
          reference,
          version,
          chosen,
          answers: { happenedOn: today, ...answers },
        }),
      );
    };
    const closing = { move: "request_closure", endReason: "handed_over" } as const;
    const asked = { details: "Settled.", personInformed: "yes", gpInformed: "yes" } as const;
    expect(await moveIt(manager, closing, asked)).toMatchObject(done);
    expect(await moveIt(other, { move: "approve_closure" }, {})).toMatchObject(done);
    const ended = await stored(caseId);

    expect(
      await move(situation, manager, id, "break_down_later", { side: "person", details: "They left." }),
    ).toMatchObject(done);
    expect(await stored(caseId)).toMatchObject({ endReason: null });
    expect(await move(situation, manager, id, "take_back", mistake)).toMatchObject(done);

    const { endReason, endedOn, stage, holderDestinationId } = ended;
    expect(await stored(caseId)).toMatchObject({ endReason, endedOn, stage, holderDestinationId });
    await isWhole(caseId);
  });

  it("asks to inform the destination of a referral that was not meant for it, until that is recorded", async () => {
    const situation = await aSituation();
    const { caseId, worker } = situation;
    const { id } = await handoverOf(situation, { status: "referred", sentOn: "2020-09-09" });
    const answers = { ...mistake, destinationInformed: "no", whyNot: "They are closed today." } as const;

    expect(await move(situation, situation.manager, id, "take_back", answers)).toMatchObject(done);
    expect(await db.handover.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "draft",
      sentOn: null,
    });
    const due = () => db.deadline.count({ where: { caseId, kind: "destination_to_inform" } });
    expect(await due()).toBe(1);
    await isWhole(caseId);

    expect(
      await move(situation, worker, id, "inform_destination", { who: "Sunita Rao", how: "phone" }),
    ).toMatchObject(done);
    expect(await due()).toBe(0);
    await isWhole(caseId);

    // It is the version that was made to send once more.
    expect(await db.summaryVersion.findMany({ where: { handoverId: id } })).toMatchObject([{ sentOn: null }]);
    expect(await move(situation, worker, id, "send", { how: "email" })).toMatchObject(done);
    await isWhole(caseId);
  });

  it("reaches no one who only decides by reference", async () => {
    const situation = await aSituation();
    const { alex, reference } = situation;
    const { id, version } = await handoverOf(situation, { status: "referred", sentOn: "2020-09-07" });
    const input = { reference, handoverId: id, version, move: "take_back" as const };
    expect(officeScopeOf(alex).reach).toBe("programme");
    expect(
      await moveHandover(scopeOf(alex), alex, newRequestKey(), {
        ...input,
        answers: { happenedOn: today, ...mistake },
      }),
    ).toMatchObject({ ok: false, refusal: "not_found" });
  });
});
