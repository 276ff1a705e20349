import { searchTextOf } from "@/lib/domain/person/name";
import { db } from "@/lib/platform/db";
import type { Prisma, ServiceUser } from "@/lib/platform/generated/prisma/client";
import { aProgramme } from "./programmes";
import { columns } from "./rows";

export async function aServiceUser(
  over: Partial<Prisma.ServiceUserUncheckedCreateInput> = {},
): Promise<ServiceUser> {
  const { firstName = "Robin", lastName = "Thistlewood", preferredName = null } = over;
  return db.serviceUser.create({
    data: columns({
      programmeId: over.programmeId ?? (await aProgramme()).id,
      dateOfBirth: "1984-02-29",
      phone: "07700 900123",
      address: "12 Mill Lane, York",
      gpPractice: "Priory Medical Group",
      gpStatus: "registered" as const,
      searchText: searchTextOf({ firstName, lastName, preferredName }, []),
      ...over,
      firstName,
      lastName,
      preferredName,
    }),
  });
}
