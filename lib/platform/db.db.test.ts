import { expect, it } from "vitest";
import { aCase } from "@/prisma/factories/cases";
import { DatabaseAdapter } from "./database-adapter";
import { longestQueue, longLimits, ordinaryLimits } from "./database-limits";
import { poolOf } from "./database-pool";
import { db } from "./db";
import { settings } from "./env";

it("runs the queries of a transaction one after another, whatever became of the one before", async () => {
  const adapter = await new DatabaseAdapter(poolOf(settings().DATABASE_URL, longLimits)).connect();
  const transaction = await adapter.startTransaction();
  const finished: string[] = [];
  const run = (name: string, sql: string) =>
    transaction.queryRaw({ sql, args: [], argTypes: [] }).finally(() => finished.push(name));

  const outcomes = await Promise.allSettled([
    run("slow", "SELECT pg_sleep(0.1)::text"),
    run("savepoint", "SAVEPOINT before"),
    run("wrong", "SELECT 1 / 0"),
    run("back", "ROLLBACK TO SAVEPOINT before"),
    run("quick", "SELECT 1"),
  ]);
  await transaction.rollback();
  await adapter.dispose();

  expect(finished).toEqual(["slow", "savepoint", "wrong", "back", "quick"]);
  expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([true, true, false, true, true]);
});

it("reads several relations and several tables at once within a transaction", async () => {
  const { id } = await aCase();
  const read = await db.$transaction((tx) =>
    Promise.all([
      tx.case.findUnique({
        where: { id },
        select: { needs: true, contacts: true, holds: true, worker: true },
      }),
      tx.case.count({ where: { id } }),
      tx.staff.findFirst(),
    ]),
  );
  expect(read).toMatchObject([{ contacts: [], holds: [] }, 1, {}]);
});

it.each([
  ["ordinary work", ordinaryLimits, "3500ms", "2s"],
  ["long work", longLimits, "1min", "30s"],
])("has limits of its own for %s", async (_, limits, statement, lock) => {
  const pool = poolOf(settings().DATABASE_URL, limits);
  const shown = async (name: string) =>
    (await pool.query<Record<string, string>>(`SHOW ${name}`)).rows[0]?.[name];

  expect(await shown("statement_timeout")).toBe(statement);
  expect(await shown("lock_timeout")).toBe(lock);
  await pool.end();
});

it("refuses a request at once when too many wait for a connection", async () => {
  const pool = poolOf(settings().DATABASE_URL, { ...longLimits, pool: { ...longLimits.pool, max: 1 } });
  const held = await pool.connect();
  const waiting = Array.from({ length: longestQueue }, () => pool.query("SELECT 1"));

  await expect(pool.connect()).rejects.toThrow("Too many requests are waiting");
  await expect(pool.query("SELECT 1")).rejects.toThrow("Too many requests are waiting");

  held.release();
  await Promise.all(waiting);
  await pool.end();
});
