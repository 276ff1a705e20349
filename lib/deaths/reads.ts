import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { consequencesOfDeath } from "@/lib/domain/moves/deaths";
import { db } from "@/lib/platform/db";
import type { DeathEffects, DeathView } from "./types";

const named = { select: { name: true } } as const;

/** The recorded death of a case; null when there is none, or the scope does not reach the case. */
export async function findDeath(scope: CaseScope, caseId: string): Promise<DeathView | null> {
  const row = await db.death.findFirst({
    where: { case: { ...within(scope), id: caseId }, takenBackAt: null },
    select: {
      diedOn: true,
      isDayKnown: true,
      expectation: true,
      source: true,
      checked: true,
      coronersOfficer: true,
      familyContact: true,
      commissionerInformed: true,
      notInformedReason: true,
      recordedAt: true,
      recordedBy: named,
      confirmedAt: true,
      confirmedBy: named,
    },
  });
  if (!row) return null;
  const { commissionerInformed, notInformedReason, recordedAt, recordedBy, confirmedAt, confirmedBy } = row;
  return {
    ...row,
    diedOn: storedDay(row.diedOn),
    commissioner:
      commissionerInformed === null ? null : { isInformed: commissionerInformed, whyNot: notInformedReason },
    recorded: { by: recordedBy.name, at: recordedAt },
    confirmed: confirmedAt && confirmedBy ? { by: confirmedBy.name, at: confirmedAt } : null,
  };
}

/** What recording a death on these facts would bring about. */
export async function findDeathEffects(
  facts: Pick<CaseFacts, "handovers" | "hold" | "involvements">,
): Promise<DeathEffects> {
  const { withdrawn, toInform, returnsProposal } = consequencesOfDeath(facts);
  const destinations = await db.destinationService.findMany({
    where: { id: { in: [...withdrawn, ...toInform].map(({ destinationId }) => destinationId) } },
    select: { id: true, name: true },
  });
  const names = new Map(destinations.map(({ id, name }) => [id, name]));
  const namesOf = (handovers: typeof withdrawn) =>
    handovers.flatMap(({ destinationId }) => names.get(destinationId) ?? []);
  return {
    withdrawn: namesOf(withdrawn),
    toInform: namesOf(toInform),
    returnsProposal,
    professionals: facts.involvements.length,
  };
}
