import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { db } from "@/lib/platform/db";
import type { ExportedPerson } from "./outstanding";

/** The people of the cases that the scope reaches, by the id of the case. */
export async function findExportedPeople(
  scope: CaseScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExportedPerson>> {
  const rows = await db.case.findMany({
    where: { AND: [within(scope), { id: { in: [...ids] } }] },
    select: {
      id: true,
      serviceUser: {
        select: {
          lastName: true,
          firstName: true,
          preferredName: true,
          dateOfBirth: true,
          phone: true,
          address: true,
          gpPractice: true,
        },
      },
      riskLevel: true,
      needs: { select: { area: true }, orderBy: { area: "asc" } },
      ownWords: true,
      safeRoutes: { where: { channel: "leave_message" }, select: { safe: true } },
    },
  });
  return new Map(
    rows.map(({ id, serviceUser: { dateOfBirth, ...person }, riskLevel, needs, ownWords, safeRoutes }) => [
      id,
      {
        ...person,
        dateOfBirth: optionalDay(dateOfBirth),
        risk: riskLevel,
        needs: needs.map(({ area }) => area),
        ownWords,
        leaveMessage: safeRoutes[0]?.safe ?? null,
      },
    ]),
  );
}
