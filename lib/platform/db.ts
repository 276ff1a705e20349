import { PrismaPg } from "@prisma/adapter-pg";
import { settings } from "./env";
import { PrismaClient, type Prisma } from "./generated/prisma/client";

/** A database client inside a transaction. Whoever asks for one cannot write outside it. */
export type Tx = Prisma.TransactionClient;

/**
 * A dead or silent database answers within seconds instead of hanging a request: how long a connection, a
 * query, a statement, a lock and an idle transaction may take, in milliseconds.
 */
const limits = {
  connectionTimeoutMillis: 2_000,
  query_timeout: 4_000,
  statement_timeout: 3_500,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** The only maker of a client. One for each process: Next loads this file more than once, so it hangs on the global. */
function connect() {
  const adapter = new PrismaPg({ connectionString: settings().DATABASE_URL, max: 20, ...limits });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 8_000 } });
}

const shared = globalThis as { onwardDatabase?: PrismaClient };

/** The database. It connects with the first query, so that a build needs none. */
export const db = new Proxy({} as PrismaClient, {
  get: (_, property): unknown =>
    Reflect.get((shared.onwardDatabase ??= connect()), property, shared.onwardDatabase),
});
