import "server-only";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { EventToRecord, ProgrammeEvent } from "./events";

type Written = { programmeId: string | null; byId: string | null };

/** Records what was done to a case. It takes the transaction: if the record cannot be written, nothing is. */
export const recordCaseEvent = (
  tx: Tx,
  { programmeId, byId, caseId }: Written & { caseId: string },
  { kind, cancelsId, ...data }: EventToRecord,
) =>
  tx.auditEvent.create({
    data: { programmeId, byId, caseId, kind, cancelsId: cancelsId ?? null, data, at: now() },
  });

/** The same for many cases at once. */
export const recordCaseEvents = (
  tx: Tx,
  { programmeId, byId }: Written,
  events: readonly { caseId: string; event: EventToRecord }[],
) =>
  tx.auditEvent.createMany({
    data: events.map(({ caseId, event: { kind, cancelsId, ...data } }) => ({
      programmeId,
      byId,
      caseId,
      kind,
      cancelsId: cancelsId ?? null,
      data,
      at: now(),
    })),
  });

/** Records what was done to the programme, its staff or its directory, and what was exported. */
export const recordEvent = (tx: Tx, { programmeId, byId }: Written, { kind, ...data }: ProgrammeEvent) =>
  tx.auditEvent.create({ data: { programmeId, byId, kind, data, at: now() } });
