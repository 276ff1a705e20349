import { now } from "@/lib/platform/clock";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { termsOf } from "@/lib/programme-changes/reads";
import { findProgramme } from "@/lib/programmes/reads";
import { db } from "@/lib/platform/db";
import type { Prisma, Programme } from "@/lib/platform/generated/prisma/client";
import { columns } from "./rows";

/** A closing service with the dates of York Pathways, which no one has confirmed yet. */
export const aProgramme = (over: Partial<Prisma.ProgrammeUncheckedCreateInput> = {}): Promise<Programme> =>
  db.programme.create({
    data: columns({
      name: "York Pathways",
      provider: "Pathways Support CIC",
      commissioner: "Office of the Police, Fire and Crime Commissioner",
      lastReferralOn: "2020-07-31",
      closesOn: "2020-09-30",
      dataEntryClosesOn: "2020-10-23",
      recordsFreezeOn: "2020-12-31",
      createdAt: now(),
      ...over,
    }),
  });

/** The last day for corrections of a programme passes, as for a form that was open when the day changed. */
export const passCorrections = (programmeId: string) =>
  db.programme.update({
    where: { id: programmeId },
    data: columns({ lastReferralOn: "2020-06-30", closesOn: "2020-07-31", dataEntryClosesOn: "2020-08-31" }),
  });

/** A proposal to support people for two weeks longer. */
export async function aProgrammeChange({
  programmeId,
  proposedById,
}: {
  programmeId: string;
  proposedById: string;
}) {
  const before = termsOf(await findProgramme(programmeId));
  const after = { ...before, dates: { ...before.dates, closesOn: calendarDate("2020-10-14") } };
  return db.programmeChange.create({
    data: {
      programmeId,
      before,
      after,
      reason: "Two destinations begin in October.",
      whoIsLeft: "Six people, whose places begin on 5 October.",
      proposedById,
      proposedAt: now(),
    },
  });
}
