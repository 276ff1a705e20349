import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { listContacts } from "@/lib/contacts/reads";
import { markEnteredInError } from "@/lib/contacts/writes";
import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { anInvolvement, aProfessional } from "@/prisma/factories/professionals";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { findProfessionals, listOthersWith, listPractitioners } from "./reads";
import type { AddProfessional, InformProfessional } from "./schema";
import { addProfessional, removeProfessional, informProfessional } from "./writes";

const nine = new Date("2020-09-09T08:00:00Z");
const today = calendarDate("2020-09-09");
const atNine = <Answer>(run: () => Promise<Answer>) => atInstant(nine, run);

const osei = {
  is: "new",
  name: "Dr Osei",
  role: "gp",
  organisation: "Priory Medical Group",
  phone: null,
  email: null,
} as const;

/** A worker with one case. */
const aCaseload = () =>
  atNine(async () => {
    const worker = await aWorker();
    const { id: caseId, reference } = await aCase({ workerId: worker.id });
    return { actor: actorOf(worker), caseId, reference };
  });

type Added = Partial<Extract<AddProfessional, { is: "new" }>> & { reference: string };
const add = (actor: Actor, over: Added) =>
  atNine(() =>
    addProfessional(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      details: null,
      ...osei,
      ...over,
    }),
  );

const remove = (actor: Actor, reference: string, involvementId: string, why = "They left the team.") =>
  atNine(() =>
    removeProfessional(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      reference,
      involvementId,
      why,
    }),
  );

const idOf = (changed: Awaited<ReturnType<typeof add>>) => (changed.ok ? changed.value.involvementId : "");

const eventsOf = async (caseId: string) =>
  (
    await db.auditEvent.findMany({
      where: { caseId, kind: { startsWith: "professional" } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    })
  ).map(({ kind }) => kind);

describe("addProfessional", () => {
  it("adds a professional to the case, records it, and withdraws that none are known", async () => {
    const { actor, caseId, reference } = await aCaseload();
    await db.case.update({ where: { id: caseId }, data: { noProfessionalsOn: columnOf(today) } });

    const added = await add(actor, { reference, details: "Prescribes." });

    expect(await findProfessionals(scopeOf(actor), caseId)).toMatchObject({
      involved: [
        {
          id: idOf(added),
          professional: { name: "Dr Osei", role: "gp", organisation: "Priory Medical Group" },
          details: "Prescribes.",
          notification: { outcome: null, on: null },
        },
      ],
      removed: [],
      noneKnownOn: null,
    });
    expect(await eventsOf(caseId)).toEqual(["professional_added"]);
  });

  it("reuses the practitioner a colleague has named, however the name is entered", async () => {
    const { actor, reference } = await aCaseload();
    const { programmeId } = actor;
    const colleague = actorOf(await aWorker({ programmeId }));
    const current = await atNine(() => aCase({ workerId: colleague.id }));
    await add(colleague, { reference: current.reference, phone: "01904 555010" });

    await add(actor, { reference, name: "dr  osei", email: "osei@example.org" });

    expect(await db.professional.findMany({ where: { programmeId } })).toMatchObject([
      { name: "Dr Osei", phone: "01904 555010", email: "osei@example.org" },
    ]);
  });

  it("makes one practitioner of two entered at the same moment", async () => {
    const { actor, reference } = await aCaseload();
    const other = await atNine(() => aCase({ workerId: actor.id }));

    const [one, two] = await Promise.all([
      add(actor, { reference }),
      add(actor, { reference: other.reference }),
    ]);

    expect([one.ok, two.ok]).toEqual([true, true]);
    expect(await db.professional.count({ where: { programmeId: actor.programmeId } })).toBe(1);
  });

  it("accepts a practitioner of the programme, and of no other programme", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const known = await aProfessional({ programmeId: actor.programmeId });
    const elsewhere = await aProfessional();
    const choose = (professionalId: string) =>
      atNine(() =>
        addProfessional(scopeOf(actor), actor, {
          requestKey: newRequestKey(),
          reference,
          details: null,
          is: "known",
          professionalId,
        }),
      );

    expect(await choose(elsewhere.id)).toEqual({ ok: false, refusal: "unknown_professional" });
    expect(await choose(known.id)).toMatchObject({ ok: true });
    expect((await findProfessionals(scopeOf(actor), caseId)).involved).toMatchObject([
      { professional: { id: known.id } },
    ]);
    expect(await choose(known.id)).toEqual({ ok: false, refusal: "already_involved" });
  });

  it("does not count what was said before a death as informing of it", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const involvementId = idOf(await add(actor, { reference }));
    await inform(actor, { reference, involvementId, about: [said(involvementId, "will_lead")] });
    const diedOn = columnOf(calendarDate("2020-09-10"));
    const deathRecordedAt = new Date("2020-09-10T10:00:00Z");
    await db.case.update({
      where: { id: caseId },
      data: { diedOn, deathRecordedAt },
    });

    expect(await findProfessionals(scopeOf(actor), caseId)).toMatchObject({
      involved: [{ notification: { informed: false, outcome: null, on: null } }],
      died: true,
    });
  });

  it("informs of the closing, and after a death of the death, each on its own", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const involvementId = idOf(await add(actor, { reference }));
    await inform(actor, { reference, involvementId, about: [said(involvementId, "will_lead")] });
    const data = { diedOn: columnOf(today), deathRecordedAt: nine };
    await db.case.update({ where: { id: caseId }, data });
    const notification = async () =>
      (await findProfessionals(scopeOf(actor), caseId)).involved[0]?.notification;
    expect(await notification()).toMatchObject({ informed: false });

    const atTen = <Answer>(run: () => Promise<Answer>) => atInstant(new Date("2020-09-09T09:00:00Z"), run);
    const informed = await atTen(() =>
      informProfessional(scopeOf(actor), actor, {
        requestKey: newRequestKey(),
        reference,
        involvementId,
        about: [said(involvementId, null)],
        happenedOn: today,
        medium: "phone",
        location: null,
        direction: "from_us",
        result: "made",
        words: "Informing of the death.",
        namesNoOne: false,
      }),
    );
    expect(informed).toMatchObject({ ok: true });

    expect(await notification()).toMatchObject({ informed: true, on: today });
    const contacts = await db.contact.findMany({ where: { caseId }, orderBy: { recordedAt: "asc" } });
    expect(contacts.map(({ purposes }) => purposes)).toEqual([
      ["professional_liaison", "informed_of_closing"],
      ["professional_liaison", "informed_of_death"],
    ]);
  });

  it("reaches neither a colleague's case nor one that has ended", async () => {
    const { actor, reference } = await aCaseload();
    const stranger = actorOf(await aWorker({ programmeId: actor.programmeId }));
    const ended = await atNine(() => anEndedCase({ workerId: actor.id, endReason: "moved_away" }));

    expect(await add(stranger, { reference })).toEqual({ ok: false, refusal: "not_found" });
    expect(await add(actor, { reference: ended.reference })).toEqual({ ok: false, refusal: "case_ended" });
    expect(await db.professional.count({ where: { programmeId: actor.programmeId } })).toBe(0);
  });
});

describe("removeProfessional", () => {
  it("keeps the reason, and lets them be added again with the contacts that they had", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const involvementId = idOf(await add(actor, { reference }));
    await inform(actor, { reference, involvementId, about: [said(involvementId, "will_lead")] });

    expect(await remove(actor, reference, involvementId)).toMatchObject({ ok: true });
    expect(await findProfessionals(scopeOf(actor), caseId)).toMatchObject({
      involved: [],
      removed: [{ id: involvementId, why: "They left the team.", on: today }],
    });
    expect(await remove(actor, reference, involvementId)).toEqual({ ok: false, refusal: "not_involved" });

    expect(idOf(await add(actor, { reference }))).toBe(involvementId);
    expect(await findProfessionals(scopeOf(actor), caseId)).toMatchObject({
      involved: [{ id: involvementId, notification: { outcome: "will_lead", on: today } }],
      removed: [],
    });
    expect(await eventsOf(caseId)).toEqual([
      "professional_added",
      "professional_removed",
      "professional_added",
    ]);
  });

  it("reaches no professional of another case", async () => {
    const { actor, reference } = await aCaseload();
    const other = await atNine(() => aCase({ workerId: actor.id }));
    const { id } = await atNine(() => anInvolvement({ caseId: other.id }));

    expect(await remove(actor, reference, id)).toEqual({ ok: false, refusal: "not_found" });
  });
});

type About = InformProfessional["about"][number];
const said = (involvementId: string, outcome: About["outcome"], words = ""): About => ({
  involvementId,
  outcome,
  words,
});

type Informing = Partial<InformProfessional> &
  Pick<InformProfessional, "reference" | "involvementId" | "about">;
const inform = (actor: Actor, over: Informing) =>
  atNine(() =>
    informProfessional(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      happenedOn: today,
      medium: "phone",
      location: null,
      direction: "from_us",
      result: "made",
      words: "Rang about the end of support.",
      namesNoOne: false,
      ...over,
    }),
  );

/** A worker with three people of one care coordinator, and a colleague's person with the same one. */
const aCoordinatorOfFour = () =>
  atNine(async () => {
    const worker = await aWorker();
    const { programmeId } = worker;
    const colleague = await aWorker({ programmeId });
    const { id: professionalId } = await aProfessional({ programmeId, role: "care_coordinator" });
    const involve = async (workerId: string, startedOn = "2019-03-04") => {
      const { id: caseId, reference } = await aCase({ workerId, startedOn });
      const { id } = await anInvolvement({ caseId, professionalId });
      return { id, caseId, reference };
    };
    return {
      actor: actorOf(worker),
      professionalId,
      robin: await involve(worker.id),
      sasha: await involve(worker.id),
      late: await involve(worker.id, "2020-09-08"),
      current: await involve(colleague.id),
    };
  });

describe("informProfessional", () => {
  const wordsOf = async (actor: Actor, caseId: string) =>
    (await listContacts(scopeOf(actor), caseId, { limit: 10 })).map(
      ({ notes, professionalOutcome, professional }) => [notes, professionalOutcome, professional?.role],
    );

  it("writes an entry on the case of each, with their own outcome and words", async () => {
    const { actor, robin, sasha, late } = await aCoordinatorOfFour();

    const informed = await inform(actor, {
      reference: robin.reference,
      involvementId: robin.id,
      about: [said(robin.id, "will_lead", "Sees them on Monday."), said(sasha.id, "raises_concern")],
    });

    expect(informed).toEqual({ ok: true, value: { people: 2 } });
    expect(await wordsOf(actor, robin.caseId)).toEqual([
      ["Rang about the end of support.\n\nSees them on Monday.", "will_lead", "care_coordinator"],
    ]);
    expect(await wordsOf(actor, sasha.caseId)).toEqual([
      ["Rang about the end of support.", "raises_concern", "care_coordinator"],
    ]);
    expect(await wordsOf(actor, late.caseId)).toEqual([]);
    expect(
      await db.auditEvent.count({
        where: { caseId: { in: [robin.caseId, sasha.caseId] }, kind: "contact_logged" },
      }),
    ).toBe(2);
  });

  it("writes once, also when the form is sent twice at the same moment", async () => {
    const { actor, robin, sasha } = await aCoordinatorOfFour();
    const form = {
      requestKey: newRequestKey(),
      reference: robin.reference,
      involvementId: robin.id,
      about: [said(robin.id, "will_lead"), said(sasha.id, "will_lead")],
    };

    const [one, two] = await Promise.all([inform(actor, form), inform(actor, form)]);

    expect(two).toEqual(one);
    expect(await inform(actor, form)).toEqual(one);
    expect(await wordsOf(actor, robin.caseId)).toHaveLength(1);
    expect(await wordsOf(actor, sasha.caseId)).toHaveLength(1);
  });

  it("writes for no one when one of them is not in reach", async () => {
    const { actor, robin, current } = await aCoordinatorOfFour();

    expect(
      await inform(actor, {
        reference: robin.reference,
        involvementId: robin.id,
        about: [said(robin.id, "will_lead"), said(current.id, "will_lead")],
      }),
    ).toEqual({ ok: false, refusal: "someone_out_of_reach" });
    expect(await db.contact.count({ where: { caseId: { in: [robin.caseId, current.caseId] } } })).toBe(0);
  });

  it("writes for no one when one of them has another professional, or this one no longer", async () => {
    const { actor, robin, sasha } = await aCoordinatorOfFour();
    const other = await atNine(() => anInvolvement({ caseId: sasha.caseId }));
    const informBoth = (second: string) =>
      inform(actor, {
        reference: robin.reference,
        involvementId: robin.id,
        about: [said(robin.id, "will_lead"), said(second, "will_lead")],
      });

    expect(await informBoth(other.id)).toEqual({ ok: false, refusal: "someone_out_of_reach" });
    await remove(actor, sasha.reference, sasha.id);
    expect(await informBoth(sasha.id)).toEqual({ ok: false, refusal: "someone_out_of_reach" });
    expect(await wordsOf(actor, robin.caseId)).toEqual([]);
  });

  it("writes for no one when the day is wrong for one of them, and says which one", async () => {
    const { actor, robin, late } = await aCoordinatorOfFour();
    const requestKey = newRequestKey();
    const form = {
      requestKey,
      reference: robin.reference,
      involvementId: robin.id,
      about: [said(robin.id, "will_lead"), said(late.id, "will_lead")],
    };

    expect(await inform(actor, { ...form, happenedOn: calendarDate("2020-09-01") })).toMatchObject({
      ok: false,
      refusal: { faults: [{ question: "happenedOn" }], reference: late.reference, ofSeveral: true },
    });
    expect(await wordsOf(actor, robin.caseId)).toEqual([]);
    expect(await inform(actor, form)).toMatchObject({ ok: true });
  });

  it("does not copy one person's name to the case of another, unless it is confirmed not to be a name", async () => {
    const { actor, robin, sasha } = await aCoordinatorOfFour();
    const { serviceUserId } = await db.case.findUniqueOrThrow({ where: { id: sasha.caseId } });
    await db.serviceUser.update({ where: { id: serviceUserId }, data: { firstName: "Hope" } });
    const form = {
      reference: robin.reference,
      involvementId: robin.id,
      words: "There is hope for both.",
    };
    const both = [said(robin.id, "will_lead"), said(sasha.id, "will_lead", "Hope moves on Monday.")];

    expect(await inform(actor, { ...form, about: both })).toEqual({
      ok: false,
      refusal: { named: [sasha.reference] },
    });
    expect(await inform(actor, { ...form, about: both.slice(0, 1) })).toMatchObject({ ok: true });
    expect(await inform(actor, { ...form, about: both, namesNoOne: true })).toMatchObject({ ok: true });
    expect(await wordsOf(actor, sasha.caseId)).toHaveLength(1);
  });

  it("is refused on a case without that professional", async () => {
    const { actor, robin, sasha } = await aCoordinatorOfFour();

    expect(
      await inform(actor, {
        reference: robin.reference,
        involvementId: sasha.id,
        about: [said(sasha.id, "will_lead")],
      }),
    ).toEqual({ ok: false, refusal: "not_involved" });
    expect(await inform(actor, { reference: robin.reference, involvementId: robin.id, about: [] })).toEqual({
      ok: false,
      refusal: "not_involved",
    });
  });

  it("does not reach a colleague's case", async () => {
    const { actor, current } = await aCoordinatorOfFour();

    expect(
      await inform(actor, {
        reference: current.reference,
        involvementId: current.id,
        about: [said(current.id, "will_lead")],
      }),
    ).toEqual({ ok: false, refusal: "not_found" });
  });

  it("no longer counts once it is marked as entered in error", async () => {
    const { actor, robin } = await aCoordinatorOfFour();
    await inform(actor, {
      reference: robin.reference,
      involvementId: robin.id,
      about: [said(robin.id, "will_lead")],
    });
    const [contact] = await listContacts(scopeOf(actor), robin.caseId, { limit: 1 });

    await atNine(() =>
      markEnteredInError(scopeOf(actor), actor, newRequestKey(), {
        reference: robin.reference,
        contactId: contact?.id ?? "",
        why: "It was another doctor.",
      }),
    );

    expect((await findProfessionals(scopeOf(actor), robin.caseId)).involved).toMatchObject([
      { notification: { outcome: null } },
    ]);
  });
});

describe("listOthersWith", () => {
  it("lists a worker's own people, a manager's whole programme, and no one whose case has ended", async () => {
    const { actor, professionalId, robin, sasha, late, current } = await aCoordinatorOfFour();
    const manager = actorOf(await aManager({ programmeId: actor.programmeId }));
    const ended = await atNine(() => anEndedCase({ workerId: actor.id, endReason: "moved_away" }));
    await atNine(() => anInvolvement({ caseId: ended.id, professionalId }));
    const listFor = async (who: Actor) =>
      (await listOthersWith(scopeOf(who), professionalId, robin.caseId)).map(({ reference }) => reference);

    expect(await listFor(actor)).toEqual([sasha.reference, late.reference].sort());
    expect(await listFor(manager)).toEqual([sasha.reference, late.reference, current.reference].sort());
  });
});

describe("listPractitioners", () => {
  it("names the practitioners of the programme, and no carer", async () => {
    const { programmeId } = await aWorker();
    const gp = await aProfessional({ programmeId });
    await aProfessional({ programmeId, role: "carer" });
    await aProfessional();

    expect(await listPractitioners(programmeId)).toMatchObject([{ id: gp.id, name: "Dr Osei" }]);
  });
});
