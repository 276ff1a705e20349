/** How long the parts of a piece of work may take, in milliseconds, and how much of it runs at once. */
export type DatabaseLimits = {
  pool: {
    /** Connections. More requests than that wait for one. */
    max: number;
    /** How long a request waits for a connection. */
    connectionTimeoutMillis: number;
    query_timeout: number;
    statement_timeout: number;
    lock_timeout: number;
    idle_in_transaction_session_timeout: number;
  };
  transaction: { maxWait: number; timeout: number };
};

/** How long a connection may take to be made. */
export const connectMillis = 5_000;

/** How many requests may wait for a connection. The next one is refused at once. */
export const longestQueue = 200;

/** For what a person waits for in a browser: a database that is dead or stuck answers within seconds. */
export const ordinaryLimits: DatabaseLimits = {
  pool: {
    max: 20,
    connectionTimeoutMillis: 10_000,
    query_timeout: 4_000,
    statement_timeout: 3_500,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
  },
  transaction: { maxWait: 10_000, timeout: 8_000 },
};

/**
 * For set-up, imports, the example, scripts and tests: a busy machine makes them slow and must not make them fail.
 * A full caseload file takes about twenty seconds on a small machine.
 */
export const longLimits: DatabaseLimits = {
  pool: {
    max: 20,
    connectionTimeoutMillis: 60_000,
    query_timeout: 65_000,
    statement_timeout: 60_000,
    lock_timeout: 30_000,
    idle_in_transaction_session_timeout: 120_000,
  },
  transaction: { maxWait: 60_000, timeout: 180_000 },
};
