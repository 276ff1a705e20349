/*
 * Before a test file and all that it imports: a database of its own, empty, with the roles and grants of
 * production. Nothing is cleaned between the tests of a file: each makes a programme of its own and works in it.
 */
import { inject, vi } from "vitest";
import { withConnection } from "@/bin/database-connection.mjs";

const { adminUrl, appUrl } = inject("server");
const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;

await withConnection(adminUrl, (client) =>
  client.query(`CREATE DATABASE ${name} TEMPLATE onward OWNER onward_owner`),
);

const own = new URL(appUrl);
own.pathname = `/${name}`;
vi.stubEnv("DATABASE_URL", own.href);
