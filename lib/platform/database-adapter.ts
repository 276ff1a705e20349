import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import type pg from "pg";

/**
 * Prisma's adapter for PostgreSQL with two additions. Within a transaction one query waits for the one before it:
 * Prisma sends the queries for several relations at once, and a connection can only run one at a time (pg warns of
 * it, and its next version refuses). And queries that come again are prepared once for each connection.
 */
export class DatabaseAdapter extends PrismaPg {
  constructor(pool: pg.Pool) {
    super(pool, { disposeExternalPool: true, statementNameGenerator: statementNames() });
  }

  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => oneAtATime(await start(isolationLevel));
    return adapter;
  }
}

function oneAtATime(transaction: Transaction): Transaction {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Answer>(run: (query: SqlQuery) => Promise<Answer>) =>
    (query: SqlQuery): Promise<Answer> => {
      const answer = before.then(() => run(query));
      // The failure is the caller's to handle; the next query runs whatever became of this one.
      before = answer.catch(() => undefined);
      return answer;
    };
  return Object.assign(transaction, {
    queryRaw: inTurn(transaction.queryRaw.bind(transaction)),
    executeRaw: inTurn(transaction.executeRaw.bind(transaction)),
  });
}

/** Lists of ids make a new text for each length. Such texts are not prepared, and neither are more than this many. */
const mostParameters = 20;
const mostStatements = 500;

/** Names a query by its text; an empty name means that it is not prepared. A connection never forgets a name. */
export function statementNames() {
  const names = new Map<string, string>();
  return ({ sql, args }: Pick<SqlQuery, "sql" | "args">): string => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (args.length > mostParameters || names.size >= mostStatements) return "";
    const name = createHash("sha256").update(sql).digest("hex").slice(0, 32);
    names.set(sql, name);
    return name;
  };
}
