import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { EntryOfHandover, EntryView } from "./types";

const entryRow = {
  id: true,
  handoverId: true,
  item: true,
  state: true,
  decidedOn: true,
  decidedBy: { select: { name: true } },
  notes: true,
  version: true,
} satisfies Prisma.ChecklistEntrySelect;

/** The checklists of all handovers of a case, each in the order of its items. */
export async function listChecklists(scope: CaseScope, caseId: string): Promise<EntryView[]> {
  const rows = await db.checklistEntry.findMany({
    where: { handover: { case: { ...within(scope), id: caseId } } },
    select: entryRow,
    orderBy: [{ handoverId: "asc" }, { item: "asc" }],
  });
  return rows.map(toView);
}

/** One entry of a handover; null when there is none of this id, or the case is out of reach. */
export async function findEntry(
  scope: CaseScope,
  { reference, handoverId, entryId }: { reference: string; handoverId: string; entryId: string },
  client: Tx = db,
): Promise<EntryOfHandover | null> {
  const row = await client.checklistEntry.findFirst({
    where: { id: entryId, handoverId, handover: { case: { ...within(scope), reference } } },
    select: {
      ...entryRow,
      handover: {
        select: {
          caseId: true,
          status: true,
          startedOn: true,
          destination: { select: { id: true, name: true } },
        },
      },
    },
  });
  if (!row) return null;

  const { handover, ...entry } = row;
  const { caseId, startedOn, ...ofHandover } = handover;
  return { ...toView(entry), caseId, handover: { ...ofHandover, startedOn: optionalDay(startedOn) } };
}

const toView = ({
  decidedOn,
  decidedBy,
  ...row
}: Prisma.ChecklistEntryGetPayload<{ select: typeof entryRow }>): EntryView => ({
  ...row,
  decidedOn: optionalDay(decidedOn),
  decidedBy: decidedBy?.name ?? null,
});
