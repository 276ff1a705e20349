import pg from "pg";
import { connectMillis, longestQueue, type DatabaseLimits } from "./database-limits";

/** Making a connection has a limit of its own: the pool's is for waiting until one is free. */
class Client extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: connectMillis });
  }
}

/** A pool in which only so many wait. One more gets an error at once instead of a place in an endless queue. */
class BoundedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(answer: Answer): void;
  override connect(answer?: Answer): unknown {
    const isFull = this.waitingCount >= longestQueue;
    if (!answer) return isFull ? Promise.reject(tooMany()) : super.connect();
    if (isFull) answer(tooMany(), undefined, () => undefined);
    else super.connect(answer);
    return undefined;
  }
}
type Answer = (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void;
const tooMany = () => new Error("Too many requests are waiting for a database connection");

/** Connections to the database at this address, made when they are needed. */
export const poolOf = (connectionString: string, { pool }: DatabaseLimits): pg.Pool =>
  new BoundedPool({ connectionString, ...pool, Client });
