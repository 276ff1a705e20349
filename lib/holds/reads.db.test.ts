import { beforeAll, describe, expect, it } from "vitest";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { findCaseHead, listNames } from "@/lib/cases/reads";
import { listContacts } from "@/lib/contacts/reads";
import { logContact } from "@/lib/contacts/writes";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { listHandovers } from "@/lib/handovers/reads";
import { moveHandover } from "@/lib/handovers/writes";
import { findCaseToMove } from "@/lib/moves/reads";
import { moveCase } from "@/lib/moves/writes";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { findHold, findOfficeHold, listHeldPeople, listProposals } from "./reads";

/** A programme with a proposal and two people held by Chris, one with a closure requested; and another programme. */
async function anOffice() {
  const { id: programmeId } = await aProgramme();
  const [chris, toni] = [await aCommissioner({ programmeId }), await aCommissioner({ programmeId })];
  const worker = await aWorker({ programmeId });
  const add = (reference: string) => aCase({ programmeId, workerId: worker.id, reference });

  const proposed = await aHold({ caseId: (await add("PROPOSED")).id });
  const held = await add("HELD");
  await aContact({ caseId: held.id });
  await aHandover({ caseId: held.id, status: "referred" });
  const accepted = await aHold({ caseId: held.id, state: "accepted", holderId: chris.id });
  const ending = await add("ENDING");
  const asked = await aHold({ caseId: ending.id, state: "accepted", holderId: chris.id });
  await aClosureRequest({ caseId: ending.id, statement: "Living with her sister." });
  await aHold({ caseId: (await add("RETURNED")).id, state: "returned" });
  const elsewhere = await aHold();

  return {
    ids: { proposed: proposed.id, accepted: accepted.id, asked: asked.id, elsewhere: elsewhere.id },
    held,
    actors: {
      chris: actorOf(chris),
      toni: actorOf(toni),
      worker: actorOf(worker),
      manager: actorOf(await aManager({ programmeId })),
      administrator: actorOf(await anAdministrator({ programmeId })),
    },
  };
}

let office: Awaited<ReturnType<typeof anOffice>>;
beforeAll(async () => {
  office = await anOffice();
});

describe("what waits for the office", () => {
  it("is listed by reference with the text written for the office, and nothing else about the person", async () => {
    const proposals = await listProposals(officeScopeOf(office.actors.toni));

    expect(proposals).toMatchObject([
      { id: office.ids.proposed, reference: "PROPOSED", stage: "to_review", destination: null, holder: null },
    ]);
    expect(JSON.stringify(proposals)).not.toMatch(/Thistlewood|Robin|Mill Lane/);
  });

  it("is empty for anyone outside the office, and for the office of another programme", async () => {
    const stranger = actorOf(await aCommissioner());
    const { worker, manager, administrator } = office.actors;
    for (const actor of [stranger, worker, manager, administrator]) {
      const scope = officeScopeOf(actor);
      expect(await listProposals(scope)).toEqual([]);
      expect(await findOfficeHold(scope, office.ids.proposed)).toBeNull();
    }
    expect(await findOfficeHold(officeScopeOf(office.actors.chris), office.ids.elsewhere)).toBeNull();
  });
});

describe("a held case", () => {
  const reads = async (actor: Actor) => {
    const scope = scopeOf(actor);
    const { id, reference } = office.held;
    return [
      (await findCaseHead(scope, reference)) !== null,
      (await listContacts(scope, id, { limit: 10 })).length > 0,
      (await listHandovers(scope, id)).length > 0,
      (await findCaseToMove(scope, reference)) !== null,
      (await findHold(scope, id)) !== null,
      (await listNames(scope, [id])).size > 0,
    ];
  };

  it("can be read in full by its named holder, its worker and a manager", async () => {
    const { chris, worker, manager } = office.actors;
    for (const actor of [chris, worker, manager]) {
      expect(await reads(actor), actor.role).toEqual([true, true, true, true, true, true]);
    }
  });

  it("does not exist for anyone else in the office, or for an administrator", async () => {
    const { toni, administrator } = office.actors;
    for (const actor of [toni, administrator]) {
      expect(await reads(actor), actor.role).toEqual([false, false, false, false, false, false]);
    }
  });

  it("accepts contacts from its named holder, and from no one else in the office", async () => {
    const { chris, toni } = office.actors;
    const log = (actor: Actor) =>
      logContact(scopeOf(actor), actor, newRequestKey(), {
        reference: office.held.reference,
        happenedOn: calendarDate("2020-09-09"),
        with: "person",
        medium: "phone",
        location: null,
        direction: "from_us",
        result: "made",
        purposes: ["check_in"],
        notes: "All is steady.",
        nextStep: null,
        involvementId: null,
        professionalOutcome: null,
      });
    expect(await log(chris)).toMatchObject({ ok: true });
    expect(await log(toni)).toEqual({ ok: false, refusal: "not_found" });
  });

  it("lets its named holder move its handovers, and no one else in the office", async () => {
    const { chris, toni } = office.actors;
    const [handover] = await listHandovers(scopeOf(chris), office.held.id);
    const acknowledge = (actor: Actor) =>
      moveHandover(scopeOf(actor), actor, newRequestKey(), {
        reference: office.held.reference,
        handoverId: handover?.id ?? "",
        version: handover?.version ?? -1,
        move: "acknowledge",
        answers: { happenedOn: calendarDate("2020-09-09"), who: "The front desk", how: "phone" },
      });
    expect(await acknowledge(toni)).toEqual({ ok: false, refusal: "not_found" });
    expect(await acknowledge(chris)).toMatchObject({ ok: true });
  });

  it("is in its named holder's list with the person's name, and in no one else's", async () => {
    const { chris, toni } = office.actors;
    expect(await listHeldPeople(scopeOf(chris), chris.id)).toMatchObject([
      { reference: "HELD", name: "Robin Thistlewood", state: "accepted", reviewOn: "2020-09-23" },
      { reference: "ENDING", state: "accepted", stage: "closure_requested" },
    ]);
    expect(await listHeldPeople(scopeOf(toni), toni.id)).toEqual([]);
    expect(await listHeldPeople(scopeOf(toni), chris.id)).toEqual([]);
  });
});

it("accepting gives access to the named holder alone in the office; ending removes it", async () => {
  const { id: programmeId } = await aProgramme();
  const chris = actorOf(await aCommissioner({ programmeId }));
  const toni = actorOf(await aCommissioner({ programmeId }));
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId });

  const version = async (actor: Actor) =>
    (await findCaseToMove(officeScopeOf(actor), reference))?.version ?? -1;
  const accepted = await moveCase(officeScopeOf(toni), toni, newRequestKey(), {
    reference,
    version: await version(toni),
    chosen: { move: "accept_hold" },
    answers: {
      happenedOn: calendarDate("2020-09-09"),
      holderId: chris.id,
      noDeputy: "Toni is away until October.",
      reviewOn: calendarDate("2020-09-23"),
      lawfulBasis: "public_task",
      article9Condition: "health_or_social_care",
      personInformed: "yes",
    },
  });
  expect(accepted).toMatchObject({ ok: true });
  expect(await findCaseHead(scopeOf(chris), reference)).not.toBeNull();
  expect(await findCaseHead(scopeOf(toni), reference)).toBeNull();
  expect(await findHold(scopeOf(chris), caseId)).toMatchObject({
    state: "accepted",
    holder: "Chris Adeyemi",
    deputy: { name: null, whyNone: "Toni is away until October." },
    personInformed: { isInformed: true, whyNot: null },
    reviews: [],
  });

  const ended = await moveCase(scopeOf(chris), chris, newRequestKey(), {
    reference,
    version: await version(chris),
    chosen: { move: "end_hold" },
    answers: { happenedOn: calendarDate("2020-09-09"), reason: "A destination can start after all." },
  });
  expect(ended).toMatchObject({ ok: true });
  expect(await findCaseHead(scopeOf(chris), reference)).toBeNull();
  expect(await listHeldPeople(scopeOf(chris), chris.id)).toEqual([]);
});
