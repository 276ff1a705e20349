import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requirePermission } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions/can";
import { findStaffMember, listStaff } from "./reads";
import type { StaffList, StaffPage } from "./types";

export async function loadStaffList(): Promise<StaffList> {
  const actor = await requirePermission("see_staff");
  return {
    members: await listStaff(actor),
    mayManage: can(actor.role, "manage_staff"),
    mayReassign: can(actor.role, "reassign"),
  };
}

/** The page on which a member of staff is managed, as its address names them. */
export async function loadStaffPage(staffId: string): Promise<StaffPage> {
  const actor = await requirePermission("manage_staff");
  const member = z.uuid().safeParse(staffId).success ? await findStaffMember(actor, staffId) : null;
  return member ? { member, isSelf: member.id === actor.id } : notFound();
}
