import fs from "node:fs";
import path from "node:path";

import { tsImport } from "tsx/esm/api";

import { Failure } from "./failure.mjs";
import { inProject, root } from "./project.mjs";

/** @typedef {import("@/lib/platform/env").LaunchSettings} LaunchSettings */

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
 * Where one kind of data lies. What is invented and what is real never share a folder.
 * @param {LaunchSettings} settings
 * @param {"live" | "demo"} kind
 */
export const dataFolder = ({ ONWARD_DATA_DIR }, kind) => path.resolve(root, ONWARD_DATA_DIR, kind);
