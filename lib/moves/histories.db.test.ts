import fc from "fast-check";
import { editDestinationSchema } from "@/lib/destinations/schema";
import { editDestination } from "@/lib/destinations/writes";
import { expect, it } from "vitest";
import { endAlert, raiseAlert } from "@/lib/alerts/writes";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { listCasesWithFacts } from "@/lib/cases/facts";
import { reassignCases } from "@/lib/cases/writes";
import { decideEntry } from "@/lib/checklists/writes";
import { logContact, markEnteredInError } from "@/lib/contacts/writes";
import { addDays, calendarDate, columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { caseEngine } from "@/lib/domain/moves/case-engine";
import { officeMoves } from "@/lib/domain/moves/case-moves";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { AskedQuestion } from "@/lib/domain/moves/table";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { AnsweredPart } from "@/lib/domain/person/review-answers";
import { sharesSomething } from "@/lib/domain/facts/sharing-allows";
import { answersIn } from "@/lib/domain/testing/answers";
import { everyRoute } from "@/lib/domain/testing/facts";
import { histories, momentsOf, type History } from "@/lib/domain/testing/histories";
import type { SavedPart, Step, StepOf } from "@/lib/domain/testing/step";
import { reviewFields } from "@/lib/domain/person/review-fields";
import { blankValues } from "@/lib/domain/testing/blank-fields";
import { moveHandover, planHandover } from "@/lib/handovers/writes";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { addProfessional, removeProfessional } from "@/lib/professionals/writes";
import { savePart } from "@/lib/review/writes";
import { findSharing } from "@/lib/sharing/reads";
import { approveSharing, recordRecall, recordSharing, withdrawSharing } from "@/lib/sharing/writes";
import { aCase } from "@/prisma/factories/cases";
import { aDestination } from "@/prisma/factories/destinations";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { moveCase } from "./writes";

/*
 * The histories of lib/domain/testing, fewer and through the real writes: several people, now and then two at the same
 * moment. Whatever they do, what is stored is what follows from the history.
 */

const firstDay = calendarDate("2020-09-09");

type Service = Awaited<ReturnType<typeof aService>>;

async function aService() {
  const sam = await aWorker({ name: "Sam" });
  const { programmeId } = sam;
  const people: Record<string, Actor> = {
    sam: actorOf(sam),
    ruth: actorOf(await aWorker({ programmeId, name: "Ruth" })),
    nadia: actorOf(await aManager({ programmeId, name: "Nadia" })),
    omar: actorOf(await aManager({ programmeId, name: "Omar" })),
    alex: actorOf(await aCommissioner({ programmeId, name: "Alex" })),
    bo: actorOf(await aCommissioner({ programmeId, name: "Bo" })),
  };
  const destinations: Record<string, string> = {
    mind: (await aDestination({ programmeId, name: "York Mind" })).id,
    clinic: (await aDestination({ programmeId, name: "The clinic", waitWeeks: 4 })).id,
  };
  const person = await aCase({ workerId: sam.id });
  const kept = await aCase({ workerId: sam.id });
  return {
    programmeId,
    people,
    destinations,
    id: person.id,
    reference: person.reference,
    kept: kept.reference,
  };
}

const named = <Value>(of: Readonly<Record<string, Value>>, name: string): Value => {
  const found = of[name];
  if (found === undefined) throw new Error(`No one and nothing is called ${name}`);
  return found;
};

const pick = <One>(of: readonly One[], which: number): One | undefined => of[which % of.length];

/** What a form would have sent: the answers to what is asked, with the ids of this database. */
function answered(service: Service, chosen: readonly AskedQuestion[], given: MoveAnswers): MoveAnswers {
  const { happenedOn, ...answers } = given;
  const sent = Object.entries(answers)
    .filter(([question, answer]) => answer !== "" && chosen.some((one) => one.question === question))
    .map(([question, answer]) => [
      question,
      question === "keptCase"
        ? service.kept
        : ["holderId", "deputyId", "workerId"].includes(question)
          ? named(service.people, answer).id
          : answer,
    ]);
  return { happenedOn, ...(Object.fromEntries(sent) as Partial<MoveAnswers>) };
}

/** One step through the real write, made on the current record; refusals are answers too. */
async function take(service: Service, step: Step, today: CalendarDate): Promise<unknown> {
  const { reference } = service;
  const actor = named(service.people, step.by.id);
  const scope = scopeOf(actor);
  const requestKey = newRequestKey();
  const [found] = await listCasesWithFacts(db, { id: service.id });
  if (!found) throw new Error("The case is gone");
  const { facts, version } = found;
  const world = { today, facts };

  switch (step.tries) {
    case "plan":
      return planHandover(scope, actor, requestKey, {
        reference,
        destinationId: named(service.destinations, step.destinationId),
        kind: step.kind,
      });
    case "move":
      return takeMove(service, step, world);
    case "case_move": {
      const { chosen } = step;
      const isOffice = actor.role === "commissioner" && officeMoves.some((move) => move === chosen.move);
      const answers = answered(service, caseEngine.questionsOf(chosen), answersIn(world, step.twist));
      return moveCase(isOffice ? officeScopeOf(actor) : scope, actor, requestKey, {
        reference,
        version,
        chosen,
        answers,
      });
    }
    case "reassign":
      return reassignCases(scope, actor, {
        requestKey,
        cases: [{ reference, version }],
        workerId: named(service.people, step.workerId).id,
        reason: "Too many cases.",
      });
    case "log": {
      const { daysAgo, ...contact } = step.contact;
      const involvement = contact.with === "professional" ? pick(facts.involvements, step.which) : undefined;
      return logContact(scope, actor, requestKey, {
        ...contact,
        reference,
        happenedOn: addDays(today, -daysAgo),
        location: contact.medium === "in_person" ? "home" : null,
        notes: "Seen.",
        nextStep: null,
        involvementId: involvement?.id ?? null,
        professionalOutcome: involvement && step.informed ? "continues_involvement" : null,
      });
    }
    case "void": {
      const contact = pick(facts.contacts, step.which);
      const why = "The wrong person.";
      return (
        contact && markEnteredInError(scope, actor, requestKey, { reference, contactId: contact.id, why })
      );
    }
    case "save": {
      const saved = partOf(step.saved, today);
      const last = await db.reviewPartSaved.findFirst({ where: { caseId: service.id, part: saved.part } });
      return savePart(scope, actor, { requestKey, reference, version: last?.version ?? 0, saved });
    }
    case "add_professional":
      return addProfessional(scope, actor, {
        requestKey,
        reference,
        details: null,
        is: "new",
        name: `Dr ${requestKey.slice(-6)}`,
        role: "gp",
        organisation: "A practice",
        phone: null,
        email: null,
      });
    case "remove_professional": {
      const involvementId = pick(facts.involvements, step.which)?.id;
      return (
        involvementId &&
        removeProfessional(scope, actor, { requestKey, reference, involvementId, why: "Left." })
      );
    }
    case "raise_alert": {
      const { kind, days } = step;
      return raiseAlert(scope, actor, {
        requestKey,
        reference,
        kind,
        details: null,
        reviewOn: addDays(today, days),
      });
    }
    case "end_alert": {
      const alertId = pick(facts.alerts, step.which)?.id;
      if (!alertId) return undefined;
      const alert = await db.alert.findUniqueOrThrow({ where: { id: alertId } });
      return endAlert(scope, actor, { requestKey, reference, alertId, version: alert.version, why: "Over." });
    }
    case "decide_sharing":
    case "withdraw_sharing":
    case "approve_sharing":
    case "recall":
      return takeSharing(service, step, today);
    case "change_destination":
      return takeDestination(service, step, today);
    case "decide_entry":
      return takeChecklistDecision(service, step, { facts, today });
    default:
      return undefined;
  }
}

async function takeMove(
  service: Service,
  { by, name, which, twist }: StepOf<"move">,
  world: { today: CalendarDate; facts: CaseFacts },
) {
  const { reference } = service;
  const movable = world.facts.handovers.filter(({ status }) => moveOf(name).from.includes(status));
  const handover = pick(movable.length > 0 ? movable : world.facts.handovers, which);
  // The product makes it, and no form can.
  if (!handover || handoverEngine.makersOf(name) === "") return undefined;
  const stored = () => db.handover.findUniqueOrThrow({ where: { id: handover.id } });
  const move = async (actor: Actor, made: typeof name) =>
    moveHandover(scopeOf(actor), actor, newRequestKey(), {
      reference,
      handoverId: handover.id,
      version: (await stored()).version,
      move: made,
      answers: answered(
        service,
        handoverEngine.questionsOf({ move: made }),
        answersIn(world, made === name ? twist : "none"),
      ),
    });
  // No one here writes a summary.
  if (name === "make_version") await move(named(service.people, "nadia"), "waive_gaps");
  return move(named(service.people, by.id), name);
}

/** A manager changes the entry of a destination, as its form does. */
async function takeDestination(
  service: Service,
  { by, destinationId, status }: StepOf<"change_destination">,
  today: CalendarDate,
) {
  const { id, version, name, summary } = await db.destinationService.findUniqueOrThrow({
    where: { id: named(service.destinations, destinationId) },
  });
  const days = status === "closing" ? dayBoxes("closesOn", addDays(today, 7)) : {};
  const typed = { name, summary, route: "either", accepting: "yes", areas: "York", status, ...days };
  const actor = named(service.people, by.id);
  const form = { requestKey: newRequestKey(), destinationId: id, version: `${version}`, ...typed };
  return editDestination(actor, editDestinationSchema.parse(form));
}

/** A day as its three boxes send it. */
function dayBoxes(name: string, on: CalendarDate) {
  const [year, month, day] = on.split("-");
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

type SharingStep = StepOf<"decide_sharing" | "withdraw_sharing" | "approve_sharing" | "recall">;

async function takeSharing(service: Service, step: SharingStep, today: CalendarDate) {
  const actor = named(service.people, step.by.id);
  const scope = scopeOf(actor);
  const { reference } = service;
  const destinationId = named(service.destinations, step.destinationId);
  const sharing = await findSharing(scope, { reference, destinationId });
  const of = { requestKey: newRequestKey(), reference, destinationId, version: sharing?.version ?? 0 };
  const said = { givenBy: "The person", how: "phone", reason: "They said so.", decidedOn: today } as const;

  switch (step.tries) {
    case "decide_sharing": {
      const { decision, reviewed } = step;
      // A withdrawal has a form of its own.
      if (decision === "withdrawn") return withdrawSharing(scope, actor, { ...of, ...said });
      const shares = sharesSomething(decision);
      return recordSharing(scope, actor, {
        ...of,
        ...said,
        decision,
        scope: shares ? "All of it" : "",
        withheld: decision === "given_in_part" ? ["circumstances"] : [],
        lawfulBasis: shares ? "public_task" : null,
        article9Condition: shares ? "health_or_social_care" : null,
        reviewOn: reviewed ? addDays(today, 20) : null,
      });
    }
    case "withdraw_sharing":
      return withdrawSharing(scope, actor, { ...of, ...said });
    case "approve_sharing":
      return approveSharing(scope, actor, of);
    case "recall":
      return recordRecall(scope, actor, { ...of, details: "They deleted it.", happenedOn: today });
  }
}

async function takeChecklistDecision(
  { people, reference }: Service,
  { by, which, state }: StepOf<"decide_entry">,
  { facts, today }: { facts: CaseFacts; today: CalendarDate },
) {
  const actor = named(people, by.id);
  const entries = facts.handovers.flatMap(({ id: handoverId, checklist }) =>
    checklist.map(({ id: entryId }) => ({ handoverId, entryId })),
  );
  const found = pick(entries, which);
  if (!found) return undefined;
  const { version } = await db.checklistEntry.findUniqueOrThrow({ where: { id: found.entryId } });
  return decideEntry(scopeOf(actor), actor, {
    requestKey: newRequestKey(),
    reference,
    ...found,
    version,
    state,
    notes: state === "open" ? null : "By phone.",
    decidedOn: state === "done" ? today : null,
  });
}

function partOf(saved: SavedPart, today: CalendarDate): AnsweredPart {
  switch (saved.part) {
    case "risk":
      return {
        part: "risk",
        answers: { level: saved.level, assessedOn: addDays(today, -saved.daysAgo), assessor: "Sam" },
      };
    case "needs": {
      const outcome = saved.needs === "with_outcome" ? "partly" : null;
      const need = { area: "housing", term: "medium", details: null, outcome } as const;
      return { part: "needs", answers: { needs: saved.needs === "none" ? [] : [need] } };
    }
    case "own_words":
      return { part: "own_words", answers: { ownWords: saved.any ? ["My flat"] : [] } };
    case "safe_contact":
      return {
        part: "safe_contact",
        answers: {
          routes: saved.post === null ? { call: true } : { ...everyRoute(true), post: saved.post },
          ...blankValues(reviewFields.safe_contact),
          address: "4 Example Street, York",
        },
      };
    case "professionals":
      return { part: "professionals", answers: { noneKnownOn: saved.none ? today : null } };
  }
}

const isDone = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;

/** Lives a history, two steps at once now and then, and answers what was done in it. */
async function live(service: Service, steps: readonly Step[]): Promise<string[]> {
  const done: string[] = [];
  let today = firstDay;
  for (let at = 0; at < steps.length;) {
    const together = at % 5 === 0 ? steps.slice(at, at + 2) : steps.slice(at, at + 1);
    const instant = new Date(columnOf(today).getTime() + 43_200_000 + at * 1_000);
    const on = today;
    const answers = await atInstant(instant, () =>
      Promise.all(together.map((step) => take(service, step, on))),
    );
    together.forEach((step, place) => {
      if (isDone(answers[place])) done.push(nameOf(step));
      if (step.tries === "wait") today = addDays(today, step.days);
    });
    at += together.length;
  }
  return done;
}

const nameOf = (step: Step): string =>
  step.tries === "move" ? step.name : step.tries === "case_move" ? step.chosen.move : step.tries;

/** What has to happen in them on PostgreSQL too. Chance alone comes to the last two of these only now and then. */
const expected = [
  "accept",
  "accept_hold",
  "approve_closure",
  "complete",
  "record_death",
  "reopen",
  "send",
  "take_back",
  "take_back_death",
] as const;

/** Random histories, among them eight in which each of what is expected happens when they are lived in memory. */
function someHistories(numRuns: number): History[] {
  const sampled = fc.sample(histories, { numRuns: 500, seed: 3 }).map((history) => ({
    history,
    made: new Set<string>(
      momentsOf(history)
        .filter(({ before, world }) => before.facts !== world.facts)
        .map(({ step }) => nameOf(step)),
    ),
  }));
  const chosen = new Set(
    expected.flatMap((name) => sampled.filter(({ made }) => made.has(name)).slice(0, 8)),
  );
  const others = sampled.filter((one) => !chosen.has(one)).slice(0, Math.max(0, numRuns - chosen.size));
  return [...chosen, ...others].map(({ history }) => history);
}

const lived = someHistories(Number(process.env["ONWARD_DB_RUNS"] ?? 40));
const done = new Set<string>();

it.each(lived.map(({ steps }, number) => ({ number, length: steps.length, steps })))(
  "history $number, of $length steps, leaves what follows from it",
  async ({ steps }) => {
    const service = await aService();
    for (const name of await live(service, steps)) done.add(name);

    const { differences } = await checkCases(db, { programmeId: service.programmeId });
    expect(differences).toEqual([]);
  },
);

it("has done much in them", () => {
  expect([...done].toSorted()).toEqual(expect.arrayContaining([...expected]));
  expect(done.size).toBeGreaterThan(25);
});
