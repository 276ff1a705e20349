import { expect, it } from "vitest";
import { demoAccounts } from "@/lib/auth/demonstration";
import { db } from "@/lib/platform/db";
import { aProgramme } from "@/prisma/factories/programmes";
import { aManager } from "@/prisma/factories/staff";
import { addMissingAccounts } from "./york/accounts";

it("adds the accounts that an earlier example does not have, and leaves the others as they are", async () => {
  const { id: programmeId } = await aProgramme();
  const nadia = await aManager({ programmeId, email: "manager@example.org", name: "Nadia Rahman" });
  await addMissingAccounts(programmeId);
  await addMissingAccounts(programmeId);

  const staff = await db.staff.findMany({
    where: { memberships: { some: { programmeId } } },
    select: { email: true },
  });
  expect(staff.map(({ email }) => email).toSorted()).toEqual(
    demoAccounts.map(({ email }) => email).toSorted(),
  );
  expect(await db.staff.findUnique({ where: { id: nadia.id } })).toMatchObject({
    passwordHash: nadia.passwordHash,
    version: 0,
  });
});
