/*
 * Before a test file and all that it imports: a database of its own, empty, with the roles and grants of
 * production. Nothing is cleaned between the tests of a file: each makes a programme of its own and works in it.
 */
import { afterEach, expect, inject, vi } from "vitest";
import { withConnection } from "@/bin/database-connection.mjs";
import { doLongWork } from "@/lib/platform/db";

const { adminUrl, appUrl } = inject("server");
const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;

await withConnection(adminUrl, (client) =>
  client.query(`CREATE DATABASE ${name} TEMPLATE onward OWNER onward_owner`),
);

const own = new URL(appUrl);
own.pathname = `/${name}`;
vi.stubEnv("DATABASE_URL", own.href);

// A busy machine is no defect: tests have the limits of long work.
doLongWork();

/**
 * pg warns once for each process of a query that runs alongside another on one connection; its next version refuses.
 */
const besideAnother: string[] = [];
process.on("warning", ({ message }) => {
  if (message.includes("already executing a query")) besideAnother.push(message);
});
afterEach(() => {
  expect(besideAnother.splice(0), "queries that ran alongside another on one connection").toEqual([]);
});
