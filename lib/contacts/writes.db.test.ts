import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { calendarDate, storedDay } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aContact } from "@/prisma/factories/contacts";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aHold } from "@/prisma/factories/holds";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { listContacts, listContactsMade, listSeenBy } from "./reads";
import type { ContactRecord } from "./types";
import { correctContact, logContact, markEnteredInError, moveContact } from "./writes";

const nine = new Date("2020-09-09T08:00:00Z");
const today = calendarDate("2020-09-09");
const atNine = <Answer>(run: () => Promise<Answer>) => atInstant(nine, run);

const call: ContactRecord = {
  happenedOn: today,
  with: "person",
  medium: "phone",
  location: null,
  direction: "from_us",
  result: "made",
  purposes: ["check_in"],
  notes: "Spoke for ten minutes.",
  nextStep: null,
  involvementId: null,
  professionalOutcome: null,
};

/** A worker with one case. */
const aCaseload = () =>
  atNine(async () => {
    const worker = await aWorker();
    const person = await aCase({ workerId: worker.id, riskLevel: "low" });
    return { actor: actorOf(worker), caseId: person.id, reference: person.reference };
  });

type Logged = Partial<ContactRecord> & { reference: string };
const log = (actor: Actor, { ...contact }: Logged, key = newRequestKey()) =>
  atNine(() => logContact(scopeOf(actor), actor, key, { ...call, ...contact }));

const eventsOf = (caseId: string) =>
  db.auditEvent.findMany({ where: { caseId, kind: { startsWith: "contact" } }, orderBy: { at: "asc" } });

describe("logContact", () => {
  it("writes the contact, its event and what follows from it", async () => {
    const { actor, caseId, reference } = await aCaseload();

    const logged = await log(actor, { reference, purposes: ["needs_review"], nextStep: "Ring on Friday." });

    expect(logged).toMatchObject({ ok: true });
    const [contact] = await listContacts(scopeOf(actor), caseId, { limit: 10 });
    expect(contact).toMatchObject({
      happenedOn: today,
      author: { id: actor.id },
      nextStep: "Ring on Friday.",
    });
    expect(await eventsOf(caseId)).toMatchObject([
      { kind: "contact_logged", byId: actor.id, data: { contactId: contact?.id } },
    ]);

    const after = await db.case.findUniqueOrThrow({ where: { id: caseId } });
    expect(after.lastContactOn && storedDay(after.lastContactOn)).toBe(today);
    expect(after.version).toBe(0);
    const due = await db.deadline.findFirstOrThrow({ where: { caseId, kind: "contact_due" } });
    expect(storedDay(due.dueOn)).toBe("2020-10-07");
  });

  it("does not count an attempt as a contact", async () => {
    const { actor, caseId, reference } = await aCaseload();

    expect(await log(actor, { reference, result: "no_answer", notes: "" })).toMatchObject({ ok: true });

    expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ lastContactOn: null });
    expect(await listContactsMade(scopeOf(actor), caseId)).toEqual([]);
  });

  it("answers the same form the same and writes it once, also when it is sent twice at the same moment", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const key = newRequestKey();

    const [first, second] = await Promise.all([
      log(actor, { reference }, key),
      log(actor, { reference }, key),
    ]);
    const again = await log(actor, { reference, notes: "Something else." }, key);

    expect(second).toEqual(first);
    expect(again).toEqual(first);
    expect(await db.contact.count({ where: { caseId } })).toBe(1);
    expect(await eventsOf(caseId)).toHaveLength(1);
  });

  it("writes the contacts of two people who log at once", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const manager = actorOf(await aManager({ programmeId: actor.programmeId }));

    await Promise.all([log(actor, { reference }), log(manager, { reference })]);

    expect(await db.contact.count({ where: { caseId } })).toBe(2);
  });

  it.each([
    ["the future", { happenedOn: calendarDate("2020-09-10") }, "happenedOn"],
    ["a day before the case began", { happenedOn: calendarDate("2019-03-03") }, "happenedOn"],
    ["no words for a contact made", { notes: "" }, "notes"],
    ["a visit without a place", { medium: "in_person" }, "location"],
  ] as const)("refuses %s next to its question and keeps the form's key", async (_, fault, question) => {
    const { actor, caseId, reference } = await aCaseload();
    const key = newRequestKey();

    expect(await log(actor, { reference, ...fault }, key)).toMatchObject({
      ok: false,
      refusal: { faults: [{ question }] },
    });
    expect(await db.contact.count({ where: { caseId } })).toBe(0);
    expect(await log(actor, { reference }, key)).toMatchObject({ ok: true });
  });

  it("does not reach a colleague's case, nor one of another programme", async () => {
    const { reference, actor } = await aCaseload();
    const colleague = actorOf(await aWorker({ programmeId: actor.programmeId }));
    const elsewhere = actorOf(await aManager());

    for (const stranger of [colleague, elsewhere]) {
      expect(await log(stranger, { reference })).toEqual({ ok: false, refusal: "not_found" });
    }
  });
});

describe("correctContact", () => {
  const correct = (actor: Actor, contactId: string, { ...contact }: Logged, key = newRequestKey()) =>
    atNine(() => correctContact(scopeOf(actor), actor, key, { ...call, ...contact, contactId }));

  const aLogged = async () => {
    const caseload = await aCaseload();
    const { id } = await atNine(() => aContact({ caseId: caseload.caseId, notes: "First text." }));
    return { ...caseload, contactId: id };
  };

  it("keeps every earlier text readable under the current one", async () => {
    const { actor, caseId, reference, contactId } = await aLogged();

    const second = await correct(actor, contactId, { reference, notes: "Second text." });
    const secondId = second.ok ? second.value.contactId : "";
    await correct(actor, secondId, {
      reference,
      notes: "Third text.",
      happenedOn: calendarDate("2020-09-08"),
    });

    const contacts = await listContacts(scopeOf(actor), caseId, { limit: 10 });
    expect(contacts.map(({ notes }) => notes)).toEqual(["Third text."]);
    expect(contacts[0]?.earlier.map(({ notes, status }) => [notes, status])).toEqual([
      ["Second text.", "corrected"],
      ["First text.", "corrected"],
    ]);
  });

  it("counts for what it says now", async () => {
    const { actor, caseId, reference, contactId } = await aLogged();

    await correct(actor, contactId, { reference, result: "no_answer", notes: "" });

    expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ lastContactOn: null });
  });

  it("is open to the author alone, and once", async () => {
    const { actor, reference, contactId } = await aLogged();
    const manager = actorOf(await aManager({ programmeId: actor.programmeId }));

    expect(await correct(manager, contactId, { reference })).toEqual({ ok: false, refusal: "not_author" });
    const [one, other] = await Promise.all([
      correct(actor, contactId, { reference, notes: "One." }),
      correct(actor, contactId, { reference, notes: "Other." }),
    ]);
    expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, other].filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "already_corrected" }]);
  });

  it("keeps the old text current when the new one is refused", async () => {
    const { actor, caseId, reference, contactId } = await aLogged();

    expect(await correct(actor, contactId, { reference, notes: "" })).toMatchObject({ ok: false });

    expect(await db.contact.findMany({ where: { caseId } })).toMatchObject([{ status: "current" }]);
  });

  it("does not reach a contact of another case", async () => {
    const { actor, contactId } = await aLogged();
    const other = await atNine(() => aCase({ workerId: actor.id }));

    expect(await correct(actor, contactId, { reference: other.reference })).toEqual({
      ok: false,
      refusal: "not_found",
    });
  });
});

describe("a contact with a professional", () => {
  const withProfessional = (involvementId: string): Partial<ContactRecord> => ({
    with: "professional",
    involvementId,
    professionalOutcome: "will_lead",
  });
  const aNamed = async () => {
    const caseload = await aCaseload();
    const involvement = await atNine(() => anInvolvement({ caseId: caseload.caseId }));
    return { ...caseload, involvementId: involvement.id };
  };
  const readBack = async (actor: Actor, caseId: string) =>
    (await listContacts(scopeOf(actor), caseId, { limit: 1 }))[0];

  it("says who it was with and what they will do, also after a correction", async () => {
    const { actor, caseId, reference, involvementId } = await aNamed();
    const logged = await log(actor, { reference, ...withProfessional(involvementId) });
    const named = { professional: { name: "Dr Osei", role: "gp" }, professionalOutcome: "will_lead" };

    expect(await readBack(actor, caseId)).toMatchObject(named);

    // It is still their contact although they have since left.
    await db.involvement.update({
      where: { id: involvementId },
      data: { removedAt: nine, removalReason: "They left the team." },
    });
    const corrected = await atNine(() =>
      correctContact(scopeOf(actor), actor, newRequestKey(), {
        ...call,
        ...withProfessional(involvementId),
        reference,
        contactId: logged.ok ? logged.value.contactId : "",
        notes: "Second text.",
      }),
    );
    expect(corrected).toMatchObject({ ok: true });
    expect(await readBack(actor, caseId)).toMatchObject({ ...named, notes: "Second text." });
  });

  it("is refused next to its question when they are not on the case, or no longer", async () => {
    const { actor, caseId, reference, involvementId } = await aNamed();
    const other = await aNamed();
    await db.involvement.update({
      where: { id: involvementId },
      data: { removedAt: nine, removalReason: "They left the team." },
    });

    for (const id of [other.involvementId, involvementId]) {
      expect(await log(actor, { reference, ...withProfessional(id) })).toMatchObject({
        ok: false,
        refusal: { faults: [{ question: "involvementId" }] },
      });
    }
    expect(await db.contact.count({ where: { caseId } })).toBe(0);
  });
});

describe("markEnteredInError", () => {
  it("keeps the text with the reason, and no longer counts it", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const { id: contactId } = await atNine(() => aContact({ caseId }));
    const mark = () =>
      atNine(() =>
        markEnteredInError(scopeOf(actor), actor, newRequestKey(), {
          reference,
          contactId,
          why: "Wrong person.",
        }),
      );

    expect(await mark()).toEqual({ ok: true, value: { contactId } });

    const [contact] = await listContacts(scopeOf(actor), caseId, { limit: 10 });
    expect(contact).toMatchObject({
      status: "entered_in_error",
      voided: { why: "Wrong person.", by: actor.name },
    });
    expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ lastContactOn: null });
    expect(await mark()).toEqual({ ok: false, refusal: "entered_in_error" });
  });
});

describe("a wrong entry of someone else", () => {
  it("is marked by a manager and by the named holder, and by no other worker", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const { programmeId } = actor;
    const manager = actorOf(await aManager({ programmeId }));
    const alex = actorOf(await aCommissioner({ programmeId }));
    const cover = actorOf(await aWorker({ programmeId }));
    const mark = async (by: Actor) => {
      const { id: contactId } = await atNine(() => aContact({ caseId }));
      return atNine(() =>
        markEnteredInError(scopeOf(by), by, newRequestKey(), { reference, contactId, why: "Wrong person." }),
      );
    };

    expect(await mark(manager)).toMatchObject({ ok: true });
    const covering = { ...cover, covers: [{ workerId: actor.id, startsOn: today, endsOn: today }] };
    expect(await mark(covering)).toEqual({ ok: false, refusal: "not_author_or_decider" });
    await aHold({ caseId, state: "accepted", holderId: alex.id });
    expect(await mark(alex)).toMatchObject({ ok: true });
  });
});

describe("moveContact", () => {
  const move = (
    actor: Actor,
    about: { reference: string; contactId: string; toReference: string },
    key = newRequestKey(),
  ) => atNine(() => moveContact(scopeOf(actor), actor, key, { ...about, why: "It was about someone else." }));

  it("marks it where it was and writes it on the right case with its first author, time and text", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const manager = actorOf(await aManager({ programmeId: actor.programmeId }));
    const right = await atNine(() => aCase({ workerId: actor.id, riskLevel: "low" }));
    const { id: contactId, recordedAt } = await atInstant(new Date("2020-09-04T10:00:00Z"), () =>
      aContact({ caseId, notes: "She has the keys.", happenedOn: "2020-09-03" }),
    );

    const toReference = right.reference.toLowerCase();
    expect(await move(manager, { reference, contactId, toReference })).toMatchObject({ ok: true });

    const [wrong] = await listContacts(scopeOf(manager), caseId, { limit: 10 });
    expect(wrong).toMatchObject({
      status: "entered_in_error",
      voided: { by: manager.name },
      moved: { direction: "away", reference: right.reference, by: manager.name },
    });
    const [moved] = await listContacts(scopeOf(manager), right.id, { limit: 10 });
    expect(moved).toMatchObject({
      status: "current",
      notes: "She has the keys.",
      happenedOn: "2020-09-03",
      recordedAt,
      author: { id: actor.id },
      moved: { direction: "here", reference, by: manager.name },
    });
    expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ lastContactOn: null });
    const after = await db.case.findUniqueOrThrow({ where: { id: right.id } });
    expect(after.lastContactOn && storedDay(after.lastContactOn)).toBe("2020-09-03");
    expect((await eventsOf(caseId)).map(({ kind }) => kind)).toContain("contact_moved_away");
    expect((await eventsOf(right.id)).map(({ kind }) => kind)).toEqual(["contact_moved_here"]);
    expect(await checkCases(db, { id: { in: [caseId, right.id] } })).toMatchObject({ differences: [] });
    expect(await move(manager, { reference, contactId, toReference })).toEqual({
      ok: false,
      refusal: "entered_in_error",
    });
  });

  it("refuses a case out of reach as one that does not exist, and writes nothing", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const colleague = await aWorker({ programmeId: actor.programmeId });
    const theirs = await aCase({ workerId: colleague.id });
    const { id: contactId } = await atNine(() => aContact({ caseId }));

    for (const toReference of [theirs.reference, "YP-NONE"]) {
      expect(await move(actor, { reference, contactId, toReference })).toEqual({
        ok: false,
        refusal: "right_case_unknown",
      });
    }
    expect(await move(actor, { reference, contactId, toReference: reference })).toEqual({
      ok: false,
      refusal: "same_case",
    });
    const later = await aCase({ workerId: actor.id, startedOn: "2020-09-08" });
    const { id: before } = await atNine(() => aContact({ caseId, happenedOn: "2020-09-03" }));
    expect(await move(actor, { reference, contactId: before, toReference: later.reference })).toEqual({
      ok: false,
      refusal: "before_right_case",
    });
    expect(await db.contact.count({ where: { status: "entered_in_error", caseId } })).toBe(0);
  });

  it("names the other case only to those who reach it", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const manager = actorOf(await aManager({ programmeId: actor.programmeId }));
    const colleague = await aWorker({ programmeId: actor.programmeId });
    const theirs = await aCase({ workerId: colleague.id });
    const { id: contactId } = await atNine(() => aContact({ caseId }));
    await move(manager, { reference, contactId, toReference: theirs.reference });

    expect(await listContacts(scopeOf(actor), caseId, { limit: 10 })).toMatchObject([
      { moved: { direction: "away", reference: null } },
    ]);
    expect(await listContacts(scopeOf(actorOf(colleague)), theirs.id, { limit: 10 })).toMatchObject([
      { moved: { direction: "here", reference: null } },
    ]);
  });
});

describe("the database itself", () => {
  it("refuses to change or to delete what was written", async () => {
    const { caseId } = await aCaseload();
    const { id } = await atNine(() => aContact({ caseId }));

    await expect(db.contact.update({ where: { id }, data: { notes: "Changed." } })).rejects.toThrow();
    await expect(db.contact.delete({ where: { id } })).rejects.toThrow();
    expect(await db.contact.findUniqueOrThrow({ where: { id } })).toMatchObject({
      notes: "Spoke for ten minutes. All is steady.",
    });
  });
});

describe("listContacts", () => {
  it("lists the newest day first, then the newest text, and goes on after a contact", async () => {
    const { actor, caseId, reference } = await aCaseload();
    await log(actor, { reference, notes: "Second." });
    await log(actor, {
      reference,
      notes: "Third, of an earlier day.",
      happenedOn: calendarDate("2020-09-01"),
    });
    await atInstant(new Date("2020-09-09T09:00:00Z"), () =>
      logContact(scopeOf(actor), actor, newRequestKey(), { ...call, reference, notes: "First." }),
    );

    const [first, second] = await listContacts(scopeOf(actor), caseId, { limit: 2 });
    const rest = await listContacts(scopeOf(actor), caseId, { limit: 2, before: second?.id ?? "" });

    expect([first, second, ...rest].map((contact) => contact?.notes)).toEqual([
      "First.",
      "Second.",
      "Third, of an earlier day.",
    ]);
  });

  it("shows nothing of a case out of reach", async () => {
    const { caseId, actor } = await aCaseload();
    await atNine(() => aContact({ caseId }));
    const stranger = actorOf(await aWorker({ programmeId: actor.programmeId }));

    expect(await listContacts(scopeOf(stranger), caseId, { limit: 10 })).toEqual([]);
  });
});

describe("listSeenBy", () => {
  it("lists the people a worker logged last, each once, without those whose case has ended or moved on", async () => {
    const { actor, reference, caseId } = await aCaseload();
    const other = await atNine(() => aCase({ workerId: actor.id }));
    const ended = await atNine(() => aCase({ workerId: actor.id }));
    await atNine(() => aContact({ caseId: ended.id, authorId: actor.id }));
    await db.case.update({
      where: { id: ended.id },
      data: {
        endReason: "moved_away",
        endedOn: nine,
        position: "ended",
        outstandingReason: null,
        stage: "closed",
        holderWorkerId: null,
      },
    });
    const at = (minute: number, run: () => Promise<unknown>) =>
      atInstant(new Date(nine.getTime() + minute * 60_000), run);
    await at(1, () => aContact({ caseId }));
    await at(2, () => aContact({ caseId: other.id }));
    await at(3, () => aContact({ caseId }));

    const seen = await listSeenBy(scopeOf(actor), actor.id, 10);

    expect(seen.map((person) => person.reference)).toEqual([reference, other.reference]);
    expect(await listSeenBy(scopeOf(actor), actor.id, 1)).toHaveLength(1);
  });
});
