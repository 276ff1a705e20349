import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { reassignCases } from "@/lib/cases/writes";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
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
  }: { by?: "worker" | "manager" | "commissioner"; answers?: (cast: Cast) => Partial<MoveAnswers> } = {},
): Step => ({
  on,
  run: async (cast) => {
    const actor = by === "worker" ? who.worker : cast[by];
    const isOffices = by === "commissioner" && officeMoves.some((move) => move === chosen.move);
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

export const sentBackTo = (who: Person, on: CalendarDate): Step => {
  const note = who.chance.pick(sentBack);
  return caseMoved(who, on, { move: "send_back_closure" }, { by: "manager", answers: () => ({ note }) });
};

export const openedAgain = (who: Person, on: CalendarDate): Step => {
  const reason = who.chance.pick(reopened);
  return caseMoved(who, on, { move: "reopen" }, { by: "manager", answers: () => ({ reason }) });
};

export const contactLost = (who: Person, on: CalendarDate): Step =>
  caseMoved(
    who,
    on,
    { move: "lose_contact" },
    { answers: () => ({ reason: "Attempts in more than one way, without any reply." }) },
  );

export const died = (who: Person, informedOn: CalendarDate, diedOn: CalendarDate): Step =>
  caseMoved(
    who,
    informedOn,
    { move: "record_death" },
    { answers: () => ({ happenedOn: diedOn, who: "Their sister, by phone" }) },
  );
