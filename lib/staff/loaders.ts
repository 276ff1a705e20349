import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requirePermission } from "@/lib/auth/actor";
import { today } from "@/lib/platform/clock";
import { can } from "@/lib/domain/permissions/can";
import { mayMoveAccountOf, thinRoles } from "@/lib/domain/permissions/staff-changes";
import {
  countCarried,
  countResponsibleFor,
  countWithoutResponsible,
  findStaffMember,
  listStaff,
} from "./reads";
import type { StaffList, StaffPage } from "./types";

export async function loadStaffList(): Promise<StaffList> {
  const actor = await requirePermission("see_staff");
  const members = await listStaff(actor);
  return {
    members,
    thinRoles: thinRoles(members),
    withoutResponsible: await countWithoutResponsible(actor, today()),
    mayManage: can(actor.role, "manage_staff"),
    mayReassign: can(actor.role, "reassign"),
  };
}

/** The page of a member of staff, as its address names them. */
export async function loadStaffPage(staffId: string): Promise<StaffPage> {
  const actor = await requirePermission("see_staff");
  const member = z.uuid().safeParse(staffId).success ? await findStaffMember(actor, staffId) : null;
  if (!member) notFound();

  const [members, carried, leftAlone] = await Promise.all([
    listStaff(actor),
    countCarried(member.id),
    countResponsibleFor(member.id),
  ]);
  const own = thinRoles(members, member.id).filter(({ role }) => role === member.role);
  return {
    member,
    isSelf: member.id === actor.id,
    mayManage: can(actor.role, "manage_staff"),
    mayHandOn: can(actor.role, "reassign"),
    mayMove: mayMoveAccountOf(actor.role, member.role),
    carried,
    leftAlone,
    thinWithout: member.status === "active" ? own : [],
  };
}
