import "server-only";
import { db } from "@/lib/platform/db";

/** Whether the database answers, within the limits that every query has. */
export const doesDatabaseAnswer = () =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
