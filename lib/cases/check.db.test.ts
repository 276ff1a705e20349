import { expect, it } from "vitest";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest, anEndedCase } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aProgramme } from "@/prisma/factories/programmes";
import { aWorker } from "@/prisma/factories/staff";
import { checkCases } from "./check";

const sent = { sentOn: "2020-08-20", acknowledgedOn: "2020-08-21", answerAgreedOn: "2020-09-04" };

/** A move of the case, not of the handover alone, leads to the others. */
const makeable = handoverStatuses.filter((status) => status !== "broken_down" && status !== "came_back");

const whatDiffers = async (caseId: string) =>
  (await checkCases(db, { id: caseId })).differences.map(({ what }) => what);

// Some fifty handovers and cases, each with its history: on a busy machine that takes a while.
it("finds no difference in what the makers make", { timeout: 120_000 }, async () => {
  const { id: programmeId } = await aProgramme();
  for (const status of makeable) {
    const { id: caseId } = await aCase({ programmeId });
    await aContact({ caseId, purposes: ["needs_review"] });
    await aHandover({ caseId, status });
    await aHandover({ caseId, status, kind: "supporting", ...(status !== "draft" && sent) });
  }
  for (const endReason of endReasons) await anEndedCase({ programmeId, endReason });
  await aClosureRequest({ caseId: (await aCase({ programmeId })).id });

  expect(await checkCases(db, { programmeId })).toEqual({
    checked: makeable.length + endReasons.length + 1,
    differences: [],
  });
});

it("checks every case when there is more than one batch", async () => {
  const { id: workerId, programmeId } = await aWorker();
  for (let count = 0; count < 7; count += 1) await aCase({ workerId });

  expect(await checkCases(db, { programmeId }, 3)).toEqual({ checked: 7, differences: [] });
});

it("says which case differs, in what, and what follows instead", async () => {
  const { id, reference } = await aCase({ openedOn: "2020-09-01" });
  await db.case.update({ where: { id }, data: { stage: "planning" } });

  expect((await checkCases(db, { id })).differences).toEqual([
    { reference, what: "stage", stored: "planning", follows: "to_review" },
  ]);
});

it.each([
  ["last contact", { lastContactOn: new Date("2020-09-08") }],
  ["next deadline", { nextDueOn: new Date("2020-09-08") }],
  ["next deadline", { nextDueKind: "closure_request" as const }],
  ["lead handover", { leadHandoverId: null }],
  ["outstanding reason", { outstandingReason: "declined" as const }],
])("notices another %s", async (what, stored) => {
  const { caseId } = await aHandover({ status: "referred" });
  await db.case.update({ where: { id: caseId }, data: stored });

  expect(await whatDiffers(caseId)).toEqual([what]);
});

it("notices another position", async () => {
  const { id } = await aCase();
  await db.case.update({ where: { id }, data: { position: "held", outstandingReason: null } });

  expect((await checkCases(db, { id })).differences).toMatchObject([
    { what: "position", stored: "held", follows: "outstanding" },
    { what: "outstanding reason", stored: "none", follows: "no_destination" },
  ]);
});

it("notices a deadline that is missing, one too many, and one on another day", async () => {
  const { id: caseId } = await aCase();
  const review = `deadline first_review of ${caseId}`;

  await db.deadline.updateMany({
    where: { caseId, kind: "first_review" },
    data: { dueOn: new Date("2020-07-16") },
  });
  expect(await whatDiffers(caseId)).toEqual([review]);

  await db.deadline.deleteMany({ where: { caseId, kind: "first_review" } });
  expect(await whatDiffers(caseId)).toEqual([review]);

  await db.deadline.createMany({
    data: [
      { caseId, kind: "first_review", subject: caseId, dueOn: new Date("2020-07-15") },
      { caseId, kind: "confirm_decline", subject: caseId, dueOn: new Date("2020-07-15") },
    ],
  });
  expect(await whatDiffers(caseId)).toEqual([`deadline confirm_decline of ${caseId}`]);
});

it("notices a worker and a holder that the history does not name", async () => {
  const { id, programmeId } = await aCase();
  const other = await aWorker({ programmeId });
  await db.case.update({ where: { id }, data: { workerId: other.id, holderWorkerId: other.id } });

  expect(await whatDiffers(id)).toEqual(["worker", "holder"]);
});

it("notices a destination that holds the case without a completed handover", async () => {
  const { id, programmeId } = await aCase();
  const destination = await aDestination({ programmeId });
  await db.case.update({
    where: { id },
    data: { holderWorkerId: null, holderDestinationId: destination.id },
  });

  expect(await whatDiffers(id)).toContain("holder");
});

it("notices a handover whose status its moves do not explain", async () => {
  const { id, caseId } = await aHandover({ status: "referred", sentOn: "2020-09-01" });
  await db.handover.update({
    where: { id },
    data: { status: "accepted", expectedStartOn: new Date("2020-09-21") },
  });

  expect(await whatDiffers(caseId)).toEqual(
    expect.arrayContaining([`handover ${id}, status`, `handover ${id}, expectedStartOn`]),
  );
});

it("notices a case of which no opening was recorded", async () => {
  const recorded = await aCase();
  const bare = await db.case.create({
    data: { ...recorded, id: crypto.randomUUID(), reference: "BARE-1", referenceKey: "BARE-1" },
  });

  expect(await whatDiffers(bare.id)).toEqual(expect.arrayContaining(["worker", "holder"]));
});

it("notices a handover of which no move was recorded", async () => {
  const { id: caseId } = await aCase();
  const { id: destinationId } = await aDestination();
  const { id } = await db.handover.create({
    data: { caseId, destinationId, kind: "supporting", status: "draft", plannedAt: now() },
  });

  expect(await whatDiffers(caseId)).toEqual([`handover ${id}`]);
});
