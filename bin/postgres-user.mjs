import { spawnSync } from "node:child_process";
import fs from "node:fs";

import { Failure } from "./failure.mjs";
import { canTieProcesses, tied } from "./tied.mjs";

/**
 * @typedef {object} PostgresUser
 * @property {(path: string) => void} own  gives a file or folder to the user that PostgreSQL runs as
 * @property {(program: string, args: string[]) => Command} command
 * @typedef {{ uid: number, gid: number }} Ids
 * @typedef {{ file: string, args: string[], options: Partial<Ids> & { env: NodeJS.ProcessEnv } }} Command
 */

/** Without Onward's secrets, and without settings such as PGPORT that PostgreSQL would read. */
const { NODE_ENV, PATH } = process.env;
const env = { NODE_ENV, PATH, LC_ALL: "C", TZ: "UTC" };

/**
 * The user that PostgreSQL runs as: the current user, but never root, which PostgreSQL refuses.
 * @param {string[]} folders  what that user has to reach
 * @returns {PostgresUser}
 */
export function postgresUser(folders) {
  if (process.getuid?.() !== 0) return { own: () => {}, command: commandAs({}) };

  const ids = unprivilegedIds();
  const own = (/** @type {string} */ path) => fs.chownSync(path, ids.uid, ids.gid);
  if (folders.every((folder) => canReach(folder, ids))) return { own, command: commandAs({ ids }) };

  const privileges = canTieProcesses() ? passClosedFolders(ids) : null;
  if (!privileges) {
    throw new Failure(
      `PostgreSQL does not run as root, and the user it runs as instead cannot enter ${folders.join(" or ")}.`,
      "Run Onward as an ordinary user, or keep it in folders that others may pass through (chmod o+x).",
    );
  }
  return { own, command: commandAs({ privileges }) };
}

/**
 * @param {{ ids?: Ids, privileges?: string[] }} as
 * @returns {PostgresUser["command"]}
 */
const commandAs =
  ({ ids, privileges }) =>
  (program, args) => ({
    ...tied(program, args, { signal: "INT", ...(privileges && { privileges }) }),
    options: { ...ids, env },
  });

function unprivilegedIds() {
  const accounts = ["postgres", "nobody"]; // plain-english: the name of an account
  for (const name of accounts) {
    const [uid, gid] = ["-u", "-g"].map((which) => spawnSync("id", [which, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Failure(
    "PostgreSQL does not run as root, and there is no user called postgres or nobody to run it as.", // plain-english: the name of an account
    "Run Onward as an ordinary user.",
  );
}

/**
 * @param {string} folder
 * @param {Ids} ids
 */
const canReach = (folder, ids) => spawnSync("ls", ["-d", `${folder}/.`], { ...ids, cwd: "/" }).status === 0;

/**
 * A clone in root's home or in a private temporary folder: the user may look past folders closed to it,
 * and nothing more. Docker grants root only the wider of the two capabilities.
 * @param {Ids} ids
 */
function passClosedFolders({ uid, gid }) {
  const held = BigInt(`0x${/^CapEff:\s*(\w+)$/m.exec(readStatus())?.[1] ?? "0"}`);
  const capability = held & (1n << 2n) ? "dac_read_search" : held & (1n << 1n) ? "dac_override" : null;
  if (!capability) return null;
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    // Without this access(2), with which PostgreSQL looks for its own files, ignores the capability.
    "--securebits=+no_setuid_fixup",
  ];
}

const readStatus = () => (process.platform === "linux" ? fs.readFileSync("/proc/self/status", "utf8") : "");
