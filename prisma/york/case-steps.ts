import { scopeOf } from "@/lib/auth/scope";
import { reassignCases } from "@/lib/cases/writes";
import { decideClosure, reopenCase, requestClosure } from "@/lib/closures/writes";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/case/end-reasons";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import type { Cast, Person } from "./person";
import { applied, type Step } from "./step";
import { approvals, closureWords, reassigned, reopened, sentBack } from "./words";

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

export const askedToEnd = (who: Person, on: CalendarDate, reason: EndReason): Step => {
  const words = who.chance.pick(closureWords[reason] ?? approvals);
  return {
    on,
    run: async () => {
      const request = { requestKey: newRequestKey(), reference: who.reference, reason, words };
      const version = await versionOf(who);
      applied(who.reference, await requestClosure(scopeOf(who.worker), who.worker, { ...request, version }));
    },
  };
};

export const decided = (who: Person, on: CalendarDate, decision: "approve" | "send_back"): Step => {
  const note = who.chance.pick(decision === "approve" ? approvals : sentBack);
  return {
    on,
    run: async ({ manager }) => {
      const request = { requestKey: newRequestKey(), reference: who.reference, decision, note };
      const version = await versionOf(who);
      applied(who.reference, await decideClosure(scopeOf(manager), manager, { ...request, version }));
    },
  };
};

export const openedAgain = (who: Person, on: CalendarDate): Step => {
  const why = who.chance.pick(reopened);
  return {
    on,
    run: async ({ manager }) => {
      const request = { requestKey: newRequestKey(), reference: who.reference, why };
      applied(
        who.reference,
        await reopenCase(scopeOf(manager), manager, { ...request, version: await versionOf(who) }),
      );
    },
  };
};
