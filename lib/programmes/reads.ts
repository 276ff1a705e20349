import "server-only";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import { defaultSettings, type ProgrammeSettings } from "@/lib/domain/programme/settings";
import { toldApart } from "@/lib/domain/text/told-apart";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Programme } from "./types";

/** The columns of a programme's dates. */
export const dateColumns = {
  lastReferralOn: true,
  closesOn: true,
  dataEntryClosesOn: true,
  recordsFreezeOn: true,
} satisfies Record<keyof ProgrammeDates, true>;

/** Those columns as the rules know them. */
export const toDates = (days: Record<keyof ProgrammeDates, Date>): ProgrammeDates => ({
  lastReferralOn: storedDay(days.lastReferralOn),
  closesOn: storedDay(days.closesOn),
  dataEntryClosesOn: storedDay(days.dataEntryClosesOn),
  recordsFreezeOn: storedDay(days.recordsFreezeOn),
});

const programmeRow = {
  id: true,
  name: true,
  provider: true,
  commissioner: true,
  ...dateColumns,
  settings: true,
  datesConfirmedAt: true,
  destinations: {
    where: { waitWeeks: { not: null } },
    select: { waitWeeks: true },
    orderBy: { waitWeeks: "desc" },
    take: 1,
  },
  memberships: {
    where: { role: { in: ["manager", "commissioner"] }, staff: { status: "active" } },
    select: { role: true, staffId: true },
    orderBy: { staffId: "asc" },
  },
} satisfies Prisma.ProgrammeSelect;

/** The programme of a scope or an actor. It always exists, because both come from a membership. */
export async function findProgramme(id: string, client: Tx = db): Promise<Programme> {
  return toProgramme(
    await client.programme.findUniqueOrThrow({
      where: { id },
      select: programmeRow,
      relationLoadStrategy: "join",
    }),
  );
}

/** The programme of this installation, for the public pages; null before set-up. */
export async function findPublicProgramme(): Promise<Programme | null> {
  const row = await db.programme.findFirst({ select: programmeRow, orderBy: { createdAt: "asc" } });
  return row && toProgramme(row);
}

/** How many active members of staff a programme has in a role. */
export const countActive = (programmeId: string, role: StaffRole, client: Tx = db): Promise<number> =>
  client.membership.count({ where: { programmeId, role, staff: { status: "active" } } });

/** The staff of a programme, here now or before, by id: those of the same name are told apart by their address. */
export async function listStaffNames(
  programmeId: string,
  client: Tx = db,
): Promise<ReadonlyMap<string, string>> {
  const staff = await client.staff.findMany({
    where: { memberships: { some: { programmeId } } },
    select: { id: true, name: true, email: true },
  });
  return toldApart(staff);
}

/** Members of staff of a programme, each by the name that tells them apart. */
export async function toldApartIn<Member extends { id: string; name: string }>(
  programmeId: string,
  members: readonly Member[],
  client: Tx = db,
): Promise<Member[]> {
  const names = await listStaffNames(programmeId, client);
  return members.map((member) => ({ ...member, name: names.get(member.id) ?? member.name }));
}

const toProgramme = ({
  id,
  name,
  provider,
  commissioner,
  settings,
  datesConfirmedAt,
  destinations: [longest],
  memberships,
  ...days
}: Prisma.ProgrammeGetPayload<{ select: typeof programmeRow }>): Programme => ({
  id,
  name,
  provider,
  commissioner,
  dates: toDates(days),
  isConfirmed: datesConfirmedAt !== null,
  settings: { ...defaultSettings, ...(settings as Partial<ProgrammeSettings>) },
  longestWaitWeeks: longest?.waitWeeks ?? null,
  staff: { managers: idsOf("manager", memberships), office: idsOf("commissioner", memberships) },
});

const idsOf = (role: StaffRole, members: readonly { role: StaffRole; staffId: string }[]): string[] =>
  members.filter((member) => member.role === role).map(({ staffId }) => staffId);
