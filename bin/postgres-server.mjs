import { spawn } from "node:child_process";
import fs from "node:fs";

import { waitForDatabase } from "./database-connection.mjs";
import { Failure, wordsOf } from "./failure.mjs";

/** @typedef {import("./postgres-folder.mjs").Place} Place */

/** @typedef {Record<string, string>} ServerSettings */

/** Statements and values are never logged, whatever fails. */
const usual = {
  listen_addresses: "",
  port: "5432",
  unix_socket_permissions: "0700",
  max_connections: "100",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
  // Disks of today: reading a row by an index costs little more than reading the next one.
  random_page_cost: "1.1",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};

const forScratch = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Runs the server until it is told to stop. Restarts it if it is killed or runs out of disk space.
 * @param {Place} place
 * @param {{ scratch: boolean }} options
 */
export async function keepRunning(place, { scratch }) {
  const stopped = new AbortController();
  const isStopping = () => stopped.signal.aborted;
  const start = () => begin(place, scratch ? { ...usual, ...forScratch } : usual, stopped.signal);
  let server = await start();

  const watch = async () => {
    for (;;) {
      await server.ended;
      if (isStopping()) return;
      try {
        server = await start();
      } catch (error) {
        if (isStopping()) return;
        console.error(`The database stopped and does not start again yet. ${wordsOf(error)}`);
        await pause(5_000);
      }
    }
  };
  const watching = watch();

  const endWithUs = () => stopped.abort();
  process.once("exit", endWithUs);
  return {
    stop: async () => {
      process.removeListener("exit", endWithUs);
      stopped.abort();
      await watching;
    },
  };
}

/**
 * One run of the server, from the moment it answers.
 * @param {Place} place
 * @param {ServerSettings} settings
 * @param {AbortSignal} stopped
 */
async function begin(place, settings, stopped) {
  for (let attempt = 1; ; attempt++) {
    const server = launch(place, settings, stopped);
    try {
      await waitForDatabase(place.urls.adminUrl, {
        seconds: 60,
        check: () => {
          if (server.hasEnded()) throw new Failure("It ended at once.");
        },
      });
      return server;
    } catch {
      server.end();
      await server.ended;
      const log = fs.readFileSync(place.log, "utf8").trim();
      // What a killed server leaves behind takes a moment to go.
      if (stopped.aborted || attempt === 20 || !/is still in use|already exists/.test(log)) {
        throw new Failure(
          `PostgreSQL did not start. ${log.split("\n").at(-1) ?? ""}`,
          `Its log is ${place.log}.`,
        );
      }
      await pause(500);
    }
  }
}

/**
 * @param {Place} place
 * @param {ServerSettings} settings
 * @param {AbortSignal} stopped
 */
function launch(place, settings, stopped) {
  const named = { ...settings, unix_socket_directories: place.socket };
  const { file, args, options } = place.user.command(place.programs.postgres, [
    "-D",
    place.data,
    ...Object.entries(named).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const log = fs.openSync(place.log, "w", 0o600);
  const child = spawn(file, args, {
    ...options,
    cwd: place.data,
    // In a process group of its own: Ctrl-C is for us, who let the requests in flight finish first.
    detached: true,
    stdio: ["ignore", log, log],
    signal: stopped,
    killSignal: "SIGINT",
  });
  fs.closeSync(log);

  let hasEnded = false;
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once("exit", () => resolve());
    // Being told to stop is reported here too, before it has stopped.
    child.on("error", () => {
      if (child.pid === undefined) resolve();
    });
  });
  void ended.then(() => {
    hasEnded = true;
  });
  return { ended, hasEnded: () => hasEnded, end: () => child.kill("SIGINT") };
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
