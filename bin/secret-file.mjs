import { randomBytes } from "node:crypto";
import fs from "node:fs";

/**
 * A random secret that stays the same from one start to the next, readable by its owner only.
 * Written under another name and renamed, so that an interruption leaves no partial secret.
 * @param {string} file
 */
export function secretFile(file) {
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.new`, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  return fs.readFileSync(file, "utf8").trim();
}
