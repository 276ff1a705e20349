import { recordCaseEvent } from "@/lib/audit/record";
import { addDays } from "@/lib/domain/calendar/calendar-date";
import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Alert, Prisma } from "@/lib/platform/generated/prisma/client";
import { aCase, derived } from "./cases";
import { columns } from "./rows";

type AlertGiven = Partial<Omit<Prisma.AlertUncheckedCreateInput, "id">>;

/** An alert raised today by the case's worker, to be reviewed in four weeks. */
export async function anAlert(over: AlertGiven = {}): Promise<Alert> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const alert = await db.alert.create({
    data: columns({
      kind: "self_neglect" as const,
      details: "Eats little when it gets dark early.",
      raisedOn: today(),
      reviewOn: addDays(today(), 28),
      raisedById: about.workerId,
      ...over,
      caseId: about.id,
    }),
  });
  const written = { programmeId: about.programmeId, byId: alert.raisedById, caseId: about.id };
  const event = { alertId: alert.id, alert: alert.kind };
  await recordCaseEvent(db, written, { kind: "alert_raised", ...event });
  if (alert.endedOn) await recordCaseEvent(db, written, { kind: "alert_ended", ...event });
  await derived(about);
  return alert;
}
