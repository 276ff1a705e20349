import { scopeOf } from "@/lib/auth/scope";
import { decideEntry } from "@/lib/checklists/writes";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { checklistItems } from "@/lib/domain/vocabulary/checklist";
import type { HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import type { Person } from "./person";
import { applied, minuteByMinute, type Step } from "./step";
import { checklistWords } from "./care-notes";

/**
 * Works through the checklist of the current handover from the top: all of it, or `count` items. Sometimes a manager
 * waives an item that cannot be done.
 */
export const checklistDone = (
  who: Person,
  on: CalendarDate,
  { kind = "lead", count }: { kind?: HandoverKind; count?: number } = {},
): Step => ({
  on,
  run: async ({ manager }) => {
    const { reference, worker, chance } = who;
    const open = await db.checklistEntry.findMany({
      where: { state: "open", handover: { case: { reference }, kind, status: "handing_over" } },
      select: { id: true, handoverId: true, version: true, item: true },
    });
    const inOrder = checklistItems.flatMap((item) => open.filter((entry) => entry.item === item));

    const decide = async ({ id: entryId, handoverId, version, item }: (typeof open)[number]) => {
      const isWaived = item === "money_and_medication" && chance.happens(0.1);
      const actor = isWaived ? manager : worker;
      const how = isWaived
        ? {
            state: "waived" as const,
            decidedOn: null,
            notes: "No medication and no appointments to carry over.",
          }
        : {
            state: "done" as const,
            decidedOn: on,
            notes: chance.happens(0.4) ? chance.deal(checklistWords) : null,
          };
      const entry = { requestKey: newRequestKey(), reference, handoverId, entryId, version, ...how };
      applied(reference, await decideEntry(scopeOf(actor), actor, entry));
    };
    await minuteByMinute(inOrder.slice(0, count).map((entry) => () => decide(entry)));
  },
});
