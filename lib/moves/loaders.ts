import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { findCaseDetail } from "@/lib/cases/reads";
import { loadCaseHead } from "@/lib/cases/loaders";
import { listContactsMade } from "@/lib/contacts/reads";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { caseMoveNames } from "@/lib/domain/moves/case-moves";
import { today } from "@/lib/platform/clock";
import { findCaseToMove } from "./reads";

/** A case as someone would move it: who it is about, and what its table looks at. */
async function loadCaseToMove(reference: string) {
  const actor = await requirePermission("read_cases");
  const head = await loadCaseHead(reference);
  const found = await findCaseToMove(scopeOf(actor), reference);
  if (!found) notFound();
  const facts: CaseMoveFacts = { ...found.facts, today: today(), actor };
  return { actor, head, version: found.version, facts };
}

/** One move of a case. 404 for a move that is not in the table. */
export async function loadCaseMove(reference: string, name: string) {
  const move = caseMoveNames.find((one) => one === name);
  if (!move || move === "request_closure") notFound();
  const form = await loadFor(reference, { move });
  const decides = move === "approve_closure" || move === "send_back_closure";
  const detail = decides ? await findCaseDetail(scopeOf(form.actor), form.head.id) : null;
  return { ...form, closureRequested: detail?.closureRequested ?? null };
}

/** A request to end a case for one reason, with the contacts that an answer may name. */
export async function loadClosure(reference: string, name: string) {
  const endReason = endReasons.find((one) => one === name);
  if (!endReason) notFound();
  const form = await loadFor(reference, { move: "request_closure" as const, endReason });
  return { ...form, contacts: await listContactsMade(scopeOf(form.actor), form.head.id) };
}

async function loadFor<Chosen extends ChosenCaseMove>(reference: string, chosen: Chosen) {
  return { ...(await loadCaseToMove(reference)), chosen };
}

/** The reasons a case can end, each with what is still missing. */
export async function loadClosureReasons(reference: string) {
  const form = await loadFor(reference, { move: "request_closure", endReason: "handed_over" });
  return {
    ...form,
    reasons: endReasons.map((reason) => ({
      reason,
      missing: caseEngine
        .blockersOf({ move: "request_closure", endReason: reason }, form.facts)
        .map(caseEngine.refusalOf),
    })),
  };
}
