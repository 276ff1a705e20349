import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { personName } from "@/lib/domain/case/person-name";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { holderOf, optionalDay } from "./facts";
import type { CaseHead } from "./types";

const named = { select: { id: true, name: true } } as const;

const headRow = {
  id: true,
  reference: true,
  serviceUser: {
    select: {
      firstName: true,
      lastName: true,
      preferredName: true,
      dateOfBirth: true,
      phone: true,
      leaveMessage: true,
      address: true,
      gpPractice: true,
    },
  },
  startedOn: true,
  openedOn: true,
  worker: named,
  holderWorkerId: true,
  holderOfficeId: true,
  holderDestinationId: true,
  holderOffice: named,
  holderDestination: named,
  riskLevel: true,
  stage: true,
  endReason: true,
  endedOn: true,
  lastContactOn: true,
  nextDueOn: true,
  nextDueKind: true,
  version: true,
} satisfies Prisma.CaseSelect;

/** The head of a case that the scope reaches; null for every other reference, whether it exists or not. */
export async function findCaseHead(scope: CaseScope, reference: string): Promise<CaseHead | null> {
  const row = await db.case.findFirst({ where: { ...within(scope), reference }, select: headRow });
  return row && toHead(row);
}

function toHead(row: Prisma.CaseGetPayload<{ select: typeof headRow }>): CaseHead {
  const { serviceUser: person, worker } = row;
  const holder = holderOf(row);
  return {
    id: row.id,
    reference: row.reference,
    name: personName(person),
    dateOfBirth: optionalDay(person.dateOfBirth),
    phone: person.phone,
    leaveMessage: person.leaveMessage,
    address: person.address,
    gpPractice: person.gpPractice,
    startedOn: storedDay(row.startedOn),
    openedOn: storedDay(row.openedOn),
    worker,
    holder,
    holderName:
      holder.by === "worker" ? worker.name : ((row.holderOffice ?? row.holderDestination)?.name ?? null),
    risk: row.riskLevel,
    stage: row.stage,
    endReason: row.endReason,
    endedOn: optionalDay(row.endedOn),
    lastContactOn: optionalDay(row.lastContactOn),
    next:
      row.nextDueKind && row.nextDueOn ? { kind: row.nextDueKind, dueOn: storedDay(row.nextDueOn) } : null,
    version: row.version,
  };
}
