import { hashSync } from "@node-rs/argon2";
import { encode } from "next-auth/jwt";
import { countAttempt, fromAddress, keyOf } from "@/lib/auth/attempts";
import { cookieName } from "@/lib/auth/cookie-name";
import { openSession } from "@/lib/auth/sessions";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { atInstant, now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { settings } from "@/lib/platform/env";
import type { Case, Staff } from "@/lib/platform/generated/prisma/client";
import { findProgramme } from "@/lib/programmes/reads";
import { aProgramme } from "./programmes";
import { unique } from "./rows";

/** A member of staff with the role and the programme of their membership. */
export type StaffMember = Staff & { role: StaffRole; programmeId: string; dates: ProgrammeDates };

/** The password of every member of staff created here. */
export const testPassword = "a long enough password";

/** Hashed once and as cheaply as argon2 allows, because tests need no protection from attackers. */
const cheapHash = hashSync(testPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 });

type StaffGiven = Partial<Pick<Staff, "name" | "email" | "status" | "statusSince" | "passwordHash">> & {
  role?: StaffRole;
  programmeId?: string;
};

export async function aStaffMember({
  role = "worker",
  programmeId,
  ...over
}: StaffGiven = {}): Promise<StaffMember> {
  const programme = programmeId ?? (await aProgramme()).id;
  const { dates } = await findProgramme(programme);
  const staff = await db.staff.create({
    data: {
      name: "Amal Devlin",
      email: `${role}.${unique()}@example.org`,
      passwordHash: cheapHash,
      createdAt: now(),
      statusSince: columnOf(today()),
      ...over,
      memberships: { create: { programmeId: programme, role } },
    },
  });
  return { ...staff, role, programmeId: programme, dates };
}

type InOneRole = Omit<StaffGiven, "role">;

export const aWorker = (over: InOneRole = {}) =>
  aStaffMember({ name: "Amal Devlin", ...over, role: "worker" });

export const aManager = (over: InOneRole = {}) =>
  aStaffMember({ name: "Bea Lindqvist", ...over, role: "manager" });

export const aCommissioner = (over: InOneRole = {}) =>
  aStaffMember({ name: "Chris Adeyemi", ...over, role: "commissioner" });

export const anAdministrator = (over: InOneRole = {}) =>
  aStaffMember({ name: "Dana Fairley", ...over, role: "administrator" });

/** The member of staff as an actor. */
export const actorOf = ({ id, name, role, programmeId, dates }: StaffMember): Actor => ({
  id,
  name,
  role,
  programmeId,
  covers: [],
  dates,
});

/** The cookie that signing in would set. Needs the settings of the server that reads it. */
export async function aSession(
  { id }: StaffMember,
  instant = now(),
): Promise<{ name: string; value: string }> {
  const name = cookieName("session");
  const token = { sessionToken: await atInstant(instant, () => openSession(db, id)) };
  return { name, value: await encode({ token, secret: settings().AUTH_SECRET, salt: name }) };
}

/** Records `count` sign-ins to an account that have just failed at an address. */
export async function failedSignIns(count: number, { email, address }: { email: string; address: string }) {
  const key = keyOf({ account: email, from: fromAddress(address) });
  for (let made = 0; made < count; made++) await countAttempt(key);
}

/** How many failed sign-ins count for an account from an address. */
export async function countFailedSignIns({ email, address }: { email: string; address: string }) {
  const pair = keyOf({ account: email, from: fromAddress(address) });
  return (await db.signInAttempt.findUnique({ where: { pair } }))?.failures ?? 0;
}

export async function workerOf({ workerId, programmeId }: Case): Promise<Actor> {
  const worker = await db.staff.findUniqueOrThrow({ where: { id: workerId } });
  const { dates } = await findProgramme(programmeId);
  return actorOf({ ...worker, role: "worker", programmeId, dates });
}
