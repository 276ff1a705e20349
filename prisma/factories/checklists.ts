import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { ChecklistEntry, Prisma } from "@/lib/platform/generated/prisma/client";
import { derived } from "./cases";
import { columns } from "./rows";

type EntryGiven = Partial<Omit<Prisma.ChecklistEntryUncheckedCreateInput, "id">> & { handoverId: string };

/** A checklist item of a handover. Changes the item if the handover already has it. */
export async function aChecklistEntry({ handoverId, ...over }: EntryGiven): Promise<ChecklistEntry> {
  const { case: about } = await db.handover.findUniqueOrThrow({
    where: { id: handoverId },
    select: { case: true },
  });
  const { item = "plan_talked_through", state = "open" } = over;
  const data = columns({
    // Reopens an item that was done or waived.
    ...(state === "open"
      ? { decidedOn: null, decidedById: null }
      : { decidedOn: today(), decidedById: about.workerId }),
    ...(state === "waived" && { notes: "The person does not want it." }),
    ...over,
    handoverId,
    item,
    state,
  });
  const entry = await db.checklistEntry.upsert({
    where: { handoverId_item: { handoverId, item } },
    create: data,
    update: data,
  });
  await derived(about);
  return entry;
}
