import "server-only";
import type { EventToRecord } from "@/lib/audit/events";
import type { AloneAct } from "@/lib/domain/vocabulary/alone-acts";
import { now } from "@/lib/platform/clock";
import type { CaseWrite } from "./write";

/** Marks an act as decided alone, if it was, until a second person has reviewed it. Returns the event to record. */
export async function markAlone(
  { tx, actor, facts }: CaseWrite,
  act: AloneAct | null,
  reason: string | null | undefined,
): Promise<EventToRecord[]> {
  if (act === null) return [];
  await tx.decidedAlone.create({
    data: { caseId: facts.id, act, reason: reason ?? "", byId: actor.id, at: now() },
  });
  return [{ kind: "decided_alone", act, reason: reason ?? "" }];
}
