import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { attemptsSince } from "@/lib/domain/facts/conditions";
import { callingName } from "@/lib/domain/person/name";
import { routesOf } from "@/lib/domain/person/safe-routes";
import { nameSelect } from "@/lib/people/columns";
import { db, type Tx } from "@/lib/platform/db";
import type { CaseToWrite } from "./types";

/** The case of the person a letter is written to; null when the scope does not reach it. */
export async function findCaseToWrite(
  scope: CaseScope,
  reference: string,
  client: Tx = db,
): Promise<CaseToWrite | null> {
  const row = await client.case.findFirst({
    where: { ...within(scope), reference },
    select: {
      serviceUser: { select: { ...nameSelect, address: true } },
      diedOn: true,
      earlierContactOn: true,
      contacts: {
        select: { happenedOn: true, with: true, direction: true, result: true, status: true },
      },
      safeRoutes: { select: { channel: true, safe: true } },
      alerts: { where: { kind: "no_safe_route", endedOn: null }, select: { id: true } },
      worker: { select: { name: true } },
      holderOffice: { select: { name: true } },
      leadHandover: {
        select: {
          status: true,
          expectedStartOn: true,
          destination: { select: { name: true, phone: true, secondPhone: true, hours: true } },
        },
      },
    },
  });
  if (!row) return null;

  const { serviceUser: person, leadHandover: lead, holderOffice } = row;
  return {
    addressee: `${person.firstName} ${person.lastName}`,
    greeting: callingName(person),
    address: person.address,
    diedOn: optionalDay(row.diedOn),
    routes: routesOf(row.safeRoutes),
    hasNoSafeRoute: row.alerts.length > 0,
    isSearchedFor:
      attemptsSince({
        earlierContactOn: optionalDay(row.earlierContactOn),
        contacts: row.contacts.map((contact) => ({
          ...contact,
          happenedOn: storedDay(contact.happenedOn),
        })),
      }).length > 0,
    lead: lead?.status ?? null,
    newContact: lead && { ...lead.destination, startOn: optionalDay(lead.expectedStartOn) },
    signedBy: (holderOffice ?? row.worker).name,
    isHeld: holderOffice !== null,
  };
}
