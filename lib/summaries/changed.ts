import "server-only";
import type { CaseEventKind } from "@/lib/audit/events";
import { listTimes } from "@/lib/audit/history";
import { changedSince } from "@/lib/cases/changed";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { linesOf, type SectionText } from "@/lib/domain/summary/section-text";
import { summarySectionLabels, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import type { Tx } from "@/lib/platform/db";
import type { ChangedSince } from "@/lib/platform/refusals";
import type { SummaryView } from "./types";

type OfSection = { caseId: string; handoverId: string; section: SummarySection };

/**
 * The version of a section: how often it was written or dropped for this destination. Dropping takes the text away,
 * so that only the record of what was done can count.
 */
export const listSavings = (tx: Tx, { caseId, handoverId, section }: OfSection) =>
  listTimes(tx, { caseId, kinds: ["summary_section_saved"], names: { handoverId, section } });

/** Compares the version of a section that a person saw with the current one; refuses with both texts. */
export async function sameSection(
  tx: Tx,
  { case: { id: caseId }, handover, sections }: SummaryView,
  {
    section,
    version,
    attempted,
  }: { section: SummarySection; version: number; attempted: SectionText | null },
): Promise<Result<null, ChangedSince>> {
  const savings = await listSavings(tx, { caseId, handoverId: handover.id, section });
  if (savings.length === version) return ok(null);

  return refuse(
    changedSince(savings.at(-1), savings.length, [
      {
        label: summarySectionLabels[section],
        value: linesOf(sections[section]).join("\n"),
        attempted: attempted ? linesOf(attempted).join("\n") : "As the record says",
      },
    ]),
  );
}

/** What changes the facts that a summary is made of. */
const changing = [
  "review_part_saved",
  "risk_assessed",
  "alert_raised",
  "alert_reviewed",
  "alert_ended",
  "professional_added",
  "professional_removed",
  "sharing_decided",
  "sharing_approved",
  "summary_section_saved",
  "crisis_recorded",
  "crisis_in_error",
  "case_reassigned",
  "hold_accepted",
  "hold_taken",
  "hold_handed_on",
  "hold_ended",
  "death_recorded",
] as const satisfies CaseEventKind[];

/** When the facts of the summaries of a case have changed, oldest first. */
export const listChanges = async (tx: Tx, caseId: string): Promise<Date[]> =>
  (await listTimes(tx, { caseId, kinds: changing })).map(({ at }) => at);

/** The same for the newest version that was sent. */
export function sameNewest({ versions: [newest] }: SummaryView, number: number): Result<null, ChangedSince> {
  if (!newest || newest.number === number) return ok(null);
  const last = { at: newest.frozenAt, by: { name: newest.frozenBy } };
  return refuse(
    changedSince(last, newest.number, [
      { label: "Newest version", value: `Version ${newest.number}`, attempted: `Version ${number}` },
    ]),
  );
}
