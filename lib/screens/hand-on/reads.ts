import "server-only";
import { within, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { columnOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { officeSelect } from "@/lib/people/columns";
import { db } from "@/lib/platform/db";
import { afterCareOf, deputyIs, heldBy, proposedBy, workedBy } from "@/lib/staff/reads";
import type { CarriedList } from "./types";

/** Everything that a member of staff carries and has to hand on before they leave. */
export async function listCarried(
  scope: CaseScope | OfficeScope,
  staffId: string,
  { today, limit }: { today: CalendarDate; limit: number },
): Promise<CarriedList> {
  const worked = { AND: [within(scope), workedBy(staffId)] };
  const reference = { select: { reference: true } } as const;
  const [total, rows, holds, afterCare, deputies, requests, proposals, covers] = await Promise.all([
    db.case.count({ where: worked }),
    db.case.findMany({
      where: worked,
      select: { ...officeSelect("id", "reference", "stage"), version: true },
      orderBy: { reference: "asc" },
      take: limit,
    }),
    db.hold.findMany({
      where: { kind: "hold", state: "accepted", case: { AND: [within(scope), heldBy(staffId)] } },
      select: { id: true, case: reference },
      orderBy: { case: { reference: "asc" } },
    }),
    db.hold.findMany({
      where: { AND: [afterCareOf(staffId), { case: within(scope) }] },
      select: { id: true, case: reference },
      orderBy: { case: { reference: "asc" } },
    }),
    db.hold.findMany({
      where: { AND: [deputyIs(staffId), { case: within(scope) }] },
      select: { id: true, case: reference },
      orderBy: { case: { reference: "asc" } },
    }),
    db.closureRequest.findMany({
      where: { requestedById: staffId, decision: "pending", case: within(scope) },
      select: { reason: true, case: reference },
      orderBy: { requestedAt: "asc" },
    }),
    db.hold.findMany({
      where: { AND: [proposedBy(staffId), { case: within(scope) }] },
      select: { case: reference },
      orderBy: { proposedAt: "asc" },
    }),
    db.absence.findMany({
      where: { coveredById: staffId, endedAt: null, endsOn: { gte: columnOf(today) } },
      select: { endsOn: true, staff: { select: { id: true, name: true } } },
      orderBy: { endsOn: "asc" },
    }),
  ]);
  return {
    cases: { total, rows },
    held: holds.map(({ id, case: { reference: of } }) => ({ id, reference: of })),
    inAfterCare: afterCare.map(({ id, case: { reference: of } }) => ({ id, reference: of })),
    deputyFor: deputies.map(({ id, case: { reference: of } }) => ({ id, reference: of })),
    closureRequests: requests.map(({ reason, case: { reference: of } }) => ({ reason, reference: of })),
    holdProposals: proposals.map(({ case: { reference: of } }) => ({ reference: of })),
    covers: covers.map(({ endsOn, staff }) => ({
      staffId: staff.id,
      name: staff.name,
      endsOn: storedDay(endsOn),
    })),
  };
}
