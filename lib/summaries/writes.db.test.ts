import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { isMandatory, summarySections } from "@/lib/domain/vocabulary/summary-sections";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { findSharing, listSharing } from "@/lib/sharing/reads";
import { recordSharing, withdrawSharing } from "@/lib/sharing/writes";
import { anAlert } from "@/prisma/factories/alerts";
import { aContact } from "@/prisma/factories/contacts";
import { aCrisisContact } from "@/prisma/factories/crisis-contacts";
import { aHandover } from "@/prisma/factories/handovers";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aSharingDecision } from "@/prisma/factories/sharing";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { fingerprintOf } from "./fingerprint";
import { countSavings, findVersion, findSummary, listDraftSummaries } from "./reads";
import type { SendVersion, WriteSection } from "./schema";
import { makeVersion, recordReceipt, recordSent } from "./versions";
import { receiveVersion, sendVersion, writeSection } from "./writes";

const nine = new Date("2020-09-09T08:00:00Z");
const today = calendarDate("2020-09-09");
const atNine = <Answer>(run: () => Promise<Answer>) => atInstant(nine, run);

type Asked = { status?: "draft" | "referred" | "withdrawn"; withheld?: "gp"[] };

/** A worker with a reviewed case, a handover of it, and the decision that its summary may leave. */
const aSummary = ({ status = "draft", withheld = [] }: Asked = {}) =>
  atNine(async () => {
    const worker = await aWorker();
    const about = await aReviewedCase({ workerId: worker.id });
    const handover = await aHandover({ caseId: about.id, status });
    const { id: handoverId, destinationId } = handover;
    const decision = await aSharingDecision({
      caseId: about.id,
      destinationId,
      ...(withheld.length > 0 && { decision: "given_in_part", withheld }),
    });
    const actor = actorOf(worker);
    const of = { reference: about.reference, handoverId };
    return { actor, caseId: about.id, programmeId: about.programmeId, destinationId, decision, of, ...of };
  });
type Given = Awaited<ReturnType<typeof aSummary>>;

const summaryOf = async ({ actor, of }: Given) => {
  const summary = await atNine(() => findSummary(scopeOf(actor), of));
  if (!summary) throw new Error("No summary");
  return summary;
};

const write = ({ actor, of }: Given, over: Partial<WriteSection> = {}, by: Actor = actor) =>
  atNine(() =>
    writeSection(scopeOf(by), by, {
      requestKey: newRequestKey(),
      ...of,
      section: "plan",
      version: 0,
      answer: "words",
      words: "Ring on Monday.",
      ...over,
    }),
  );

const freeze = async (given: Given) => {
  const summary = await summaryOf(given);
  return atNine(() =>
    db.$transaction((tx) =>
      makeVersion(tx, { actor: given.actor, summary }).then(({ version }) =>
        recordSent(tx, { actor: given.actor, summary, version, sentOn: today, sentHow: "email" }),
      ),
    ),
  );
};

const send = ({ actor, of }: Given, over: Partial<SendVersion> = {}, by: Actor = actor) =>
  atNine(() =>
    sendVersion(scopeOf(by), by, {
      requestKey: newRequestKey(),
      ...of,
      version: 1,
      sentOn: today,
      sentHow: "letter",
      ...over,
    }),
  );

/** Answers every gap, so that the summary can be sent. */
async function answerGaps(given: Given) {
  const { gaps } = await summaryOf(given);
  for (const section of gaps) await write(given, { section, answer: "not_recorded", words: "" });
}

const eventsOf = (caseId: string) =>
  db.auditEvent.findMany({ where: { caseId, kind: { startsWith: "summary" } }, orderBy: { id: "asc" } });

describe("the summary of a handover", () => {
  it("is assembled from the record, without the words of contacts", async () => {
    const given = await aSummary();
    const { caseId } = given;
    await atNine(async () => {
      await anAlert({ caseId, kind: "risk_to_self" });
      await anInvolvement({ caseId });
      await aContact({ caseId, notes: "A note that must not leave." });
      await aContact({ caseId, notes: "Wrong person.", status: "entered_in_error", medium: "letter" });
      await aCrisisContact({ caseId });
    });

    const { sections, gaps } = await summaryOf(given);
    const all = JSON.stringify(sections);

    expect(all).not.toContain("A note that must not leave.");
    expect(sections.recent_contacts?.words).toBe("9 September 2020: phone call. Spoke with them.");
    expect(sections.risks?.words).toContain("Risk to self");
    expect(sections.gp?.words).toContain("Dr Osei");
    expect(sections.crisis_contacts?.words).not.toBe("");
    expect(gaps).toEqual(["reason", "support", "plan", "wishes", "information_given"]);
  });

  it("lists the gaps of every draft of a case", async () => {
    const given = await aSummary();
    await atNine(() => aHandover({ caseId: given.caseId, kind: "supporting" }));
    await write(given);

    const drafts = await atNine(() => listDraftSummaries(db, given.caseId));

    expect(drafts.size).toBe(2);
    expect(drafts.get(given.handoverId)?.gaps).not.toContain("plan");
    for (const [handoverId, { gaps }] of drafts) {
      expect(gaps.every(isMandatory)).toBe(true);
      if (handoverId !== given.handoverId) expect(gaps).toContain("plan");
    }
  });

  it("is out of reach for staff who do not work the case", async () => {
    const given = await aSummary({ status: "referred" });
    const [version] = (await summaryOf(given)).versions;
    const other = actorOf(await aWorker({ programmeId: given.programmeId }));
    const manager = actorOf(await aManager({ programmeId: given.programmeId }));
    const elsewhere = actorOf(await aManager());

    for (const stranger of [other, elsewhere]) {
      expect(await findSummary(scopeOf(stranger), given.of)).toBeNull();
      expect(await findVersion(scopeOf(stranger), version?.id ?? "")).toBeNull();
      expect(await write(given, {}, stranger)).toEqual({ ok: false, refusal: "not_found" });
      expect(await send(given, {}, stranger)).toEqual({ ok: false, refusal: "not_found" });
    }
    expect(await findVersion(scopeOf(manager), version?.id ?? "")).toMatchObject({ number: 1 });
  });
});

describe("writeSection", () => {
  it("applies to this destination, and the record applies again when it is dropped", async () => {
    const given = await aSummary();
    const said = (await summaryOf(given)).sections.needs;

    expect(await write(given, { section: "needs", words: "A flat." })).toEqual({ ok: true, value: null });
    expect((await summaryOf(given)).sections.needs).toMatchObject({ answer: "words", words: "A flat." });
    expect((await summaryOf(given)).edited.needs).toMatchObject({ version: 1, savedBy: given.actor.name });

    expect(
      await write(given, { section: "needs", version: 1, answer: "assembled", words: "" }),
    ).toMatchObject({ ok: true });
    expect((await summaryOf(given)).sections.needs).toEqual(said);
    expect(await eventsOf(given.caseId)).toMatchObject([
      { kind: "summary_section_saved", data: { handoverId: given.handoverId, section: "needs" } },
      { kind: "summary_section_saved", data: { handoverId: given.handoverId, section: "needs" } },
    ]);
  });

  it("refuses to save over a newer text, and shows both", async () => {
    const given = await aSummary();
    await write(given, { words: "Ring on Monday." });

    const late = await write(given, { words: "Ring on Tuesday." });

    expect(late).toMatchObject({
      ok: false,
      refusal: {
        changed: {
          by: given.actor.name,
          version: 1,
          facts: [{ value: "Ring on Monday.", attempted: "Ring on Tuesday." }],
        },
      },
    });
    expect((await summaryOf(given)).sections.plan?.words).toBe("Ring on Monday.");
    expect(await write(given, { version: 1, words: "Ring on Tuesday." })).toMatchObject({ ok: true });
  });

  it("never begins its numbers anew: a text that was dropped and written again is another one", async () => {
    const given = await aSummary();
    const { caseId, handoverId } = given;
    await write(given, { words: "First." });
    await write(given, { version: 1, answer: "assembled", words: "" });
    await write(given, { version: 2, words: "Second." });

    expect(await countSavings({ caseId, handoverId, section: "plan" })).toBe(3);
    expect(await write(given, { version: 1, words: "From an old tab." })).toMatchObject({ ok: false });
    expect((await summaryOf(given)).sections.plan?.words).toBe("Second.");
  });

  it("is refused once the handover has ended", async () => {
    const given = await aSummary({ status: "withdrawn" });
    expect(await write(given)).toEqual({ ok: false, refusal: "handover_ended" });
  });
});

describe("a version", () => {
  it("freezes what is sent under its hash, and logs it with the decision and both bases", async () => {
    const given = await aSummary({ withheld: ["gp"] });
    const event = await freeze(given);
    const { versionId } = event;

    const [version] = (await summaryOf(given)).versions;
    expect(version).toMatchObject({
      id: versionId,
      number: 1,
      sentOn: today,
      sentHow: "email",
      receipt: null,
    });
    expect(version?.hash).toBe(version && fingerprintOf(version.content));
    expect(version?.content.sections).not.toHaveProperty("gp");
    expect(JSON.stringify(version?.content)).not.toContain("Priory");
    expect(Object.keys(version?.content.sections ?? {})).toHaveLength(summarySections.length - 1);

    const log = await db.sharingLogEntry.findMany({ where: { handoverId: given.handoverId } });
    expect(log).toMatchObject([
      {
        event: "sent",
        versionId,
        decisionId: given.decision.id,
        decision: "given_in_part",
        lawfulBasis: "consent",
        article9Condition: "explicit_consent",
        happenedOn: columnOf(today),
      },
    ]);
    expect(log[0]?.details).toContain("Withheld: GP.");
    expect(event).toMatchObject({ kind: "summary_sent", number: 1, hash: version?.hash });
  });

  it("names the decision that is current when it is made, and is not made without one", async () => {
    const given = await aSummary();
    const { id: newer } = await atNine(() =>
      aSharingDecision({
        caseId: given.caseId,
        destinationId: given.destinationId,
        decision: "withdrawn",
        recordedAt: new Date("2020-09-09T09:00:00Z"),
      }),
    );

    const { versionId } = await freeze(given);
    expect(await db.summaryVersion.findUniqueOrThrow({ where: { id: versionId } })).toMatchObject({
      decisionId: newer,
    });

    const summary = { ...(await summaryOf(given)), decisionId: null };
    await expect(makeVersion(db, { actor: given.actor, summary })).rejects.toThrow("decision about sharing");
  });

  it("cannot be changed, deleted or received twice", async () => {
    const given = await aSummary();
    const { versionId } = await freeze(given);
    const where = { id: versionId };

    await expect(db.summaryVersion.update({ where, data: { hash: "0" } })).rejects.toThrow();
    await expect(db.summaryVersion.update({ where, data: { content: {} } })).rejects.toThrow();
    await expect(db.summaryVersion.delete({ where })).rejects.toThrow();

    const received = { receivedBy: "Sunita Rao", receivedOn: columnOf(today), receivedHow: "email" } as const;
    await db.summaryVersion.update({ where, data: received });
    await expect(db.summaryVersion.update({ where, data: received })).rejects.toThrow();
    await expect(db.sharingLogEntry.deleteMany({ where: { versionId } })).rejects.toThrow();
  });
});

describe("recordReceipt", () => {
  it("is recorded once, on the newest version without one, and logged", async () => {
    const given = await aSummary();
    await freeze(given);
    const { versionId } = await freeze(given);
    const receive = () =>
      atNine(() =>
        db.$transaction((tx) =>
          recordReceipt(tx, {
            actor: given.actor,
            handoverId: given.handoverId,
            receivedBy: "Sunita Rao",
            receivedOn: today,
            receivedHow: "phone",
          }),
        ),
      );

    expect(await receive()).toMatchObject([{ kind: "summary_received", versionId, number: 2 }]);
    const [newest, first] = (await summaryOf(given)).versions;
    expect(newest).toMatchObject({
      id: versionId,
      number: 2,
      receipt: { by: "Sunita Rao", on: today, how: "phone" },
    });
    expect(first?.receipt).toBeNull();

    expect(await receive()).toMatchObject([{ kind: "summary_received", versionId: first?.id, number: 1 }]);
    expect(await receive()).toEqual([]);
    const where = { handoverId: given.handoverId, event: "receipt" } as const;
    expect(await db.sharingLogEntry.count({ where })).toBe(2);
  });
});

describe("sendVersion", () => {
  it("sends what has changed as the next number, and nothing that has not", async () => {
    const given = await aSummary({ status: "referred" });
    await answerGaps(given);
    const before = await summaryOf(given);
    expect(before.isOutOfDate).toBe(true);

    expect(await send(given)).toEqual({ ok: true, value: null });
    const after = await summaryOf(given);
    expect(after.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(after).toMatchObject({ isOutOfDate: false, changed: [] });
    expect((await eventsOf(given.caseId)).at(-1)).toMatchObject({
      kind: "summary_sent",
      data: { versionId: after.versions[0]?.id, number: 2, hash: after.versions[0]?.hash },
    });
    expect(after.versions[0]?.hash).not.toBe(after.versions[1]?.hash);

    expect(await send(given, { version: 2 })).toEqual({ ok: false, refusal: "nothing_changed" });
  });

  it("is sent once though the form is sent twice", async () => {
    const given = await aSummary({ status: "referred" });
    await answerGaps(given);
    const requestKey = newRequestKey();

    const [first, second] = await Promise.all([send(given, { requestKey }), send(given, { requestKey })]);

    expect(second).toEqual(first);
    expect((await summaryOf(given)).versions).toHaveLength(2);
  });

  it("refuses to send again when a newer version was sent since the page was opened", async () => {
    const given = await aSummary({ status: "referred" });
    await answerGaps(given);
    await send(given);
    await write(given, { section: "reason", version: 1, words: "They ask for it." });

    expect(await send(given, { version: 1 })).toMatchObject({
      ok: false,
      refusal: { changed: { version: 2 } },
    });
    expect(await send(given, { version: 2 })).toMatchObject({ ok: true });
  });

  it("is refused with gaps, on a day that cannot be, and without a decision that allows it", async () => {
    const given = await aSummary({ status: "referred" });
    expect(await send(given)).toEqual({ ok: false, refusal: "gaps" });

    await answerGaps(given);
    const tomorrow = calendarDate("2020-09-10");
    const lastWeek = calendarDate("2020-09-02");
    expect(await send(given, { sentOn: tomorrow })).toEqual({ ok: false, refusal: "sent_in_future" });
    expect(await send(given, { sentOn: lastWeek })).toEqual({ ok: false, refusal: "sent_before_last" });

    const { caseId, destinationId } = given;
    const recordedAt = new Date("2020-09-09T09:00:00Z");
    await atNine(() => aSharingDecision({ caseId, destinationId, decision: "withdrawn", recordedAt }));
    expect(await send(given)).toEqual({ ok: false, refusal: "sharing_refused" });
  });

  it("ends the recall when the person agreed again: the case page, its deadlines and a recomputation agree", async () => {
    const given = await aSummary({ status: "referred" });
    const { actor, caseId, destinationId, reference } = given;
    const asked = {
      reference,
      destinationId,
      how: "phone",
      givenBy: "The person",
      decidedOn: today,
    } as const;
    await answerGaps(given);
    const sharing = async () => {
      const found = await findSharing(scopeOf(actor), { reference, destinationId });
      return found ?? { version: -1, log: [] };
    };
    const recalls = async () => ({
      due: await db.deadline.count({ where: { caseId, kind: "recall_sharing" } }),
      shown: (await listSharing(scopeOf(actor), caseId)).map(({ recallDue }) => recallDue),
      differences: (await atNine(() => checkCases(db))).differences.filter(
        (one) => one.reference === reference,
      ),
    });

    const before = await sharing();
    const withdrawn = await atNine(() =>
      withdrawSharing(scopeOf(actor), actor, {
        ...asked,
        requestKey: newRequestKey(),
        version: before.version,
        reason: "Changed their mind.",
      }),
    );
    expect(withdrawn).toMatchObject({ ok: true });
    expect(await recalls()).toEqual({ due: 1, shown: [true], differences: [] });

    const agreed = await atNine(() =>
      recordSharing(scopeOf(actor), actor, {
        ...asked,
        requestKey: newRequestKey(),
        version: before.version + 1,
        decision: "given",
        scope: "All of it.",
        withheld: [],
        reason: null,
        reviewOn: null,
        lawfulBasis: "consent",
        article9Condition: "explicit_consent",
      }),
    );
    expect(agreed).toMatchObject({ ok: true });
    expect(await recalls()).toEqual({ due: 1, shown: [true], differences: [] });

    expect(await send(given)).toEqual({ ok: true, value: null });
    expect(await recalls()).toEqual({ due: 0, shown: [false], differences: [] });
    expect((await sharing()).log.map(({ event }) => event)).toEqual(["sent", "recall_due", "sent"]);
  });

  it("is refused before anything was sent", async () => {
    const given = await aSummary();
    await answerGaps(given);
    expect(await send(given)).toEqual({ ok: false, refusal: "nothing_sent" });
  });
});

describe("receiveVersion", () => {
  const receive = ({ actor, of }: Given, over: { version?: number; receivedOn?: string } = {}, by = actor) =>
    atNine(() =>
      receiveVersion(scopeOf(by), by, {
        requestKey: newRequestKey(),
        ...of,
        version: over.version ?? 1,
        receivedBy: "Sunita Rao",
        receivedHow: "phone",
        receivedOn: calendarDate(over.receivedOn ?? today),
      }),
    );

  it("is recorded once, on the version that was seen", async () => {
    const given = await aSummary({ status: "referred" });
    await answerGaps(given);
    await send(given);

    expect(await receive(given)).toMatchObject({ ok: false, refusal: { changed: { version: 2 } } });
    expect(await receive(given, { version: 2 })).toEqual({ ok: true, value: null });
    expect((await summaryOf(given)).versions[0]).toMatchObject({
      number: 2,
      receipt: { by: "Sunita Rao", on: today, how: "phone" },
    });
    expect(await receive(given, { version: 2 })).toEqual({ ok: false, refusal: "nothing_to_receive" });
  });

  it("is refused on a day that cannot be, and to staff who do not work the case", async () => {
    const given = await aSummary({ status: "referred" });
    const other = actorOf(await aWorker({ programmeId: given.programmeId }));

    expect(await receive(given, { receivedOn: "2020-09-10" })).toMatchObject({
      refusal: "received_in_future",
    });
    expect(await receive(given, { receivedOn: "2020-09-08" })).toMatchObject({
      refusal: "received_before_sent",
    });
    expect(await receive(given, {}, other)).toEqual({ ok: false, refusal: "not_found" });
  });
});
