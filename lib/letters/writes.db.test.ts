import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Letter } from "@/lib/domain/person/letter";
import type { SafeRoutes } from "@/lib/domain/person/safe-routes";
import { lostContactProgress } from "@/lib/domain/moves/lost-contact";
import { listCasesWithFacts } from "@/lib/cases/facts";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aContact } from "@/prisma/factories/contacts";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { actorOf, aWorker } from "@/prisma/factories/staff";
import type { StaffMember } from "@/prisma/factories/staff";
import { findCaseToWrite } from "./reads";
import { postLetter } from "./writes";

/** The day of the tests, three weeks before the service closes. */
const atNine = <Answer>(run: () => Answer) => atInstant(new Date("2020-09-09T08:00:00Z"), run);
const today = calendarDate("2020-09-09");

async function aPersonOf(
  worker: StaffMember,
  over: { routes?: SafeRoutes; address?: string | null; preferredName?: string } = {},
) {
  const { routes = { post: true }, ...ofPerson } = over;
  const { programmeId } = worker;
  const { id: serviceUserId } = await aServiceUser({ programmeId, ...ofPerson });
  return aCase({ workerId: worker.id, serviceUserId, routes, riskLevel: "low" });
}

const post = (worker: StaffMember, reference: string, letter: Letter, requestKey = newRequestKey()) =>
  atNine(() => postLetter(scopeOf(actorOf(worker)), actorOf(worker), requestKey, { reference, letter }));

const lettersOf = (caseId: string) => db.contact.findMany({ where: { caseId, medium: "letter" } });

describe("posting a letter", () => {
  it("is logged as a letter of today from us, which is no contact made, and recorded", async () => {
    const worker = await aWorker();
    const { id, reference } = await aPersonOf(worker);
    await aContact({ caseId: id, happenedOn: "2020-08-20", result: "no_answer" });

    expect(await post(worker, reference, "other_help")).toMatchObject({ ok: true });

    expect(await lettersOf(id)).toMatchObject([
      {
        with: "person",
        direction: "from_us",
        result: "left_message",
        purposes: ["information_and_advice", "lost_contact_attempt"],
        happenedOn: new Date("2020-09-09"),
        authorId: worker.id,
      },
    ]);
    const events = await db.auditEvent.findMany({ where: { caseId: id, kind: "letter_made" } });
    expect(events.map(({ data }) => data)).toEqual([{ letter: "other_help" }]);
    expect(await db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ lastContactOn: null });
  });

  it("is no attempt to reach someone we spoke with two days before", async () => {
    const worker = await aWorker();
    const { id, reference } = await aPersonOf(worker);
    await aContact({ caseId: id, happenedOn: "2020-08-20", result: "no_answer" });
    await aContact({ caseId: id, happenedOn: "2020-09-07", result: "made" });

    expect(await findCaseToWrite(scopeOf(actorOf(worker)), reference)).toMatchObject({
      isSearchedFor: false,
    });
    await post(worker, reference, "other_help");
    expect(await lettersOf(id)).toMatchObject([{ purposes: ["information_and_advice"] }]);
  });

  it("meets the need for a letter before contact counts as lost", async () => {
    const worker = await aWorker();
    const { id, reference } = await aPersonOf(worker);
    await aContact({ caseId: id, happenedOn: "2020-08-20", result: "no_answer" });
    const progress = async () => {
      const [found] = await listCasesWithFacts(db, { id });
      return found && lostContactProgress(found.facts, today);
    };

    expect(await progress()).toMatchObject({ letterSettled: false, attempts: 1, media: 1 });
    await post(worker, reference, "other_help");
    expect(await progress()).toMatchObject({ letterSettled: true, attempts: 2, media: 2 });
  });

  it("is done once, however often the form is sent", async () => {
    const worker = await aWorker();
    const { id, reference } = await aPersonOf(worker);
    const key = newRequestKey();

    const answers = [
      await post(worker, reference, "other_help", key),
      await post(worker, reference, "other_help", key),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await lettersOf(id)).toHaveLength(1);
  });

  it("names the destination that has accepted", async () => {
    const worker = await aWorker();
    const { id, reference } = await aPersonOf(worker);
    expect(await post(worker, reference, "new_contact")).toEqual({ ok: false, refusal: "no_one_accepted" });

    const { id: destinationId } = await aDestination({
      programmeId: worker.programmeId,
      name: "York Mind",
    });
    await aHandover({ caseId: id, destinationId, status: "accepted", sentOn: "2020-09-01" });
    expect(await post(worker, reference, "new_contact")).toMatchObject({ ok: true });
    const [letter] = await lettersOf(id);
    expect(letter?.notes).toContain("York Mind");
    expect(letter?.purposes).toEqual(["information_and_advice"]);
  });
});

/** Invariant 4, at the database. */
describe("a letter is refused", () => {
  const refused = async (refusal: string, over: Parameters<typeof aPersonOf>[1], died = false) => {
    const worker = await aWorker();
    const { id, reference } = await aPersonOf(worker, over);
    const death = { diedOn: new Date("2020-09-01"), deathRecordedAt: new Date("2020-09-02T10:00:00Z") };
    if (died) await db.case.update({ where: { id }, data: death });
    expect(await post(worker, reference, "other_help")).toEqual({ ok: false, refusal });
    expect(await lettersOf(id)).toEqual([]);
    expect(await db.auditEvent.count({ where: { caseId: id, kind: "letter_made" } })).toBe(0);
  };

  it("for someone who has died", () => refused("has_died", {}, true));
  it("where post is unsafe", () => refused("post_unsafe", { routes: { post: false } }));
  it("where there is no address", () => refused("no_address", { address: null }));
  it("where the address says that there is none", () => refused("no_address", { address: "No fixed abode" }));

  it("on someone else’s case, like one that does not exist", async () => {
    const { id: programmeId } = await aProgramme();
    const { reference } = await aPersonOf(await aWorker({ programmeId }));
    const other = await aWorker({ programmeId });
    expect(await post(other, reference, "other_help")).toEqual({ ok: false, refusal: "not_found" });
    expect(await findCaseToWrite(scopeOf(actorOf(other)), reference)).toBeNull();
  });
});

it("reads who a letter goes to, what they are called, and who to ask for", async () => {
  const { id: programmeId } = await aProgramme();
  const worker = await aWorker({ programmeId, name: "Sam Okafor" });
  const { reference } = await aPersonOf(worker, { preferredName: "Robbie", routes: {} });

  expect(await findCaseToWrite(scopeOf(actorOf(worker)), reference)).toEqual({
    addressee: "Robin Thistlewood",
    greeting: "Robbie",
    address: "12 Mill Lane, York",
    diedOn: null,
    routes: {},
    hasNoSafeRoute: false,
    isSearchedFor: false,
    lead: null,
    newContact: null,
    signedBy: "Sam Okafor",
    isHeld: false,
  });
});
