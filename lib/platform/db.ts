import { DatabaseAdapter } from "./database-adapter";
import { longLimits, ordinaryLimits, type DatabaseLimits } from "./database-limits";
import { poolOf } from "./database-pool";
import { settings } from "./env";
import { PrismaClient, type Prisma } from "./generated/prisma/client";

/** A database client inside a transaction. Code that asks for one cannot write outside it. */
export type Tx = Prisma.TransactionClient;

type Work = "ordinary" | "long";

/** One client for each kind of work in a process: Next loads this file more than once, so they hang on the global. */
const shared = globalThis as { onwardDatabases?: Partial<Record<Work, PrismaClient>>; onwardWork?: Work };

const limitsOf: Record<Work, DatabaseLimits> = { ordinary: ordinaryLimits, long: longLimits };

/** The only maker of a client. */
function connect(work: Work) {
  const limits = limitsOf[work];
  const adapter = new DatabaseAdapter(poolOf(settings().DATABASE_URL, limits));
  return new PrismaClient({ adapter, transactionOptions: limits.transaction });
}

/** A client that connects with its first query, so that a build needs no database. */
const clientFor = (workNow: () => Work) =>
  new Proxy({} as PrismaClient, {
    get: (_, property): unknown => {
      const clients = (shared.onwardDatabases ??= {});
      const work = workNow();
      const client = (clients[work] ??= connect(work));
      return Reflect.get(client, property, client);
    },
  });

/** The database, within the limits of an ordinary request. */
export const db = clientFor(() => shared.onwardWork ?? "ordinary");

/** The same database within limits for long work: set-up and imports. */
export const dbForLongWork = clientFor(() => "long");

/** Makes everything in this process long work: scripts and tests, for which no one waits in a browser. */
export const doLongWork = () => {
  shared.onwardWork = "long";
};
