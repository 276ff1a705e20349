import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { refusalToDecideEntry, checklistRefusals } from "@/lib/domain/moves/checklist-entry";
import { decidesOnCase } from "@/lib/domain/moves/second-person";
import { findCaseToMove } from "@/lib/moves/reads";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findEntry } from "./reads";

/** An item of a checklist, why it cannot be changed, if so, and whether this role may waive it. */
export async function loadEntry(reference: string, handoverId: string, entryId: string) {
  const actor = await requirePermission("read_cases");
  const head = await loadCaseHead(reference);
  if (![handoverId, entryId].every((id) => uuidField().safeParse(id).success)) notFound();

  const entry = await findEntry(scopeOf(actor), { reference, handoverId, entryId });
  if (!entry) notFound();

  const toMove = await findCaseToMove(scopeOf(actor), head.reference);
  if (!toMove) notFound();
  const mayWaive = decidesOnCase({ ...toMove.facts, today: today(), actor });

  const { status } = entry.handover;
  const refusal = refusalToDecideEntry({ state: "done", status }, mayWaive);
  return {
    head,
    entry,
    today: today(),
    locked: refusal && checklistRefusals[refusal],
    mayWaive: refusalToDecideEntry({ state: "waived", status }, mayWaive) === null,
  };
}
