import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { moveHandover } from "@/lib/handovers/writes";
import { moveCase } from "@/lib/moves/writes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { informProfessional } from "@/lib/professionals/writes";
import { anEndedCase } from "@/prisma/factories/closures";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { findDeath } from "./reads";

const today = calendarDate("2020-09-09");
const at = (hour: number, run: () => Promise<unknown>) =>
  atInstant(new Date(`2020-09-09T${String(hour).padStart(2, "0")}:00:00Z`), run);

async function aService() {
  const sam = await aWorker({ name: "Sam" });
  const { programmeId } = sam;
  return {
    programmeId,
    sam: actorOf(sam),
    nadia: actorOf(await aManager({ programmeId, name: "Nadia" })),
    omar: actorOf(await aManager({ programmeId, name: "Omar" })),
    alex: actorOf(await aCommissioner({ programmeId, name: "Alex" })),
  };
}

type Of = { id: string; reference: string };
const unexpected = {
  deathDay: "found_on",
  expectation: "unexpected",
  who: "The police",
  checked: "Called back on their control room’s number.",
  coronersOfficer: "Not known",
  commissionerInformed: "no",
  whyNot: "Their office was closed.",
  familyContact: "Her sister",
} as const satisfies Partial<MoveAnswers>;

const move = async (
  actor: Actor,
  { id, reference }: Of,
  chosen: ChosenCaseMove | "record_death" | "confirm_death" | "take_back_death" | "approve_closure",
  answers: Partial<MoveAnswers> = {},
) =>
  moveCase(scopeOf(actor), actor, newRequestKey(), {
    reference,
    version: (await db.case.findUniqueOrThrow({ where: { id } })).version,
    chosen: typeof chosen === "string" ? { move: chosen } : chosen,
    answers: { happenedOn: today, ...answers },
  });
const inform = async (actor: Actor, { reference }: Of, handoverId: string) =>
  moveHandover(scopeOf(actor), actor, newRequestKey(), {
    reference,
    handoverId,
    version: (await db.handover.findUniqueOrThrow({ where: { id: handoverId } })).version,
    move: "inform_destination",
    answers: { happenedOn: today, who: "Their duty worker", how: "phone" },
  });

const done = { ok: true, value: null };
const mistake = { reason: "It was another person of the same name." };
const stateOf = async (id: string) => ({
  case: await db.case.findUniqueOrThrow({
    where: { id },
    omit: { version: true },
  }),
  deadlines: (await db.deadline.findMany({ where: { caseId: id } }))
    .map(({ kind, dueOn, subject }) => `${kind} ${dueOn.toISOString().slice(0, 10)} ${subject}`)
    .sort(),
  handovers: await db.handover.findMany({
    where: { caseId: id },
    omit: { version: true },
    orderBy: { id: "asc" },
  }),
  holds: await db.hold.findMany({ where: { caseId: id } }),
});
const kindsOf = async (caseId: string) =>
  (await db.deadline.findMany({ where: { caseId } })).map(({ kind }) => kind).sort();
const openNotices = async (caseId: string) =>
  (await db.destinationNotice.findMany({ where: { caseId, informedOn: null, droppedOn: null } })).map(
    ({ reason }) => reason,
  );
const isWhole = async (id: string) =>
  expect(await checkCases(db, { id })).toEqual({ checked: 1, differences: [] });

describe("a recorded death", () => {
  it("keeps who informed us, how it was checked and what was asked of an unexpected one", async () => {
    const { sam, nadia } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    expect(await move(sam, about, "record_death", unexpected)).toEqual(done);

    expect(await findDeath(scopeOf(sam), about.id)).toMatchObject({
      diedOn: today,
      isDayKnown: false,
      expectation: "unexpected",
      source: "The police",
      coronersOfficer: "Not known",
      familyContact: "Her sister",
      commissioner: { isInformed: false, whyNot: "Their office was closed." },
      recorded: { by: "Sam" },
      confirmed: null,
    });
    expect(await findDeath(scopeOf(actorOf(await aWorker())), about.id)).toBeNull();
    expect(await kindsOf(about.id)).toContain("death_to_confirm");

    expect(await move(sam, about, "confirm_death")).toMatchObject({ refusal: { refusals: ["wrong_role"] } });
    expect(await move(nadia, about, "confirm_death")).toEqual(done);
    expect(await findDeath(scopeOf(sam), about.id)).toMatchObject({ confirmed: { by: "Nadia" } });
    expect(await kindsOf(about.id)).not.toContain("death_to_confirm");
    await isWhole(about.id);
  });

  it("is confirmed by someone else than who recorded it, which the database holds too", async () => {
    const { sam, nadia, omar } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    await move(nadia, about, "record_death", unexpected);
    expect(await move(nadia, about, "confirm_death")).toMatchObject({
      refusal: { refusals: ["not_own_death_record"] },
    });
    const where = { id: (await db.death.findFirstOrThrow({ where: { caseId: about.id } })).id };
    await expect(
      db.death.update({ where, data: { confirmedById: nadia.id, confirmedAt: new Date() } }),
    ).rejects.toThrow();
    expect(await move(omar, about, "confirm_death")).toEqual(done);
    await expect(db.death.update({ where, data: { source: "No one" } })).rejects.toThrow();
  });

  it("is recorded on a case that was handed over, and its destination is to be informed", async () => {
    const { sam, nadia, omar } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    const handover = await aHandover({ caseId: about.id, status: "completed", sentOn: "2020-08-24" });
    const handedOver = { move: "request_closure", endReason: "handed_over" } as const;
    const told = { details: "They go there on Tuesdays.", personInformed: "yes", gpInformed: "yes" } as const;
    expect(await move(sam, about, handedOver, told)).toEqual(done);
    expect(await move(omar, about, "approve_closure")).toEqual(done);
    expect(await move(nadia, about, "record_death", unexpected)).toEqual(done);

    expect(await openNotices(about.id)).toEqual(["death"]);
    expect(await kindsOf(about.id)).toEqual(["death_to_confirm", "destination_to_inform"]);
    expect(await db.case.findUniqueOrThrow({ where: { id: about.id } })).toMatchObject({
      endReason: "handed_over",
      position: "ended",
      diedOn: columnOf(today),
    });
    expect(await inform(nadia, about, handover.id)).toMatchObject({ ok: true });
    expect(await move(nadia, about, "take_back_death", mistake)).toEqual(done);
    expect(await openNotices(about.id)).toEqual(["death_taken_back"]);
    await isWhole(about.id);
  });
});

describe("a death that is taken back", () => {
  it("leaves everything as it was: handovers, the proposed hold, deadlines and who is responsible", async () => {
    const { sam, nadia, omar } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    await anInvolvement({ caseId: about.id });
    await aHandover({ caseId: about.id, status: "accepted" });
    await aHandover({ caseId: about.id, kind: "supporting" });
    await aHold({ caseId: about.id });
    const before = await stateOf(about.id);

    await at(9, () => move(sam, about, "record_death", unexpected));
    await at(10, () => move(omar, about, "confirm_death"));
    expect((await stateOf(about.id)).handovers.map(({ status }) => status)).toEqual([
      "withdrawn",
      "withdrawn",
    ]);
    expect(await move(sam, about, "take_back_death", mistake)).toMatchObject({
      refusal: { refusals: ["wrong_role"] },
    });
    expect(await at(11, () => move(nadia, about, "take_back_death", mistake))).toEqual(done);

    expect(await stateOf(about.id)).toEqual(before);
    expect(await openNotices(about.id)).toEqual([]);
    expect(await findDeath(scopeOf(sam), about.id)).toBeNull();
    await isWhole(about.id);

    // The history keeps both, marked.
    const marked = await db.auditEvent.findMany({
      where: { caseId: about.id, cancelledBy: { isNot: null } },
      orderBy: { id: "asc" },
    });
    expect(marked.map(({ kind }) => kind)).toEqual([
      "handover_moved",
      "handover_moved",
      "death_recorded",
      "death_confirmed",
    ]);
    expect(await db.death.findFirst({ where: { caseId: about.id } })).toMatchObject({
      takenBackById: nadia.id,
      takenBackReason: mistake.reason,
    });
  });

  it("informs the destinations that were informed of it, drops what others were to hear, and tells professionals", async () => {
    const { sam, nadia } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    const { id: involvementId } = await anInvolvement({ caseId: about.id });
    const lead = await aHandover({ caseId: about.id, status: "accepted" });
    await aHandover({ caseId: about.id, kind: "supporting", status: "referred" });
    await at(9, () => move(sam, about, "record_death", unexpected));
    expect(await openNotices(about.id)).toEqual(["death", "death"]);
    await at(10, () => inform(sam, about, lead.id));
    const tell = () =>
      informProfessional(scopeOf(sam), sam, {
        requestKey: newRequestKey(),
        reference: about.reference,
        involvementId,
        happenedOn: today,
        medium: "phone",
        location: null,
        direction: "from_us",
        result: "made",
        words: "They did not know.",
        namesNoOne: true,
        about: [{ involvementId, outcome: null, words: "" }],
      });
    await at(10, tell);
    await at(11, () => move(nadia, about, "take_back_death", mistake));

    expect(await openNotices(about.id)).toEqual(["death_taken_back"]);
    expect(await kindsOf(about.id)).toEqual(
      expect.arrayContaining(["destination_to_inform", "professional_to_tell"]),
    );
    await at(12, () => inform(sam, about, lead.id));
    await at(12, tell);
    const contacts = await db.contact.findMany({ where: { involvementId }, orderBy: { id: "asc" } });
    expect(contacts.map(({ purposes }) => purposes.at(-1))).toEqual([
      "informed_of_death",
      "informed_of_mistake",
    ]);
    expect(await openNotices(about.id)).toEqual([]);
    await isWhole(about.id);
  });

  it("can be followed by another one, and is taken back on a case that the office holds by its named holder", async () => {
    const { sam, nadia, alex } = await aService();
    const about = await aReviewedCase({ workerId: sam.id });
    await move(sam, about, "record_death", unexpected);
    await move(nadia, about, "take_back_death", mistake);
    await aHold({ caseId: about.id, state: "accepted", holderId: alex.id });
    expect(await move(alex, about, "record_death", unexpected)).toEqual(done);
    expect(await move(alex, about, "confirm_death")).toMatchObject({
      refusal: { refusals: ["not_own_death_record"] },
    });
    expect(await move(alex, about, "take_back_death", mistake)).toEqual(done);
    expect(await db.death.count({ where: { caseId: about.id } })).toBe(2);
    await isWhole(about.id);
  });

  it("waits until the case that ended because of it is reopened", async () => {
    const { programmeId, sam, nadia } = await aService();
    const about = await anEndedCase({ programmeId, workerId: sam.id, endReason: "deceased" });
    expect(await move(nadia, about, "take_back_death", mistake)).toMatchObject({
      refusal: { refusals: ["not_ended_with_it"] },
    });
  });
});
