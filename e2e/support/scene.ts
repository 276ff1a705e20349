import type { StaffRole } from "@/lib/domain/permissions/roles";
import {
  aCase,
  aClosureRequest,
  aContact,
  aDestination,
  aHandover,
  aProgramme,
  aSession,
  aStaffMember,
  anImport,
} from "@/prisma/factories";

/** Everybody who can ask for a page of a case: its own worker, another one, the other roles, and nobody. */
export const visitors = ["own", "other", "manager", "commissioner", "administrator", "nobody"] as const;
export type Visitor = (typeof visitors)[number];

const roles: Record<Exclude<Visitor, "nobody">, StaffRole> = {
  own: "worker",
  other: "worker",
  manager: "manager",
  commissioner: "commissioner",
  administrator: "administrator",
};

type Cookie = { name: string; value: string };
export type Scene = Awaited<ReturnType<typeof aScene>>;

/** One programme with something on every page, and somebody of every kind to look at it. */
export async function aScene() {
  const { id: programmeId } = await aProgramme();
  const make = (visitor: keyof typeof roles) => aStaffMember({ programmeId, role: roles[visitor] });
  const own = await make("own");

  const { id: caseId, reference } = await aCase({ programmeId, workerId: own.id });
  const contact = await aContact({ caseId, purposes: ["needs_review"] });
  const destination = await aDestination({ programmeId });
  const handover = await aHandover({ caseId, destinationId: destination.id, status: "referred" });
  const ended = await aCase({ programmeId, workerId: own.id, endReason: "moved_away" });
  const asked = await aCase({ programmeId, workerId: own.id });
  await aClosureRequest({ caseId: asked.id });
  const manager = await make("manager");
  const batch = await anImport(manager);

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
    /** What stands in the place of each part of an address that is in brackets. */
    parts: {
      reference,
      contactId: contact.id,
      handoverId: handover.id,
      move: "acknowledge",
      destinationId: destination.id,
      staffId: own.id,
      batchId: batch.id,
    },
    otherId: staff.other.id,
    ended: ended.reference,
    asked: asked.reference,
  };
}

/** What the browser of a visitor sends along with every request. */
export function headersOf({ cookies }: Scene, visitor: Visitor): Record<string, string> {
  const cookie = cookies.get(visitor);
  return cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {};
}

/** The address of a page in the scene: what stands in brackets is filled in. */
export function addressOf(route: string, { parts, ended, asked }: Scene): string {
  const special: Readonly<Record<string, string>> = {
    "/cases/[reference]/reopen": ended,
    "/cases/[reference]/closure/decide": asked,
  };
  const named: Readonly<Record<string, string>> = { ...parts, reference: special[route] ?? parts.reference };
  return route.replace(/\[(\w+)\]/g, (_, part: string) => {
    const value = named[part];
    if (value === undefined) throw new Error(`The scene has nothing for [${part}] of ${route}`);
    return value;
  });
}
