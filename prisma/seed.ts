/*
 * Loads the York example into an empty database, for the demonstration. Run as
 *
 *   node --conditions=react-server --no-deprecation --import tsx prisma/seed.ts
 *
 * with DATABASE_URL and the other settings in the environment; see check-derived.ts for the condition.
 */
import { db, doLongWork } from "@/lib/platform/db";
import { loadYork } from "./york/load";

doLongWork();

await loadYork();
await db.$disconnect();
