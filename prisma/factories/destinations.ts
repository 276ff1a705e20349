import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { DestinationService, Prisma } from "@/lib/platform/generated/prisma/client";
import { aProgramme } from "./programmes";
import { columns, unique } from "./rows";

export async function aDestination(
  over: Partial<Prisma.DestinationServiceUncheckedCreateInput> = {},
): Promise<DestinationService> {
  return db.destinationService.create({
    data: columns({
      programmeId: over.programmeId ?? (await aProgramme()).id,
      name: `Destination ${unique()}`,
      summary: "Support by talking and doing, one to one.",
      phone: "01904 555000",
      route: "either",
      accepting: "yes",
      areas: ["York"],
      needs: ["mental_health"],
      waitWeeks: 2,
      lastCheckedOn: today(),
      listedPublicly: true,
      ...over,
    }),
  });
}
