import "server-only";
import { findLastEvent } from "@/lib/audit/history";
import { plainInstant } from "@/lib/domain/calendar/format";
import type { Actor } from "@/lib/domain/permissions/actor";
import { roleLabels } from "@/lib/domain/vocabulary/staff-roles";
import { today } from "@/lib/platform/clock";
import type { CurrentState } from "@/lib/platform/form-state";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { signInWords } from "./messages";
import type { StaffMember } from "./types";

const memberRow = {
  role: true,
  staff: {
    select: {
      id: true,
      name: true,
      email: true,
      active: true,
      version: true,
      _count: { select: { worksCases: { where: { position: { not: "ended" } } } } },
    },
  },
} satisfies Prisma.MembershipSelect;

const inHumanOrder = new Intl.Collator("en-GB");

/** All staff of the actor’s programme, past and present: those who can sign in first, then by name. */
export async function listStaff({ programmeId }: Actor): Promise<StaffMember[]> {
  const rows = await db.membership.findMany({ where: { programmeId }, select: memberRow });
  return rows
    .map(toMember)
    .sort((a, b) => Number(b.active) - Number(a.active) || inHumanOrder.compare(a.name, b.name));
}

/** A member of staff of the actor’s programme. */
export async function findStaffMember(
  { programmeId }: Actor,
  staffId: string,
  client: Tx = db,
): Promise<StaffMember | null> {
  const row = await client.membership.findUnique({
    where: { programmeId_staffId: { programmeId, staffId } },
    select: memberRow,
  });
  return row && toMember(row);
}

/** What another person changed on a member of staff since the form was opened, beside what the form would change. */
export async function whatChanged(
  client: Tx,
  member: StaffMember,
  attempted: Partial<Pick<StaffMember, "name" | "role" | "active">>,
): Promise<CurrentState> {
  const event = await findLastEvent(client, {
    kinds: ["staff_changed", "password_reset"],
    names: { staffId: member.id },
  });
  const after = { ...member, ...attempted };
  const facts = [
    { label: "Name", value: member.name, attempted: after.name },
    { label: "Role", value: roleLabels[member.role], attempted: roleLabels[after.role] },
    { label: "Signing in", value: signInWords(member.active), attempted: signInWords(after.active) },
  ].filter(({ value, attempted }) => value !== attempted);
  const isReset = event?.kind === "password_reset";

  return {
    by: event?.by?.name ?? "Someone",
    when: event ? plainInstant(event.at, today()) : "since you opened the form",
    version: member.version,
    facts: isReset
      ? [...facts, { label: "Password", value: "A new one was created", attempted: "–" }]
      : facts,
  };
}

const toMember = ({
  role,
  staff: { _count, ...staff },
}: Prisma.MembershipGetPayload<{ select: typeof memberRow }>): StaffMember => ({
  ...staff,
  role,
  people: _count.worksCases,
});
