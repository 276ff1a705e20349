import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { optionalColumn } from "@/lib/cases/facts";
import { lockCase } from "@/lib/cases/lock";
import { plainInstant } from "@/lib/domain/calendar/words";
import { faultsOfChecklistDecision, refusalToDecideEntry } from "@/lib/domain/moves/checklist-entry";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { ChecklistRefused } from "./messages";
import { findEntry } from "./reads";
import type { DecideEntry } from "./schema";
import type { EntryOfHandover } from "./types";

/** Settles an entry of a checklist as done or waived, or opens it again. */
export const decideEntry = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, version, state, decidedOn, notes, ...of }: DecideEntry,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "settle_entry" },
    async (tx): Promise<Result<null, ChecklistRefused>> => {
      const locked = await lockCase(tx, scope, actor, of.reference);
      if (!locked.ok) return locked;
      const entry = await findEntry(scope, of, tx);
      if (!entry) return refuse("not_found");

      const { caseId, handover, handoverId, item } = entry;
      const refusal = refusalToDecideEntry({ state, status: handover.status }, actor.role);
      if (refusal) return refuse(refusal);
      if (entry.version !== version) return refuse(await overtakenBy(tx, entry));
      const typed = { state, decidedOn, notes };
      const faults = faultsOfChecklistDecision(typed, { startedOn: handover.startedOn, today: today() });
      if (faults.length > 0) return refuse({ faults });

      const isOpen = state === "open";
      await tx.checklistEntry.update({
        where: { id: entry.id },
        data: {
          state,
          decidedOn: optionalColumn(isOpen ? null : (decidedOn ?? today())),
          decidedById: isOpen ? null : actor.id,
          notes,
          version: { increment: 1 },
        },
      });
      const { programme } = locked.value;
      const event = { kind: "checklist_settled" as const, handoverId, item, state };
      await recordCaseEvent(tx, { programmeId: programme.id, byId: actor.id, caseId }, event);
      await deriveCase(tx, programme, caseId);
      return ok(null);
    },
  );

/** Who settled the entry last, and how it stands since. */
async function overtakenBy(tx: Tx, { caseId, handoverId, item, version, ...stands }: EntryOfHandover) {
  const last = await tx.auditEvent.findFirst({
    where: {
      caseId,
      kind: "checklist_settled",
      AND: [
        { data: { path: ["handoverId"], equals: handoverId } },
        { data: { path: ["item"], equals: item } },
      ],
    },
    orderBy: { id: "desc" },
    select: { at: true, by: { select: { name: true } } },
  });
  return {
    overtaken: {
      by: last?.by?.name ?? "Someone",
      when: last ? plainInstant(last.at, today()) : "meanwhile",
      version,
      stands,
    },
  };
}
