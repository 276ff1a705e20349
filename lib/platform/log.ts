import "server-only";
import { now } from "./clock";

/**
 * Writes down that something unexpected happened: its kind, its code and where, with ids. Never its message, which
 * may quote what someone typed or a whole row.
 */
export function logFailure(cause: unknown, ids: Readonly<Record<string, string | null>> = {}) {
  console.error(JSON.stringify({ at: now().toISOString(), level: "error", ...ids, ...factsOf(cause) }));
}

function factsOf(cause: unknown) {
  if (!(cause instanceof Error)) return { error: typeof cause };
  const code = "code" in cause && typeof cause.code === "string" ? { code: cause.code } : {};
  return { error: cause.name, ...code, where: framesOf(cause) };
}

const framesOf = ({ stack = "" }: Error) =>
  stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line));
