import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { personFields } from "@/lib/domain/person/fields";
import { personSelect, valuesOf } from "@/lib/people/columns";
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
      serviceUser: { select: personSelect },
      riskLevel: true,
      needs: { select: { area: true }, orderBy: { area: "asc" } },
      ownWords: true,
      safeRoutes: { where: { channel: "leave_message" }, select: { safe: true } },
    },
  });
  return new Map(
    rows.map(({ id, serviceUser, riskLevel, needs, ownWords, safeRoutes }) => [
      id,
      {
        ...valuesOf(personFields, serviceUser),
        risk: riskLevel,
        needs: needs.map(({ area }) => area),
        ownWords,
        leaveMessage: safeRoutes[0]?.safe ?? null,
      },
    ]),
  );
}
