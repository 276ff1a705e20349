import "server-only";
import { findLastEvent } from "@/lib/audit/history";
import type { CaseScope } from "@/lib/auth/scope";
import { changedSince } from "@/lib/cases/changed";
import { markAlone } from "@/lib/cases/decided-alone";
import { optionalColumn } from "@/lib/cases/facts";
import { sharedFactsOf, writeToCase, type CaseWrite } from "@/lib/cases/write";
import {
  faultsOfChecklistDecision,
  refusalToDecideEntry,
  type ChecklistDecision,
} from "@/lib/domain/moves/checklist-entry";
import { decidesAloneOnCase, decidesOnCase } from "@/lib/domain/moves/second-person";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse } from "@/lib/domain/result";
import type { ChangedSince } from "@/lib/platform/refusals";
import { decisionLabel } from "./messages";
import { findEntry } from "./reads";
import type { DecideEntry } from "./schema";
import type { EntryOfHandover } from "./types";

/** Marks an item of a checklist as done or waived, or as open again. */
export const decideEntry = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, version, state, decidedOn, notes, ...of }: DecideEntry,
) =>
  writeToCase(
    { scope, actor, requestKey, action: "decide_entry", reference: of.reference },
    async (write) => {
      const { tx, today } = write;
      const entry = await findEntry(scope, of, tx);
      if (!entry) return refuse("not_found");

      const { handover, handoverId, item } = entry;
      const refusal = refusalToDecideEntry(
        { state, status: handover.status },
        decidesOnCase(sharedFactsOf(write)),
      );
      if (refusal) return refuse(refusal);
      const typed = { state, decidedOn, notes };
      if (entry.version !== version) return refuse(await entryChanged(write, entry, typed));
      const faults = faultsOfChecklistDecision(typed, { startedOn: handover.startedOn, today });
      if (faults.length > 0) return refuse({ faults });

      const isOpen = state === "open";
      await tx.checklistEntry.update({
        where: { id: entry.id },
        data: {
          state,
          decidedOn: optionalColumn(isOpen ? null : (decidedOn ?? today)),
          decidedById: isOpen ? null : actor.id,
          notes,
          version: { increment: 1 },
        },
      });
      const isAlone = state === "waived" && decidesAloneOnCase(sharedFactsOf(write));
      const marked = await markAlone(write, isAlone ? "waive_item" : null, notes);
      return ok({ value: null, events: [...marked, { kind: "checklist_settled", handoverId, item, state }] });
    },
  );

async function entryChanged(
  { tx, facts: { id: caseId } }: CaseWrite,
  { handoverId, item, version, ...current }: EntryOfHandover,
  attempted: ChecklistDecision,
): Promise<ChangedSince> {
  const last = await findLastEvent(tx, { caseId, kinds: ["checklist_settled"], names: { handoverId, item } });
  return changedSince(last, version, [
    { label: "Status", value: decisionLabel(current), attempted: decisionLabel(attempted) },
  ]);
}
