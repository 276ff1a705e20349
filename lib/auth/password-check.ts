import "server-only";
import type { Result } from "@/lib/domain/result";
import { type Asked, checkQueue } from "./check-queue";
import { isPassword } from "./password";

/**
 * How many passwords are checked at once in a process: each takes 19 MiB and a processor. The wait is longer than any
 * on a normal day, and short enough for a proxy to still hold the connection after the longest delay.
 */
const limits = { atOnce: 4, patience: 10_000, perPlace: 100 };

/** On the global, because Next loads this file more than once. */
const shared = globalThis as { onwardChecks?: ReturnType<typeof checkQueue> };

/** Whether a password is right, once it is this check's turn. */
export const checkInTurn = (
  asked: Asked,
  storedHash: string | null,
  password: string,
): Promise<Result<boolean, "busy">> =>
  (shared.onwardChecks ??= checkQueue(limits))(asked, () => isPassword(storedHash, password));
