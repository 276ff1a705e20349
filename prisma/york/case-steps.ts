import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { reassignCases } from "@/lib/cases/writes";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import type { DeathExpectation } from "@/lib/domain/vocabulary/deaths";
import { officeMoves } from "@/lib/domain/moves/case-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { moveCase } from "@/lib/moves/writes";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import type { Cast, Person } from "./person";
import { applied, type Step } from "./step";
import { approvals, reassigned, reopened, sentBack } from "./notes";

const versionOf = async ({ reference }: Person) =>
  (await db.case.findFirstOrThrow({ where: { reference }, select: { version: true } })).version;

export const handedTo = (who: Person, on: CalendarDate, to: keyof Cast["workers"]): Step => ({
  on,
  run: async ({ manager, workers }) => {
    const worker = workers[to];
    applied(
      who.reference,
      await reassignCases(scopeOf(manager), manager, {
        requestKey: newRequestKey(),
        cases: [{ reference: who.reference, version: await versionOf(who) }],
        workerId: worker.id,
        reason: who.chance.pick(reassigned),
      }),
    );
    who.worker = worker;
  },
});

/** A move of the case, by its worker unless `by` names someone else. `answers` may look people up in the cast. */
export const caseMoved = (
  who: Person,
  on: CalendarDate,
  chosen: ChosenCaseMove,
  {
    by = "worker",
    answers = () => ({}),
  }: {
    by?: "worker" | "manager" | "commissioner" | "colleague";
    answers?: (cast: Cast) => Partial<MoveAnswers>;
  } = {},
): Step => ({
  on,
  run: async (cast) => {
    const actor = by === "worker" ? who.worker : cast[by];
    const isOffices =
      (by === "commissioner" || by === "colleague") && officeMoves.some((move) => move === chosen.move);
    const scope = isOffices ? officeScopeOf(actor) : scopeOf(actor);
    const input = { reference: who.reference, version: await versionOf(who), chosen };
    const moved = await moveCase(scope, actor, newRequestKey(), {
      ...input,
      answers: { happenedOn: on, ...answers(cast) },
    });
    applied(`${who.reference} ${chosen.move}`, moved);
  },
});

export const approved = (who: Person, on: CalendarDate): Step => {
  const note = who.chance.pick(approvals);
  return caseMoved(who, on, { move: "approve_closure" }, { by: "manager", answers: () => ({ note }) });
};

/** By reference, on the coded facts. */
export const approvedByOffice = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "approve_closure" },
    {
      by: "commissioner",
      answers: () => ({ note: "Nothing is missing, and the last contact was this week." }),
    },
  );

export const sentBackTo = (who: Person, on: CalendarDate): Step => {
  const note = who.chance.pick(sentBack);
  return caseMoved(who, on, { move: "send_back_closure" }, { by: "manager", answers: () => ({ note }) });
};

export const takenBackBy = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "take_back_closure" },
    {
      answers: () => ({
        reason: "They are not moving after all: the flat fell through. We go on with the plan.",
      }),
    },
  );

export const openedAgain = (who: Person, on: CalendarDate): Step => {
  const reason = who.chance.pick(reopened);
  return caseMoved(
    who,
    on,
    { move: "reopen" },
    { by: "manager", answers: () => ({ workerId: who.worker.id, reason }) },
  );
};

export const contactLost = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "lose_contact" },
    { answers: () => ({ reason: "Attempts in more than one way, without any reply." }) },
  );

export const died = (
  who: Person,
  informedOn: CalendarDate,
  diedOn: CalendarDate,
  expectation: DeathExpectation = "expected",
): Step =>
  caseMoved(
    who,
    informedOn,
    { move: "record_death" },
    {
      answers: () => ({
        happenedOn: diedOn,
        deathDay: expectation === "expected" ? "died_on" : "found_on",
        expectation,
        who: "Their sister, by phone",
        checked:
          expectation === "expected"
            ? "Called back on the number on file. The hospice confirmed it."
            : "The police confirmed the name by phone.",
        ...(expectation === "unexpected" && {
          coronersOfficer: "Not known",
          commissionerInformed: "yes",
          familyContact: "Their sister",
        }),
      }),
    },
  );

export const deathConfirmed = (who: Person, on: CalendarDate): Step =>
  caseMoved(who, on, { move: "confirm_death" }, { by: "manager" });

export const deathTakenBack = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "take_back_death" },
    {
      by: "manager",
      answers: () => ({
        reason: "It was another person of the same name: the police had given us the wrong date of birth.",
      }),
    },
  );
