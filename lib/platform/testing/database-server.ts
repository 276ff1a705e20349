import type { TestProject } from "vitest/node";
import type { Embedded } from "@/bin/embedded-postgres.mjs";
import { migrate } from "@/bin/migrate.mjs";
import { startScratch } from "@/bin/scratch-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the one server that all database tests share. */
    server: { adminUrl: string; appUrl: string };
  }
}

let server: Embedded | undefined;

/** Starts one server for the run and migrates the database that every test file gets a copy of. */
export async function setup(project: TestProject) {
  server = await startScratch();
  await migrate(server);
  project.provide("server", { adminUrl: server.adminUrl, appUrl: server.appUrl });
}

export const teardown = () => server?.stop();
