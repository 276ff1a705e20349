import fs from "node:fs";
import path from "node:path";
import { test as base } from "playwright/test";
import type { StaffRole } from "@/lib/domain/permissions/roles";
import { aSession, aStaffMember, type StaffMember } from "@/prisma/factories";

type Over = Omit<NonNullable<Parameters<typeof aStaffMember>[0]>, "role">;
type Fixtures = { signInAs: (role: StaffRole, over?: Over) => Promise<StaffMember> };
type OfWorker = { settings: undefined };

const project = path.resolve(import.meta.dirname, "../..");

export const test = base.extend<Fixtures, OfWorker>({
  /** The settings of the server that is tested, as it wrote them: with them the makers of rows reach its database. */
  settings: [
    async ({}, use) => {
      const file = path.resolve(project, process.env["ONWARD_DATA_DIR"] ?? ".data", "e2e/e2e.json");
      Object.assign(process.env, JSON.parse(fs.readFileSync(file, "utf8")));
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],

  /** Signs somebody new in by setting the cookie that signing in would set. One spec goes through the real door. */
  signInAs: async ({ context, baseURL = "" }, use) => {
    await use(async (role, over) => {
      const staff = await aStaffMember({ ...over, role });
      await context.addCookies([{ ...(await aSession(staff)), url: baseURL }]);
      return staff;
    });
  },
});
