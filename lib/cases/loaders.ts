import "server-only";
import { notFound, redirect } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { recordRefusedAccess } from "@/lib/auth/refused-access";
import { scopeOf } from "@/lib/auth/scope";
import { earliest } from "@/lib/domain/calendar/calendar-date";
import { needsSomeone } from "@/lib/domain/deadlines/of-responsibility";
import { can, type Permission } from "@/lib/domain/permissions/can";
import { mayOpenCase } from "@/lib/domain/programme/writing";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { hrefTo } from "@/lib/routes";
import { openingRefusals } from "./messages";
import {
  findCaseDetail,
  findCaseHead,
  listActiveDestinations,
  listActiveWorkers,
  listReassignable,
  listWorkersWithCases,
} from "./reads";
import { reassignAtOnce, reassignSearchSchema, reference as referenceShape } from "./schema";
import type { CaseHead } from "./types";

type Search = Record<string, string | string[] | undefined>;

/**
 * Who a page of a case is about. A reference that was typed in another way leads to the case. Someone else's case
 * answers exactly like a missing one, and is recorded.
 */
export async function loadCaseHead(typed: string): Promise<CaseHead> {
  const actor = await requirePermission("read_cases");
  const reference = typed.replace(/%20|\s/g, "");
  if (!referenceShape.safeParse(reference).success) notFound();

  const head = await findCaseHead(scopeOf(actor), reference);
  if (head && head.reference !== typed) redirect(hrefTo("case", { reference: head.reference }));
  if (head) return head;
  await recordRefusedAccess(actor, reference);
  notFound();
}

/** A case for one of its forms, if the role may send it. */
async function loadCaseForm(reference: string, permission: Permission) {
  const actor = await requirePermission(permission);
  const head = await loadCaseHead(reference);
  const detail = await findCaseDetail(scopeOf(actor), head.id);
  if (!detail) notFound();
  return { actor, head, detail, today: today() };
}

/** A case to give to another worker, with the workers who can take it. */
export async function loadReassigning(reference: string) {
  const { actor, ...form } = await loadCaseForm(reference, "reassign");
  const workers = await listActiveWorkers(actor.programmeId);
  const isOpen = needsSomeone(form.head.endReason, form.detail.deadlines);
  return { ...form, isOpen, workers: workers.filter(({ id }) => id !== form.head.worker.id) };
}

/** The cases of one worker to choose from, once that worker is chosen. */
export async function loadReassigningMany(search: Search) {
  const actor = await requirePermission("reassign");
  const scope = scopeOf(actor);
  const { from, all } = reassignSearchSchema.parse(search);

  const holders = await listWorkersWithCases(scope);
  const former = holders.find(({ id }) => id === from) ?? null;
  const [workers, cases] = await Promise.all([
    listActiveWorkers(actor.programmeId),
    former ? listReassignable(scope, former.id, reassignAtOnce) : { total: 0, rows: [] },
  ]);
  return {
    holders,
    former,
    cases,
    tickAll: all,
    workers: workers.filter(({ id }) => id !== former?.id),
    today: today(),
  };
}

/** What the form for a new person offers, and whether it has to say why they were missed. */
export async function loadAdding() {
  const { programmeId, role } = await requirePermission("add_case");
  const [programme, workers, destinations] = await Promise.all([
    findProgramme(programmeId),
    listActiveWorkers(programmeId),
    listActiveDestinations(programmeId),
  ]);
  const { dates } = programme;
  // Someone whose case can be opened if any can: it shows whether this role may open one, and as what.
  const startedOn = earliest([today(), dates.lastReferralOn]);
  const may = mayOpenCase({ today: today(), dates, role, startedOn, reason: "given" });
  return {
    refusal: may.ok ? null : openingRefusals[may.refusal],
    isMissedPerson: may.ok && may.value === "missed_person",
    lastReferralOn: dates.lastReferralOn,
    today: today(),
    workers,
    destinations,
    back: can(role, "read_cases") ? hrefTo("caseload") : hrefTo("imports"),
  };
}
