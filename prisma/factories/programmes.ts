import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Prisma, Programme } from "@/lib/platform/generated/prisma/client";
import { columns } from "./rows";

/** A closing service with the dates of York Pathways. */
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
