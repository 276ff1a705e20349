import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { anAlert } from "@/prisma/factories/alerts";
import { aCase } from "@/prisma/factories/cases";
import { aChecklistEntry } from "@/prisma/factories/checklists";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { aCrisisContact } from "@/prisma/factories/crisis-contacts";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover, sentVersion } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { anImport } from "@/prisma/factories/imports";
import { anInvolvement } from "@/prisma/factories/professionals";
import { aProgramme, aProgrammeChange } from "@/prisma/factories/programmes";
import { aSession, aStaffMember } from "@/prisma/factories/staff";

/** Everyone who may request a page of a case: its worker, another worker, the other roles, and a visitor who is signed out. */
export const visitors = ["own", "other", "manager", "commissioner", "administrator", "no_one"] as const;
export type Visitor = (typeof visitors)[number];

const roles: Record<Exclude<Visitor, "no_one">, StaffRole> = {
  own: "worker",
  other: "worker",
  manager: "manager",
  commissioner: "commissioner",
  administrator: "administrator",
};

type Cookie = { name: string; value: string };
export type Scene = Awaited<ReturnType<typeof aScene>>;

/** One programme with data for every page, and staff of every role. */
export async function aScene() {
  const { id: programmeId } = await aProgramme();
  const make = (visitor: keyof typeof roles) => aStaffMember({ programmeId, role: roles[visitor] });
  const own = await make("own");

  const { id: caseId, reference } = await aCase({ programmeId, workerId: own.id });
  const contact = await aContact({ caseId });
  const destination = await aDestination({ programmeId });
  const handover = await aHandover({ caseId, destinationId: destination.id, status: "referred" });
  const alert = await anAlert({ caseId });
  const crisis = await aCrisisContact({ caseId });
  const involvement = await anInvolvement({ caseId });
  const entry = await aChecklistEntry({ handoverId: handover.id });
  const version = await sentVersion(handover.id);
  const proposed = await aCase({ programmeId, workerId: own.id });
  const manager = await make("manager");
  const hold = await aHold({ caseId: proposed.id, proposedById: manager.id });
  const { id: askedId } = await aCase({ programmeId, workerId: own.id });
  const request = await aClosureRequest({ caseId: askedId, requestedById: manager.id });
  const batch = await anImport(manager);
  const change = await aProgrammeChange({ programmeId, proposedById: manager.id });

  const staff = {
    own,
    manager,
    other: await make("other"),
    commissioner: await make("commissioner"),
    administrator: await make("administrator"),
  };
  const cookies = new Map<Visitor, Cookie>();
  for (const [visitor, member] of Object.entries(staff)) {
    cookies.set(visitor as Visitor, await aSession(member));
  }

  return {
    cookies,
    /** The value for each bracketed part of a route. */
    parts: {
      reference,
      contactId: contact.id,
      handoverId: handover.id,
      move: "acknowledge",
      destinationId: destination.id,
      staffId: own.id,
      batchId: batch.id,
      changeId: change.id,
      alertId: alert.id,
      crisisId: crisis.id,
      involvementId: involvement.id,
      entryId: entry.id,
      versionId: version.id,
      holdId: hold.id,
      requestId: request.id,
      section: "plan",
      part: "own_words",
      reason: "duplicate_or_error",
      letter: "other_help",
    },
    otherId: staff.other.id,
  };
}

/** The headers that a visitor's browser sends with every request. */
export function headersOf({ cookies }: Scene, visitor: Visitor): Record<string, string> {
  const cookie = cookies.get(visitor);
  return cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {};
}

/** The address of a page in the scene, with the bracketed parts filled in. */
export function addressOf(route: string, { parts }: Scene): string {
  const special: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "/cases/[reference]/moves/[move]": { move: "lose_contact" },
    "/closures/[requestId]/[move]": { move: "send_back_closure" },
    "/held/[reference]/[move]": { move: "take_hold" },
    "/holds/[holdId]/[move]": { move: "return_hold" },
  };
  const named: Readonly<Record<string, string>> = { ...parts, ...special[route] };
  return route.replace(/\[(\w+)\]/g, (_, part: string) => {
    const value = named[part];
    if (value === undefined) throw new Error(`The scene has nothing for [${part}] of ${route}`);
    return value;
  });
}
