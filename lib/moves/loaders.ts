import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { findCaseDetail, listActiveWorkers } from "@/lib/cases/reads";
import { loadCaseHead } from "@/lib/cases/loaders";
import { findDeath, findDeathEffects } from "@/lib/deaths/reads";
import { listContactsMade } from "@/lib/contacts/reads";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { caseMoveNames, caseMoveOf } from "@/lib/domain/moves/case-moves";
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
  const settles = caseMoveOf(move).guards.includes("requested");
  const detail = settles ? await findCaseDetail(scopeOf(form.actor), form.head.id) : null;
  const namesWorker = caseEngine.questionsOf(form.chosen).some(({ shape }) => shape.kind === "worker");
  return {
    ...form,
    // What the decision rests on: what a death would bring about, or what is recorded of it.
    deathEffects: move === "record_death" ? await findDeathEffects(form.facts.case) : null,
    death: form.facts.case.diedOn === null ? null : await findDeath(scopeOf(form.actor), form.head.id),
    closureRequested: detail?.closureRequested ?? null,
    workers: namesWorker ? await listActiveWorkers(form.actor.programmeId) : [],
  };
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
