import { expect, it } from "vitest";
import { statementNames } from "./database-adapter";

it("gives a query the same name each time it comes, and another query another", () => {
  const nameOf = statementNames();
  const one = nameOf({ sql: "SELECT 1", args: [] });

  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(nameOf({ sql: "SELECT 1", args: [] })).toBe(one);
  expect(nameOf({ sql: "SELECT 2", args: [] })).not.toBe(one);
});

it("does not have long lists prepared, nor endlessly many queries: no connection forgets them", () => {
  const nameOf = statementNames();
  expect(nameOf({ sql: "SELECT", args: Array.from({ length: 21 }, () => 1) })).toBe("");

  const names = Array.from({ length: 501 }, (_, at) => nameOf({ sql: `SELECT ${at}`, args: [] }));
  expect(new Set(names.slice(0, 500)).size).toBe(500);
  expect(names[500]).toBe("");
  expect(nameOf({ sql: "SELECT 0", args: [] })).toBe(names[0]);
});
