import { demoAccounts, demoPassword } from "@/lib/auth/demonstration";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/platform/db";
import { aStaffMember } from "@/prisma/factories/staff";

/** Adds the accounts of the demonstration that a programme does not have yet. Those that exist are left as they are. */
export async function addMissingAccounts(programmeId: string): Promise<void> {
  for (const account of demoAccounts) {
    if ((await db.staff.count({ where: { email: account.email } })) > 0) continue;
    const passwordHash = await hashPassword(demoPassword);
    await aStaffMember({ ...account, programmeId, passwordHash });
  }
}
