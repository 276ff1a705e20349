import fs from "node:fs";
import path from "node:path";
import { test as base, type BrowserContext, type Page } from "playwright/test";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { aSession, aStaffMember } from "@/prisma/factories/staff";
import type { StaffMember } from "@/prisma/factories/staff";
import { startLater } from "./later";

type Over = Omit<NonNullable<Parameters<typeof aStaffMember>[0]>, "role">;
type Fixtures = {
  signInAs: (role: StaffRole, over?: Over) => Promise<StaffMember>;
  browserOf: (staff: StaffMember) => Promise<Page>;
  browserLater: (instant: Date, staff: StaffMember) => Promise<Page>;
};
type OfWorker = { settings: undefined };

/** Sets the cookie of a session in a browser. */
export const showCookie = (context: BrowserContext, cookie: { name: string; value: string }) =>
  context.addCookies([{ ...cookie, domain: "localhost", path: "/" }]);

const project = path.resolve(import.meta.dirname, "../..");

export const test = base.extend<Fixtures, OfWorker>({
  /** The settings that the tested server wrote, so that factories use its database. */
  settings: [
    async ({}, use) => {
      const file = path.resolve(project, process.env["ONWARD_DATA_DIR"] ?? ".data", "e2e/e2e.json");
      Object.assign(process.env, JSON.parse(fs.readFileSync(file, "utf8")));
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],

  /** Signs in a new member of staff by setting the cookie. One spec signs in through the sign-in page. */
  signInAs: async ({ context }, use) => {
    await use(async (role, over) => {
      const staff = await aStaffMember({ ...over, role });
      await showCookie(context, await aSession(staff));
      return staff;
    });
  },

  /** A page in a separate browser, in which another member of staff is signed in. */
  browserOf: async ({ browser, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (staff) => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      await showCookie(context, await aSession(staff));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  /** The same at a later time: on a separate server with its clock moved, on the same database. */
  browserLater: async ({ browser, contextOptions }, use) => {
    const servers = new Map<number, Awaited<ReturnType<typeof startLater>>>();
    const contexts: BrowserContext[] = [];
    await use(async (instant, staff) => {
      const server = servers.get(instant.getTime()) ?? (await startLater(instant));
      servers.set(instant.getTime(), server);
      const context = await browser.newContext({ ...contextOptions, baseURL: server.origin });
      contexts.push(context);
      await showCookie(context, await aSession(staff, instant));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    for (const server of servers.values()) await server.stop();
  },
});
