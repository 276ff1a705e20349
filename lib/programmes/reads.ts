import "server-only";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { defaultSettings, type ProgrammeSettings } from "@/lib/domain/programme/settings";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Programme } from "./types";

const programmeRow = {
  id: true,
  name: true,
  provider: true,
  commissioner: true,
  lastReferralOn: true,
  closesOn: true,
  dataEntryClosesOn: true,
  recordsFreezeOn: true,
  settings: true,
} satisfies Prisma.ProgrammeSelect;

/** The programme of a scope or an actor. It always exists, because both come from a membership. */
export async function findProgramme(id: string, client: Tx = db): Promise<Programme> {
  return toProgramme(await client.programme.findUniqueOrThrow({ where: { id }, select: programmeRow }));
}

/** The programme of this installation, for the public pages; null before set-up. */
export async function findPublicProgramme(): Promise<Programme | null> {
  const row = await db.programme.findFirst({ select: programmeRow, orderBy: { createdAt: "asc" } });
  return row && toProgramme(row);
}

const toProgramme = ({
  id,
  name,
  provider,
  commissioner,
  settings,
  ...days
}: Prisma.ProgrammeGetPayload<{ select: typeof programmeRow }>): Programme => ({
  id,
  name,
  provider,
  commissioner,
  dates: {
    lastReferralOn: storedDay(days.lastReferralOn),
    closesOn: storedDay(days.closesOn),
    dataEntryClosesOn: storedDay(days.dataEntryClosesOn),
    recordsFreezeOn: storedDay(days.recordsFreezeOn),
  },
  settings: { ...defaultSettings, ...(settings as Partial<ProgrammeSettings>) },
});
