import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { mayEditSummary, maySendAgain, summaryRefusals } from "@/lib/domain/summary/changes";
import { copyStatusOf, plainCopy } from "@/lib/domain/summary/plain";
import { summarySections } from "@/lib/domain/vocabulary/summary-sections";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { countSavings, findSummary } from "./reads";

/** The transfer summary of a handover, and whether it may be changed or sent again. */
export async function loadSummary(reference: string, handoverId: string) {
  const actor = await requirePermission("read_cases");
  const head = await loadCaseHead(reference);
  const summary = uuidField().safeParse(handoverId).success
    ? await findSummary(scopeOf(actor), { reference, handoverId })
    : null;
  if (!summary) notFound();

  const sending = maySendAgain(summary);
  return {
    head,
    summary,
    today: today(),
    mayEdit: mayEditSummary(summary.handover.status).ok,
    /** Why no new version can be sent; null when one can. */
    noNewVersion: sending.ok ? null : sending.refusal,
  };
}

/** One section of a summary, to be written for its destination. 404 for a section that there is not. */
export async function loadSection(reference: string, handoverId: string, asked: string) {
  const section = summarySections.find((name) => name === asked);
  if (!section) notFound();

  const { head, summary } = await loadSummary(reference, handoverId);
  const may = mayEditSummary(summary.handover.status);
  return {
    head,
    summary,
    section,
    today: today(),
    version: await countSavings({ caseId: head.id, handoverId, section }),
    locked: may.ok ? null : summaryRefusals[may.refusal],
  };
}

/** The copy for the person, in plain language; none for someone who has died. */
export async function loadPlainCopy(reference: string, handoverId: string) {
  const { head, summary, today: on } = await loadSummary(reference, handoverId);
  const { record, edited, leaving } = summary;
  const status = copyStatusOf({ diedOn: summary.case.diedOn, routes: record.routes });
  return {
    head,
    summary,
    status,
    today: on,
    sections: status === "died" ? [] : plainCopy(record, edited, leaving),
  };
}
