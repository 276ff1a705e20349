import fs from "node:fs";
import path from "node:path";

import { tsImport } from "tsx/esm/api";

import { demoNow } from "./demo-clock.mjs";
import { isLoaded, loadedAt } from "./demo-data.mjs";
import { Failure } from "./failure.mjs";
import { inProject, root } from "./project.mjs";
import { secretFile } from "./secret-file.mjs";

/**
 * Invented and real data never share a folder.
 * @typedef {"live" | "demo" | "e2e"} Kind
 * @typedef {import("@/lib/platform/env").LaunchSettings} LaunchSettings
 */

/**
 * The settings as the product itself reads and checks them, from the environment and a file `.env`.
 * @returns {Promise<LaunchSettings>}
 */
export async function readSettings() {
  const file = inProject(".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
  /** @type {typeof import("@/lib/platform/env")} */
  const { launchSettings } = await tsImport(inProject("lib/platform/env.ts"), import.meta.url);
  try {
    return launchSettings();
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {LaunchSettings} settings
 * @param {Kind} kind
 */
export const dataFolder = ({ ONWARD_DATA_DIR }, kind) => path.resolve(root, ONWARD_DATA_DIR, kind);

/** @param {string} folder  of the data */
export const clusterIn = (folder) => path.join(folder, "postgres");

/**
 * The settings of a running product, with what was created at the start where nothing was given.
 * @param {LaunchSettings} settings
 * @param {{ kind: Kind, databaseUrl: string }} made
 */
export function productEnv(settings, { kind, databaseUrl }) {
  const folder = dataFolder(settings, kind);
  return {
    PORT: String(settings.PORT),
    ONWARD_ORIGIN: settings.ONWARD_ORIGIN,
    ONWARD_DATA_DIR: settings.ONWARD_DATA_DIR,
    ONWARD_NOW:
      settings.ONWARD_NOW ?? (kind === "demo" && isLoaded(folder) ? demoNow(loadedAt(folder)) : undefined),
    ONWARD_DEMO: kind === "demo" ? "york" : undefined,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: settings.AUTH_SECRET ?? secretFile(path.join(folder, "auth-secret")),
  };
}
