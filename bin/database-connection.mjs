import pg from "pg";

import { codeOf, Failure } from "./failure.mjs";

/** Errors that a database gives while it is starting. */
const NOT_YET = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "57P03",
  "53300",
]);

/**
 * Runs a function on its own connection.
 * @template Value
 * @param {string} url
 * @param {(client: pg.Client) => Promise<Value>} run
 */
export async function withConnection(url, run) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while no one waits on it must not end the process; the next query says so.
  client.on("error", () => {});
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/**
 * Waits until the database answers.
 * @param {string} url
 * @param {{ seconds: number, check?: () => void }} options  `check` throws when waiting has become useless
 */
export async function waitForDatabase(url, { seconds, check = () => {} }) {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    check();
    try {
      return await withConnection(url, (client) => client.query("SELECT 1"));
    } catch (error) {
      if (!isNotYet(error) || Date.now() > until) {
        throw new Failure(
          explainConnection(error, url),
          "Is the address right, and is the database running?",
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** @param {unknown} error */
const isNotYet = (error) =>
  NOT_YET.has(codeOf(error) ?? "") || (error instanceof Error && /timeout|terminated/.test(error.message));

/**
 * One line that says why there is no connection. It never repeats the given address, which holds a password.
 * @param {unknown} error
 * @param {string} url
 */
function explainConnection(error, url) {
  const { host, database, user } = new pg.Client({ connectionString: url });
  switch (codeOf(error)) {
    case "28P01":
    case "28000":
      return `The database at ${host} refused the user ${user} or the password.`;
    case "3D000":
      return `The database at ${host} has no database called ${database}.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `There is no machine called ${host}.`;
    case "57P03":
      return `The database at ${host} is still starting or stopping.`;
    case "53300":
      return `The database at ${host} has no connection left to give.`;
    case "ECONNREFUSED":
    case "ENOENT":
      return `No database answers at ${host}.`;
    default:
      return `The database at ${host} did not answer (${codeOf(error) ?? "no reply in time"}).`;
  }
}
