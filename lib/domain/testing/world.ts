import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/case/end-reasons";
import type { CaseFacts } from "@/lib/domain/case/facts";
import { holderAfter, type HolderChange, type Responsibility } from "@/lib/domain/case/holder";
import { reassign } from "@/lib/domain/case/reassign";
import type { RiskLevel } from "@/lib/domain/case/risk";
import { decideClosure, reopenCase, requestClosure } from "@/lib/domain/closure/closure";
import type { ContactFacts } from "@/lib/domain/contacts/contact-facts";
import { moveHandover, planHandover, type PastMove } from "@/lib/domain/handover/move";
import { moveOf, type LaterMove } from "@/lib/domain/handover/moves";
import type { HandoverKind } from "@/lib/domain/handover/statuses";
import type { Actor } from "@/lib/domain/permissions/actor";
import { aCaseFacts, aHandoverFacts, everyAnswer, moveFacts, today } from "./facts";

type Person = Pick<Actor, "id" | "role">;

/** Something that somebody tries on a case. `which` picks from the handovers that can be moved like this. */
export type Step = { by: Person } & (
  | { tries: "wait"; days: number }
  | { tries: "log"; contact: ContactFacts }
  | { tries: "plan"; kind: HandoverKind }
  | { tries: "move"; name: LaterMove; which: number }
  | { tries: "reassign"; workerId: string }
  | { tries: "request"; reason: EndReason }
  | { tries: "decide"; approve: boolean }
  | { tries: "reopen" }
);

/** A case as the writes keep it, and how it came to be so. Without a database, so that it can live fast. */
export type World = {
  today: CalendarDate;
  facts: CaseFacts;
  responsibility: Responsibility;
  /** The moves of each handover, by its id. */
  histories: Readonly<Record<string, readonly (PastMove & { actorId: string })[]>>;
  request: { reason: EndReason; requestedById: string } | null;
};

/** A case on the day on which it was opened for Sam. */
export function newWorld(risk: RiskLevel): World {
  const responsibility = holderAfter({ kind: "opened", workerId: "sam" }, null);
  const facts = aCaseFacts({ risk, openedOn: today, holder: responsibility.holder });
  return { today, facts, responsibility, histories: {}, request: null };
}

/** What a step makes of a world; the same world when the rules refuse it. */
export function after(world: World, step: Step): World {
  const { facts, request } = world;
  const ended = facts.endReason !== null;

  switch (step.tries) {
    case "wait":
      return { ...world, today: addDays(world.today, step.days) };
    case "log":
      return ended ? world : having(world, { contacts: [...facts.contacts, step.contact] });
    case "plan":
      return plan(world, step);
    case "move":
      return move(world, step);
    case "reassign": {
      const fromWorkerId = world.responsibility.workerId;
      const may = reassign({ ended, fromWorkerId, to: { id: step.workerId } });
      return may.ok ? holding(world, { kind: "reassigned", workerId: step.workerId }) : world;
    }
    case "request": {
      const { reason, by } = step;
      const requested = facts.closureRequest !== null;
      if (!requestClosure(reason, { ended, requested, handovers: facts.handovers }).ok) return world;
      const asked = having(world, { closureRequest: { id: "request", requestedOn: world.today } });
      return { ...asked, request: { reason, requestedById: by.id } };
    }
    case "decide": {
      const asked = request && { ...request, risk: facts.risk, handovers: facts.handovers };
      const decision = { approve: step.approve, note: "Seen.", actorId: step.by.id };
      if (!request || !decideClosure(decision, asked).ok) return world;
      const decided = { ...having(world, { closureRequest: null }), request: null };
      return step.approve
        ? holding(having(decided, { endReason: request.reason }), { kind: "closed" })
        : decided;
    }
    case "reopen":
      if (!reopenCase({ ended, why: "They came back." }).ok) return world;
      return holding(having(world, { endReason: null }), { kind: "reopened" });
  }
}

const having = (world: World, over: Partial<CaseFacts>): World => ({
  ...world,
  facts: { ...world.facts, ...over },
});

function holding(world: World, change: HolderChange): World {
  const responsibility = holderAfter(change, world.responsibility);
  return { ...having(world, { holder: responsibility.holder }), responsibility };
}

function plan(world: World, { kind, by }: Extract<Step, { tries: "plan" }>): World {
  const { handovers } = world.facts;
  const handover = aHandoverFacts({ id: `handover ${handovers.length}`, kind });
  const planned = planHandover(factsToMove(world, handover, by));
  return planned.ok ? having(world, { handovers: [...handovers, { ...handover, ...planned.value }] }) : world;
}

function move(world: World, { name, which, by }: Extract<Step, { tries: "move" }>): World {
  const { handovers } = world.facts;
  const movable = handovers.filter(({ status }) => moveOf(name).from.includes(status));
  const handover = movable[which % movable.length];
  if (!handover) return world;

  const answers = { ...everyAnswer, happenedOn: world.today, reviewOn: world.today, answerOn: world.today };
  const moved = moveHandover(name, factsToMove(world, handover, by), answers);
  if (!moved.ok) return world;

  const history = [...(world.histories[handover.id] ?? []), { move: name, answers, actorId: by.id }];
  const next = {
    ...having(world, {
      handovers: handovers.map((one) => (one === handover ? { ...handover, ...moved.value } : one)),
    }),
    histories: { ...world.histories, [handover.id]: history },
  };
  const takesOver = name === "complete" && handover.kind === "lead";
  return takesOver ? holding(next, { kind: "lead_completed", destinationId: handover.id }) : next;
}

function factsToMove(
  { today, facts, histories }: World,
  handover: CaseFacts["handovers"][number],
  actor: Person,
) {
  const reports = (histories[handover.id] ?? []).filter(({ move }) => move === "report_decline");
  return moveFacts({
    today,
    actor,
    case: { startedOn: facts.startedOn, risk: facts.risk, ended: facts.endReason !== null },
    handover: { ...handover, declineReportedById: reports.at(-1)?.actorId ?? null },
    otherLeads: facts.handovers
      .filter(({ id, kind }) => kind === "lead" && id !== handover.id)
      .map(({ status }) => status),
  });
}
