import "server-only";
import { plainInstant } from "@/lib/domain/calendar/words";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { linesOf, type SectionText } from "@/lib/domain/summary/section-text";
import { summarySectionLabels, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { SummaryChanged } from "./messages";
import type { SummaryView } from "./types";

type OfSection = { caseId: string; handoverId: string; section: SummarySection };

/**
 * The version of a section: how often it was written or dropped for this destination. Dropping takes the text away,
 * so that only the record of what was done can count.
 */
export const listSavings = (tx: Tx, { caseId, handoverId, section }: OfSection) =>
  tx.auditEvent.findMany({
    where: {
      caseId,
      kind: "summary_section_saved",
      AND: [
        { data: { path: ["handoverId"], equals: handoverId } },
        { data: { path: ["section"], equals: section } },
      ],
    },
    select: { at: true, by: { select: { name: true } } },
    orderBy: { id: "desc" },
  });

/** Compares the version of a section that a person saw with the one that stands; refuses with both texts. */
export async function sameSection(
  tx: Tx,
  { case: { id: caseId }, handover, sections }: SummaryView,
  {
    section,
    version,
    attempted,
  }: { section: SummarySection; version: number; attempted: SectionText | null },
): Promise<Result<null, SummaryChanged>> {
  const savings = await listSavings(tx, { caseId, handoverId: handover.id, section });
  if (savings.length === version) return ok(null);

  const [last] = savings;
  return refuse({
    changed: {
      by: last?.by?.name ?? "Someone",
      when: last ? plainInstant(last.at, today()) : "since",
      version: savings.length,
      facts: [
        {
          label: summarySectionLabels[section],
          value: linesOf(sections[section]).join("\n"),
          attempted: attempted ? linesOf(attempted).join("\n") : "As the record says",
        },
      ],
    },
  });
}

/** The same for the newest version that left. */
export function sameNewest(
  { versions: [newest] }: SummaryView,
  number: number,
): Result<null, SummaryChanged> {
  if (!newest || newest.number === number) return ok(null);
  return refuse({
    changed: {
      by: newest.frozenBy,
      when: plainInstant(newest.frozenAt, today()),
      version: newest.number,
      facts: [{ label: "Newest version", value: `Version ${newest.number}`, attempted: `Version ${number}` }],
    },
  });
}
