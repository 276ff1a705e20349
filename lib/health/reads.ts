import "server-only";
import { db } from "@/lib/platform/db";

/** Whether the database answers within the limits of every query. */
export const doesDatabaseAnswer = () =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
